import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaNames } from "./entered-name";
import type { Heading } from "./headings";
import { placeByHeadings } from "./pasted-headings";
import { parsePeriod, type Span } from "./period";

const CITY = { code: "440100", name: "广州市", shortName: "广州" };
const DISTRICTS: readonly Heading[] = [
  { code: "440104", name: "越秀区", shortName: "越秀" },
  { code: "440106", name: "天河区", shortName: "天河" },
  { code: "440112", name: "黄埔区", shortName: "黄埔" },
].map((area) => ({ names: areaNames(area, CITY) }));

function periodHeading(text: string, span: Span): Heading {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(text);
  return { names: [], period: { period, span } };
}

const YEARS = ["2020", "2021", "2022"].map((year) => periodHeading(year, "year"));
const GRID = { rows: DISTRICTS, columns: YEARS };
const ORIGIN = { row: 0, column: 0 };

/** A block as lines of cells, divided by |. */
const block = (...lines: string[]) => lines.map((line) => line.split("|"));

/** `越秀 of 2021: 5` as `0,1=5`, blank cells left out. */
function placed(cells: string[][], at = ORIGIN, grid = GRID): string | undefined {
  return placeByHeadings(cells, at, grid)
    ?.placed.filter(({ text }) => text !== "")
    .map(({ row, column, text, unit }) => `${row},${column}=${text}${unit ?? ""}`)
    .join(" ");
}

describe("headings lead the cells", () => {
  test.each<[string, string[][], string]>([
    ["both sides", block("|2020|2021", "越秀区|1|2", "天河区|3|4"), "0,0=1 0,1=2 1,0=3 1,1=4"],
    ["two columns swapped", block("区域|2021|2020", "越秀区|2|1"), "0,1=2 0,0=1"],
    ["two rows swapped", block("|2020", "天河区|3", "越秀区|1"), "1,0=3 0,0=1"],
    ["only the first column", block("天河区|3|4", "越秀区|1|2"), "1,0=3 1,1=4 0,0=1 0,1=2"],
    ["one row with its name", block("天河区|3|4"), "1,0=3 1,1=4"],
    ["only the first row", block("2021年|2020年", "2|1", "4|3"), "0,1=2 0,0=1 1,1=4 1,0=3"],
    ["other spellings of areas", block("|2020", "440104|1", "广州市天河区|2", "黄埔|3"), "0,0=1 1,0=2 2,0=3"],
    ["other spellings of periods", block("|２０２０年|2021年度", "越秀区|1|2"), "0,0=1 0,1=2"],
    ["a heading filled up with spaces", block("|2020", "越 秀 区　|1"), "0,0=1"],
  ])("%s", (_, cells, outcome) => expect(placed(cells)).toBe(outcome));

  test("a side without headings goes on from where it is pasted", () => {
    const result = placeByHeadings(block("天河区|3|4"), { row: 2, column: 2 }, GRID);
    expect(result?.placed).toEqual([{ row: 1, column: 2, text: "3", unit: undefined }]);
    expect(result?.outside).toEqual([{ row: 0, column: 2, text: "4" }]);
  });

  test("an indicator goes by its names, a traditional one too", () => {
    const rows = [{ names: ["服务业增加值", "服务业增加值"] }, { names: ["机场货邮吞吐量", "货邮吞吐量"] }];
    expect(placed(block("|2020", "貨郵吞吐量|2", "服務業增加值|1"), ORIGIN, { rows, columns: YEARS })).toBe(
      "1,0=2 0,0=1",
    );
  });

  test("a month is no 累计 of the same month", () => {
    const columns = [periodHeading("2021-09", "period"), periodHeading("2021-09", "ytd")];
    const cells = block("|2021年1—9月|2021年9月", "越秀区|9|1");
    expect(placed(cells, ORIGIN, { rows: DISTRICTS, columns })).toBe("0,1=9 0,0=1");
  });
});

describe("figures are not taken for headings", () => {
  test.each<[string, string[][]]>([
    ["numbers", block("1|2", "3|4")],
    ["one column whose first value looks like a year", block("2021", "2447", "2486")],
    ["a row with one value that looks like a year", block("2021|2447", "1|2")],
    ["names with nothing beside them", block("越秀区", "天河区")],
    ["years with nothing below them", block("2020|2021|2022")],
    ["mostly other names", block("佛山市|1", "东莞市|2", "越秀区|3")],
    ["nothing", []],
  ])("%s", (_, cells) => expect(placeByHeadings(cells, ORIGIN, GRID)).toBeUndefined());

  test("a value that looks like a year stays a value beside names", () => {
    expect(placed(block("越秀区|5|2021", "天河区|2020|3"))).toBe("0,0=5 0,1=2021 1,0=2020 1,1=3");
  });
});

