import type { CellAt } from "./slots.prepare";

/** The active cell, and the other corner of the range that is selected with it. */
export interface Cursor {
  readonly at: CellAt;
  readonly to: CellAt;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** So many rows and columns on; an arrow goes one. */
export interface Direction {
  readonly rows: number;
  readonly columns: number;
}

export function cursorAt(at: CellAt): Cursor {
  return { at, to: at };
}

export function rangeOf({ at, to }: Cursor): Range {
  return {
    top: Math.min(at.row, to.row),
    bottom: Math.max(at.row, to.row),
    left: Math.min(at.column, to.column),
    right: Math.max(at.column, to.column),
  };
}

export function cellsOf({ top, bottom, left, right }: Range): CellAt[] {
  const cells: CellAt[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  }
  return cells;
}

export function isOneCell({ at, to }: Cursor): boolean {
  return at.row === to.row && at.column === to.column;
}

/** One cell on, at most to the edge. */
export function stepped({ row, column }: CellAt, { rows, columns }: Direction, size: Size): CellAt {
  return { row: within(row + rows, size.rows), column: within(column + columns, size.columns) };
}

/** As Ctrl with an arrow: to the end of the filled run, or over the gap to the next one, or to the edge. */
export function jumped(
  from: CellAt,
  direction: Direction,
  size: Size,
  isFilled: (at: CellAt) => boolean,
): CellAt {
  const next = (at: CellAt) => stepped(at, direction, size);
  const isEdge = (at: CellAt) => same(next(at), at);
  if (isEdge(from)) return from;
  let at = next(from);
  const alongRun = isFilled(from) && isFilled(at);
  while (!isEdge(at) && (alongRun ? isFilled(next(at)) : !isFilled(at))) at = next(at);
  return at;
}

/** As Tab: across the rows like reading. Undefined past either end: there the focus leaves the grid. */
export function tabbed({ row, column }: CellAt, by: 1 | -1, { rows, columns }: Size): CellAt | undefined {
  const place = row * columns + column + by;
  if (place < 0 || place >= rows * columns) return undefined;
  return { row: Math.floor(place / columns), column: place % columns };
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function same(a: CellAt, b: CellAt): boolean {
  return a.row === b.row && a.column === b.column;
}
