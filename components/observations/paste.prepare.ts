import { Decimal } from "@/lib/domain/decimal";
import { areaNames } from "@/lib/domain/entered-name";
import type { ReadNumber } from "@/lib/domain/entered-number";
import type { Heading } from "@/lib/domain/headings";
import { parseCells } from "@/lib/domain/pasted-cells";
import { type HeadedPlacement, placeByHeadings } from "@/lib/domain/pasted-headings";
import { type PlacedCell, placeTable } from "@/lib/domain/pasted-table";
import { compareTotals, type TotalCheck } from "@/lib/domain/pasted-totals";
import { parsePeriod } from "@/lib/domain/period";
import type { GridAnswer } from "@/lib/schemas/entries";
import type { Input } from "./grid-edit.prepare";
import {
  type CellAt,
  contentOf,
  type GridRow,
  isEditable,
  readText,
  type Slots,
  slotAt,
} from "./slots.prepare";

/** What becomes of one pasted text: `new` fills an empty cell, `same` is there already, `locked` may not be changed. */
export type PastedKind = "new" | "changed" | "same" | "asks" | "fault" | "locked";

export interface PastedCell {
  readonly at: CellAt;
  /** As it will stand in the cell: with the unit of its heading, where that has to be converted. */
  readonly text: string;
  readonly read: ReadNumber;
  readonly before: string;
  readonly kind: PastedKind;
}

/** What a paste would do, for the person to say yes or no to. */
export interface PastePlan extends Omit<HeadedPlacement, "placed" | "totals"> {
  readonly cells: readonly PastedCell[];
  /** Whether places were found by headings instead of by position. */
  readonly isHeaded: boolean;
  readonly totals: readonly TotalCheck[];
}

type Grid = Pick<GridAnswer, "by" | "rows" | "periods" | "span">;

/** A single pasted value, which needs no preview; undefined where there are several. */
export function singleValue(clipboard: string): string | undefined {
  const cells = parseCells(clipboard).map((row) => row.filter((text, n) => n === 0 || text.trim() !== ""));
  return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
}

/** Plans a paste with its first cell at `at`. Blank cells change nothing: a gap in a table clears no value. */
export function planPaste(grid: Grid, slots: Slots, at: CellAt, clipboard: string): PastePlan {
  const cells = parseCells(clipboard);
  const headed = placeByHeadings(cells, at, { rows: rowHeadings(grid), columns: columnHeadings(grid) });
  const placement = headed ?? placeTable(cells, at, { rows: grid.rows.length, columns: grid.periods.length });
  return {
    outside: placement.outside,
    unmatched: headed?.unmatched ?? [],
    noted: headed?.noted ?? [],
    isHeaded: headed !== undefined,
    cells: placement.placed.flatMap((cell) => pastedCell(grid.rows, slots, cell)),
    totals: headed && grid.by === "indicator" ? totalsOf(grid.rows, headed) : [],
  };
}

/** The texts that count: all but those that change nothing or may not; readings that ask only where they are confirmed. */
export function inputsOf({ cells }: PastePlan, isConfirmed: boolean): Input[] {
  return cells
    .filter(({ kind }) => kind !== "same" && kind !== "locked")
    .map(({ at, text, kind }) => ({ at, text, isConfirmed: isConfirmed && kind === "asks" }));
}

function pastedCell(rows: readonly GridRow[], slots: Slots, placed: PlacedCell): PastedCell[] {
  const at = { row: placed.row, column: placed.column };
  const row = rows[placed.row];
  const slot = slotAt(slots, at);
  if (!row || !slot) return [];
  const read = readText(placed.text, row, placed.unit);
  if (read.kind === "blank") return [];
  const text = read.kind === "number" && read.confirm ? read.confirm.from : placed.text.trim();
  const before = contentOf(slot).text;
  const kind = isEditable(slot, row) ? kindOf(read, before, row) : "locked";
  return [{ at, text, read, before, kind }];
}

function kindOf(read: ReadNumber, before: string, row: GridRow): PastedKind {
  if (read.kind === "fault") return "fault";
  if (read.kind !== "number" || read.confirm) return "asks";
  if (before === "") return "new";
  const there = readText(before, row);
  const isSame =
    there.kind === "number" &&
    there.value === read.value &&
    (there.qualifier ?? "eq") === (read.qualifier ?? "eq");
  return isSame ? "same" : "changed";
}

const CITY = /^\d{4}00$/;

function rowHeadings({ by, rows }: Grid): Heading[] {
  const city = by === "indicator" ? rows.find(({ code }) => CITY.test(code)) : undefined;
  return rows.map((row) => ({
    names:
      by === "indicator"
        ? areaNames(row, row === city ? undefined : city)
        : [row.name, row.shortName, row.code],
  }));
}

function columnHeadings({ periods, span }: Grid): Heading[] {
  return periods.map((text) => {
    const period = parsePeriod(text);
    return { names: [text], ...(period && { period: { period, span } }) };
  });
}

/** Of one indicator over its areas: those add up, different indicators do not. */
function totalsOf(rows: readonly GridRow[], headed: HeadedPlacement): TotalCheck[] {
  const [first] = rows;
  if (!first) return [];
  // The city itself is no part of its own total.
  const parts = { ...headed, placed: headed.placed.filter(({ row }) => !CITY.test(rows[row]?.code ?? "")) };
  return compareTotals(first.kind, parts, ({ text, unit }) => {
    const read = readText(text, first, unit);
    if (read.kind === "fault") return undefined;
    return read.kind === "number" ? new Decimal(read.value) : null;
  });
}

/** The cells as they are copied: tabs between columns, a line a row, quotes where a text has either inside. */
export function asTsv(texts: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return texts.map((row) => row.map(quoted).join("\t")).join("\r\n");
}
