import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column } from "./column";
import { csvLine, csvOf } from "./csv";

type Row = { name: string; value: string | null };
const columns: Column<Row>[] = [
  { name: "name", title: "名称", type: "text", width: 10, cell: (row) => row.name },
  { name: "value", title: "数值", type: "decimal", width: 10, cell: (row) => row.value },
];

async function* batches(...all: Row[][]) {
  yield* all;
}

async function written(...all: Row[][]): Promise<string> {
  let text = "";
  for await (const piece of csvOf(columns, batches(...all))) text += piece;
  return text;
}

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["＝1+1", "'＝1+1"],
  ["广州南站", "广州南站"],
  ["2025-09", "2025-09"],
])("the text %j reaches a spreadsheet as %j", async (name, safe) => {
  const [, [cell]] = parse(await written([{ name, value: null }])) as [string[], string[]];
  expect(cell).toBe(safe);
});

test.each(["-106.08", "18140.640000", "12345678901234.123456", "0"])(
  "the number %s stays a number, digit for digit",
  async (value) => {
    expect(await written([{ name: "a", value }])).toBe(`名称,数值\r\na,${value}\r\n`);
  },
);

test("what is not known is an empty cell, not 0", async () => {
  expect(await written([{ name: "a", value: null }])).toBe("名称,数值\r\na,\r\n");
});

test("without rows there is still the header", async () => {
  expect(await written()).toBe("名称,数值\r\n");
});

test("any text comes back as it was, but for the mark before a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 5 }), (cells) => {
      const [back] = parse(csvLine(cells), { relax_column_count: true }) as string[][];
      expect(back?.map((cell, n) => (cell === cells[n] ? cell : cell.replace(/^'/, "")))).toEqual(cells);
    }),
  );
});

test("rows are written while they are read, not after", async () => {
  const many = Array.from({ length: 5000 }, (_, n) => ({ name: `行${n}`, value: "1.5" }));
  let read = 0;
  async function* slow() {
    for (; read < 20; read += 1) yield many;
  }
  const pieces = csvOf(columns, slow());
  await pieces.next();
  expect(read).toBeLessThan(3);
  await pieces.return(undefined);
});
