import type { Column } from "./column";

/** What a spreadsheet would take for a formula; a plain number is not one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Tells a spreadsheet that the file is UTF-8. */
export const BOM = "\uFEFF";

/** One line of CSV, CRLF included: quoted where needed, and safe to open in a spreadsheet. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell === null ? "" : String(cell))).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Large enough that a million rows are a few thousand writes. */
const CHUNK = 64 * 1024;

/** A table as CSV, in pieces: the rows of one batch at most are in memory. Without rows it is the header. */
export async function* csvOf<R>(
  columns: readonly Column<R>[],
  batches: AsyncIterable<readonly R[]>,
): AsyncGenerator<string> {
  let text = csvLine(columns.map(({ title }) => title));
  for await (const batch of batches) {
    for (const row of batch) {
      text += csvLine(columns.map((column) => cellOf(column, row)));
      if (text.length < CHUNK) continue;
      yield text;
      text = "";
    }
  }
  if (text) yield text;
}

/** In a column of text even what looks like a signed number is text, and must stay so. */
function cellOf<R>({ type, cell }: Column<R>, row: R): string | number | null {
  const value = cell(row);
  return type === "text" && typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;
}