describe("what leads nowhere is told", () => {
  const unmatched = (...lines: string[]) =>
    placeByHeadings(block(...lines), ORIGIN, GRID)?.unmatched.map(
      ({ side, text, why }) => `${side} ${text} ${why}`,
    );

  test.each<[string, string[], string[]]>([
    ["another city", ["|2020", "越秀区|1", "佛山市|2", "天河区|3"], ["row 佛山市 unknown"]],
    ["a new area of a like name", ["|2020", "越秀区|1", "黄埔新区|2", "天河区|3"], ["row 黄埔新区 unknown"]],
    ["another year", ["|2020|2026", "越秀区|1|2"], ["column 2026 unknown"]],
    ["a date", ["|2020|2021-12-31", "越秀区|1|2"], ["column 2021-12-31 unknown"]],
    ["a name twice", ["|2020", "越秀区|1", "越秀|2"], ["row 越秀 repeated"]],
    ["values without a name", ["|2020", "越秀区|1", "|2"], ["row  unknown"]],
    ["an empty row", ["|2020", "越秀区|1", "|"], []],
    ["a prototype's name", ["|2020|__proto__", "越秀区|1|2"], ["column __proto__ unknown"]],
  ])("%s", (_, lines, outcome) => expect(unmatched(...lines)).toEqual(outcome));

  test("its cells are not placed and not outside", () => {
    const result = placeByHeadings(block("|2020", "越秀区|1", "佛山市|2", "天河区|3"), ORIGIN, GRID);
    expect(result?.placed.map(({ text }) => text)).toEqual(["1", "3"]);
    expect(result?.outside).toEqual([]);
  });

  test("what was overlooked in a name is noted", () => {
    const result = placeByHeadings(block("|2020", "黃埔區|1", "天河\u200b区|2"), ORIGIN, GRID);
    expect(result?.placed.map(({ row }) => row)).toEqual([2, 1]);
    expect(result?.noted).toEqual([
      { text: "黃埔區", note: "traditional" },
      { text: "天河\u200b区", note: "invisible-dropped" },
    ]);
  });
});

describe("totals", () => {
  test.each(["合计", "合 计", "總計", "全市", "小计"])("%s is skipped and kept for comparison", (name) => {
    const cells = block("|2021|2020", "越秀区|2|1", "天河区|4|3", `${name}|6|`);
    const result = placeByHeadings(cells, ORIGIN, GRID);
    expect(result?.placed).toHaveLength(4);
    expect(result?.totals).toEqual([{ column: 1, text: "6", unit: undefined }]);
    expect(result?.unmatched).toEqual([]);
  });

  test("where the grid has a row for the city, 全市 is that row", () => {
    const rows = [{ names: areaNames(CITY) }, ...DISTRICTS];
    expect(placed(block("|2020", "全市|9", "越秀区|1"), ORIGIN, { rows, columns: YEARS })).toBe(
      "0,0=9 1,0=1",
    );
  });
});

describe("a unit in a heading", () => {
  const indicators = { rows: [{ names: ["服务业增加值"] }, { names: ["港口集装箱吞吐量"] }], columns: YEARS };
  test.each<[string, string[][], string]>([
    [
      "of a row",
      block("|2020|2021", "服务业增加值（万元）|1|2", "港口集装箱吞吐量(万TEU)|3|4"),
      "0,0=1万元 0,1=2万元 1,0=3万teu 1,1=4万teu",
    ],
    ["of all", block("单位：万元|2020", "服务业增加值|1"), "0,0=1万元"],
    [
      "of a row before that of all",
      block("（单位：万元）|2020", "港口集装箱吞吐量（万标箱）|3"),
      "1,0=3万标箱",
    ],
    [
      "no unit at all",
      block("|2020", "服务业增加值|5", "港口集装箱吞吐量|3", "服务业增加值（现价）|1"),
      "0,0=5 1,0=3",
    ],
  ])("%s", (_, cells, outcome) => expect(placed(cells, ORIGIN, indicators)).toBe(outcome));
});

test("property: the order of rows and columns makes no difference", () => {
  const order = (length: number) =>
    fc.shuffledSubarray(
      Array.from({ length }, (_, n) => n),
      { minLength: length },
    );
  const names = ["越秀区", "天河", "440112"];
  fc.assert(
    fc.property(order(3), order(3), (rows, columns) => {
      const cells = [
        ["", ...columns.map((column) => `${2020 + column}年`)],
        ...rows.map((row) => [names[row] ?? "", ...columns.map((column) => `${row},${column}`)]),
      ];
      const result = placeByHeadings(cells, ORIGIN, GRID);
      expect(result?.placed).toHaveLength(9);
      for (const { row, column, text } of result?.placed ?? []) expect(text).toBe(`${row},${column}`);
    }),
  );
});
