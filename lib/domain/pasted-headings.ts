import type { NameNote } from "./entered-name";
import { areHeadings, cornerUnit, type Heading, headingReader, type ReadHeading } from "./headings";
import { type Lane, lanesFrom, type PlacedCell, type Placement, placeByLanes, widthOf } from "./pasted-table";

/** A pasted heading whose cells go nowhere: the grid has no such row or column, or it was there before. */
export interface UnmatchedHeading {
  readonly side: "row" | "column";
  readonly text: string;
  readonly why: "unknown" | "repeated";
}

export interface HeadedPlacement extends Placement {
  readonly unmatched: readonly UnmatchedHeading[];
  /** The cells of rows such as 合计: they are compared (see compareTotals), not placed. */
  readonly totals: readonly Omit<PlacedCell, "row">[];
  /** Headings that were recognised by overlooking something. */
  readonly noted: readonly { readonly text: string; readonly note: NameNote }[];
}

interface Grid {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
}

type Cells = readonly (readonly string[])[];

/**
 * Places a pasted block by its own headings in its first column, its first row or both, so that another order of
 * rows or columns does no harm; a side without headings goes by position. No headings at all is `undefined`.
 */
export function placeByHeadings(
  cells: Cells,
  at: { readonly row: number; readonly column: number },
  grid: Grid,
): HeadedPlacement | undefined {
  const { rows, columns } = findHeadings(cells, grid);
  if (!rows && !columns) return undefined;
  const [top, left] = [columns ? 1 : 0, rows ? 1 : 0];
  const body = cells.slice(top).map((row) => row.slice(left));
  const width = widthOf(body);
  const corner = rows && columns ? cornerUnit(cells[0]?.[0] ?? "") : undefined;
  const down = rows ? lanesOf(rows, corner) : lanesFrom(at.row, body.length, grid.rows.length);
  const across = columns ? lanesOf(columns) : lanesFrom(at.column, width, grid.columns.length);

  const byLanes = placeByLanes(body, down, across);
  const side = (
    name: UnmatchedHeading["side"],
    read: Read | undefined,
    lanes: readonly Lane[],
    content: Cells,
  ) => read?.flatMap((heading, n) => unmatched(name, heading, lanes[n], content[n])) ?? [];
  return {
    placed: byLanes.placed,
    outside: byLanes.outside.map(({ row, column, text }) => ({
      row: row + top,
      column: column + left,
      text,
    })),
    unmatched: [
      ...side("row", rows, down, body),
      ...side("column", columns, across, transposed(body, width)),
    ],
    totals: body.flatMap((texts, n) => (rows?.[n]?.isTotal ? totalCells(texts, across) : [])),
    noted: [...(rows ?? []), ...(columns ?? [])].flatMap(notesOf),
  };
}

type Read = readonly ReadHeading[];

/**
 * Looks at the first column without its first cell, which may be a corner, then at the first row. Headings need
 * something beside or below them: one row of names alone is no table.
 */
function findHeadings(cells: Cells, grid: Grid): { readonly rows?: Read; readonly columns?: Read } {
  const [readRow, readColumn] = [headingReader(grid.rows), headingReader(grid.columns)];
  const first = cells[0] ?? [];
  const down = cells.map((row) => readRow(row[0] ?? ""));
  const cornerIsRow = down[0]?.index !== undefined;
  const hasRows = cells.some((row) => row.length > 1) && areHeadings(cornerIsRow ? down : down.slice(1));
  if (!hasRows) {
    const across = first.map(readColumn);
    return cells.length > 1 && areHeadings(across) ? { columns: across } : {};
  }
  const across = first.slice(1).map(readColumn);
  const hasColumns = !cornerIsRow && cells.length > 1 && across.some(({ index }) => index !== undefined);
  return hasColumns ? { rows: down.slice(1), columns: across } : { rows: down };
}

/** Each heading leads to its place once; where it stands again nobody can say which one is meant. */
function lanesOf(headings: Read, unitOfAll?: string): Lane[] {
  const taken = new Set<number>();
  return headings.map(({ index, unit = unitOfAll }) => {
    if (index === undefined || taken.has(index)) return { to: "skipped" };
    taken.add(index);
    return { to: index, unit };
  });
}

/** A heading that leads nowhere, unless it is a total or there is nothing to lose. */
function unmatched(
  side: UnmatchedHeading["side"],
  { text, index, isTotal }: ReadHeading,
  lane: Lane | undefined,
  content: readonly string[] | undefined,
): UnmatchedHeading[] {
  if (lane?.to !== "skipped" || isTotal) return [];
  if (text.trim() === "" && content?.every((cell) => cell.trim() === "")) return [];
  return [{ side, text, why: index === undefined ? "unknown" : "repeated" }];
}

function totalCells(texts: readonly string[], across: readonly Lane[]): Omit<PlacedCell, "row">[] {
  return texts.flatMap((text, n) => {
    const { to, unit } = across[n] ?? { to: "outside" };
    return typeof to === "number" && text.trim() !== "" ? [{ column: to, text, unit }] : [];
  });
}

function notesOf({ text, notes, index }: ReadHeading) {
  return index === undefined ? [] : notes.map((note) => ({ text, note }));
}

function transposed(cells: Cells, width: number): string[][] {
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ""));
}
