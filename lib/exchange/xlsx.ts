import writeXlsxFile, { type Cell, type Row, type Sheet } from "write-excel-file/node";
import type { Column } from "./column";
import type { Subject } from "./csvw";

/**
 * A workbook of two sheets: the table, its header bold and fixed, and 说明 with what the table is about.
 * Text is written as text: a spreadsheet never computes it.
 */
export async function workbookOf<R>(
  sheet: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  { title, notes }: Subject,
): Promise<Uint8Array<ArrayBuffer>> {
  const table: Sheet<Buffer> = {
    sheet,
    data: [columns.map((column) => heading(column.title)), ...rows.map((row) => cells(columns, row))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  const about: Sheet<Buffer> = {
    sheet: "说明",
    data: [[heading(title)], ...notes.map(([label, words]): Row => [text(label), text(words)])],
    columns: [{ width: 16 }, { width: 90 }],
  };
  const buffer = await writeXlsxFile([table, about]).toBuffer();
  return new Uint8Array(buffer);
}

function cells<R>(columns: readonly Column<R>[], row: R): Row {
  return columns.map(({ type, cell }) => {
    const value = cell(row);
    if (value === null || value === "") return null;
    return type !== "text" && isExact(String(value))
      ? { value: Number(value), type: Number }
      : text(String(value));
  });
}

/** A spreadsheet keeps 15 significant digits; what has more stays text, so that no digit is lost. */
function isExact(decimal: string): boolean {
  const digits = decimal.replace(/^-/, "").replace(".", "").replace(/^0+/, "");
  return digits.length <= 15;
}

function heading(value: string): Cell {
  return { ...text(value), fontWeight: "bold" };
}

function text(value: string) {
  return { value, type: String };
}
