import type { Decimal } from "./decimal";
import type { HeadedPlacement } from "./pasted-headings";
import type { PlacedCell } from "./pasted-table";
import { checkSum, type SumCheck } from "./sum-check";
import type { Kind } from "./target";

/** The 合计 of one column of the grid beside the sum of what was pasted above it. */
export interface TotalCheck extends SumCheck {
  readonly column: number;
  readonly stated: Decimal;
}

/**
 * Compares the totals that were pasted along with the cells of their columns. Empty cells add nothing, as in the
 * spreadsheet; a column with a cell that is no number is left out, it has its own fault. Shares do not add up.
 *
 * @param read the number in a cell; null where it is blank or says that there is no value, undefined for a fault
 */
export function compareTotals(
  kind: Kind,
  { placed, totals }: Pick<HeadedPlacement, "placed" | "totals">,
  read: (cell: Pick<PlacedCell, "text" | "unit">) => Decimal | null | undefined,
): TotalCheck[] {
  if (kind === "share") return [];
  return totals.flatMap((total) => {
    const stated = read(total);
    const parts = placed.filter(({ column }) => column === total.column).map(read);
    if (!stated || parts.includes(undefined)) return [];
    const figures = parts.filter((part) => part !== null && part !== undefined);
    return [{ column: total.column, stated, ...checkSum(kind, figures, stated) }];
  });
}
