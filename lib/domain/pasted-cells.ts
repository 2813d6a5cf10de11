/**
 * The cells that a spreadsheet put on the clipboard as text: tabs between cells, CRLF, LF or CR between rows, cells
 * with a tab, a line break or a quote inside in quotes. A quote that closes nowhere is a character like any other.
 * The line break after the last row makes no row. Rows may be of different lengths. No text makes no cells.
 */
export function parseCells(text: string): string[][] {
  const source = text.replace(/^\ufeff/, "");
  const rows: string[][] = [];
  let at = 0;
  while (at < source.length) {
    const row: string[] = [];
    let more = true;
    while (more) {
      const cell = cellAt(source, at);
      row.push(cell.text);
      more = source[cell.end] === "\t";
      at = cell.end + (more ? 1 : lineBreakAt(source, cell.end));
    }
    rows.push(row);
  }
  return rows;
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function cellAt(source: string, start: number): Cell {
  const closing = source[start] === '"' ? closingQuote(source, start + 1) : undefined;
  if (closing !== undefined) {
    return { text: source.slice(start + 1, closing).replaceAll('""', '"'), end: closing + 1 };
  }
  DELIMITER.lastIndex = start;
  const end = DELIMITER.exec(source)?.index ?? source.length;
  return { text: source.slice(start, end), end };
}

const DELIMITER = /[\t\r\n]/g;

/** The quote that ends the cell: a single one, with the end of the cell behind it. */
function closingQuote(source: string, from: number): number | undefined {
  let at = source.indexOf('"', from);
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  if (at < 0) return undefined;
  return at + 1 === source.length || "\t\r\n".includes(source.charAt(at + 1)) ? at : undefined;
}

/** How many characters the line break there has; none at the end. */
function lineBreakAt(source: string, at: number): number {
  if (at >= source.length) return 0;
  return source.startsWith("\r\n", at) ? 2 : 1;
}
