import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCells } from "./pasted-cells";

describe("what a spreadsheet puts on the clipboard", () => {
  test.each<[string, string, string[][]]>([
    ["nothing", "", []],
    ["one cell", "18141", [["18141"]]],
    ["one cell and its line break", "18141\r\n", [["18141"]]],
    ["one empty cell", "\r\n", [[""]]],
    [
      "CRLF",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "LF",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CR",
      "a\tb\rc\td\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a tab at the end",
      "a\tb\t\r\nc\td\t",
      [
        ["a", "b", ""],
        ["c", "d", ""],
      ],
    ],
    ["a tab at the start", "\ta", [["", "a"]]],
    ["an empty row", "a\n\nb\n", [["a"], [""], ["b"]]],
    ["rows of different lengths", "a\tb\tc\nd\n", [["a", "b", "c"], ["d"]]],
    [
      "a merged cell",
      "a\t\t\r\nb\tc\td\r\n",
      [
        ["a", "", ""],
        ["b", "c", "d"],
      ],
    ],
    ["a line break in a cell", '"a\nb"\tc', [["a\nb", "c"]]],
    ["a tab in a cell", '"a\tb"\tc', [["a\tb", "c"]]],
    ["quotes in a quoted cell", '"say ""18141""\r\n"\r\nx', [['say "18141"\r\n'], ["x"]]],
    ["quotes within a plain cell", 'say "18141"\tx', [['say "18141"', "x"]]],
    ["a quote that starts a plain cell", '"18141" or so\tx', [['"18141" or so', "x"]]],
    ["a quote that never ends", '"18141\tx\ny', [['"18141', "x"], ["y"]]],
    ["an empty quoted cell", '""\tx', [["", "x"]]],
    ["a byte order mark", "\ufeffa\tb", [["a", "b"]]],
  ])("%s", (_, text, cells) => expect(parseCells(text)).toEqual(cells));
});

test("property: what is written as a spreadsheet does is read as it was", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a1,."\t\r\n 万'.split("")) });
  const width = fc.integer({ min: 1, max: 4 });
  const table = width.chain((n) =>
    fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 }),
  );
  const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(table, fc.constantFrom("\r\n", "\n", "\r"), (cells, lineBreak) => {
      const text = cells.map((row) => `${row.map(quoted).join("\t")}${lineBreak}`).join("");
      expect(parseCells(text)).toEqual(cells);
    }),
  );
});

test("property: any text makes cells that hold no more than it", () => {
  const text = fc.string({ unit: fc.constantFrom(...'a""\t\r\n'.split("")), maxLength: 40 });
  fc.assert(
    fc.property(text, (pasted) => {
      const characters = parseCells(pasted).flat().join("").length;
      expect(characters).toBeLessThanOrEqual(pasted.length);
    }),
    { numRuns: 2000 },
  );
});

test("a large block is read as one", () => {
  const cells = parseCells("1\t2\n".repeat(200_000));
  expect([cells.length, cells.at(-1)]).toEqual([200_000, ["1", "2"]]);
});
