import type { CellMark } from "@/lib/format/cell-words";
import { markOf } from "./cell-look.prepare";
import type { Sheet } from "./grid-edit.prepare";
import type { CellAt } from "./slots.prepare";

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

function isBehind(at: CellAt, from: CellAt): boolean {
  return at.row > from.row || (at.row === from.row && at.column > from.column);
}
