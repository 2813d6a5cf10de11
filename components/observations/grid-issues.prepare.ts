import type { CellMark } from "@/lib/format/cell-words";
import { markOf } from "./cell-look.prepare";
import type { Sheet } from "./grid-edit.prepare";
import { typedCells } from "./grid-save.prepare";
import { type CellAt, type GridRow, isEditable, type Slot } from "./slots.prepare";

/** What wants attention, the gravest first. */
const GRAVE: readonly CellMark[] = [
  "conflict",
  "fault",
  "refused",
  "asks",
  "incomplete",
  "returned",
  "doubt",
];

export interface Issue {
  readonly mark: CellMark;
  readonly count: number;
  /** The first one behind the cursor, round the end. */
  readonly next: CellAt;
}

/** How many cells want what, and where the next one is. */
export function issuesOf({ rows, slots }: Sheet, from: CellAt): Issue[] {
  const found = new Map<CellMark, CellAt[]>();
  for (const [r, row] of rows.entries()) {
    for (const [c, slot] of (slots[r] ?? []).entries()) {
      const mark = markOf(slot, row);
      if (GRAVE.includes(mark)) found.set(mark, [...(found.get(mark) ?? []), { row: r, column: c }]);
    }
  }
  return GRAVE.flatMap((mark) => {
    const cells = found.get(mark) ?? [];
    const next = cells.find((at) => isBehind(at, from)) ?? cells[0];
    return next ? [{ mark, count: cells.length, next }] : [];
  });
}

/** What is typed and still to be saved: a cell without a value, as was confirmed, has nothing to save. */
export function unsavedCount({ rows, slots }: Sheet): number {
  return typedCells(slots).filter(({ at, slot }) => {
    const row = rows[at.row];
    return row !== undefined && markOf(slot, row) !== "absent";
  }).length;
}

/** Where work begins: at the first cell that wants attention, otherwise in the first column with one to fill in. */
export function firstToFill(sheet: Sheet): CellAt {
  const start = { row: 0, column: 0 };
  const [issue] = issuesOf(sheet, { row: -1, column: 0 });
  return issue?.next ?? firstEmpty(sheet) ?? start;
}

function firstEmpty({ rows, slots }: Sheet): CellAt | undefined {
  const isEmpty = (slot: Slot, row: GridRow) => markOf(slot, row) === "empty" && isEditable(slot, row);
  const columns = slots[0]?.length ?? 0;
  for (let column = 0; column < columns; column += 1) {
    const row = rows.findIndex((each, r) => {
      const slot = slots[r]?.[column];
      return slot !== undefined && isEmpty(slot, each);
    });
    if (row >= 0) return { row, column };
  }
  return undefined;
}

function isBehind(at: CellAt, from: CellAt): boolean {
  return at.row > from.row || (at.row === from.row && at.column > from.column);
}
