/** A text and the cell of the grid that it goes to. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The unit that stands in a heading of what was pasted. */
  readonly unit?: string;
}

/** A text that has no cell in the grid; row and column are those of the pasted block. */
export type OutsideCell = Omit<PlacedCell, "unit">;

export interface Placement {
  /** Blank ones too: they empty their cell. */
  readonly placed: readonly PlacedCell[];
  /** Never blank ones: they would change nothing. */
  readonly outside: readonly OutsideCell[];
}

/** Where one row or column of a block goes: into the grid, past its end, or nowhere on purpose. */
export interface Lane {
  readonly to: number | "outside" | "skipped";
  readonly unit?: string;
}

/** Places a pasted block with its first cell at `at`, by position alone. */
export function placeTable(
  cells: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  grid: { readonly rows: number; readonly columns: number },
): Placement {
  const down = lanesFrom(at.row, cells.length, grid.rows);
  return placeByLanes(cells, down, lanesFrom(at.column, widthOf(cells), grid.columns));
}

/** The length of the longest row. */
export function widthOf(cells: readonly (readonly string[])[]): number {
  return cells.reduce((width, row) => Math.max(width, row.length), 0);
}

/** So many lanes from a position on, in a grid of `count`. */
export function lanesFrom(position: number, length: number, count: number): Lane[] {
  return Array.from({ length }, (_, n) => ({ to: position + n < count ? position + n : "outside" }));
}

/** Places every cell where the lanes of its row and its column lead; without a lane it is outside. */
export function placeByLanes(
  cells: readonly (readonly string[])[],
  down: readonly Lane[],
  across: readonly Lane[],
): Placement {
  const placed: PlacedCell[] = [];
  const outside: OutsideCell[] = [];
  for (const [row, texts] of cells.entries()) {
    for (const [column, text] of texts.entries()) {
      const [toRow, toColumn] = [down[row] ?? OUTSIDE, across[column] ?? OUTSIDE];
      if (typeof toRow.to === "number" && typeof toColumn.to === "number") {
        placed.push({ row: toRow.to, column: toColumn.to, text, unit: toColumn.unit ?? toRow.unit });
      } else if (toRow.to !== "skipped" && toColumn.to !== "skipped" && text.trim() !== "") {
        outside.push({ row, column, text });
      }
    }
  }
  return { placed, outside };
}

const OUTSIDE: Lane = { to: "outside" };
