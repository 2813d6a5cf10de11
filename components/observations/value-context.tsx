import type { ReactNode } from "react";
import { Decimal } from "@/lib/domain/decimal";
import { changeText } from "@/lib/format/changes";
import { formatDay } from "@/lib/format/dates";
import { formatAmount, formatRange } from "@/lib/format/numbers";
import type { GridCell } from "@/lib/schemas/entries";
import type { GridRow } from "./slots.prepare";

type Props = {
  cell: Pick<GridCell, "lastYear" | "plausible" | "released" | "dueOn">;
  unit: Pick<GridRow, "measure" | "decimals" | "kind">;
  /** The figure that is looked at, exact; undefined while there is none. */
  value: string | undefined;
  children?: ReactNode;
};

/** What a value is judged by: last year's, the range it is likely to lie in, what is in force. */
export function ValueContext({ cell, unit, value, children }: Props) {
  const { lastYear, plausible, released, dueOn } = cell;
  const { measure, decimals } = unit;
  const change = value !== undefined && lastYear !== null ? changeText(value, lastYear, unit) : undefined;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      <Line name="上年同期">
        {lastYear === null ? "未填" : formatAmount(lastYear, measure, decimals)}
        {change && <span className="ml-2 text-ink-2">{change}</span>}
      </Line>
      <Line name="常见范围">{plausible ? rangeText(plausible, unit) : "历史数值不足"}</Line>
      {released && <Line name="已发布">{formatAmount(released.value, measure, decimals)}</Line>}
      {dueOn && <Line name="截止">{formatDay(dueOn)}</Line>}
      {children}
    </dl>
  );
}

/** Rounded as the indicator is: a range is no exact figure. */
function rangeText({ lower, upper }: { lower: string; upper: string }, { measure, decimals }: Props["unit"]) {
  const rounded = (value: string) => new Decimal(value).toDecimalPlaces(decimals);
  return formatRange(rounded(lower), rounded(upper), measure, decimals);
}

export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
