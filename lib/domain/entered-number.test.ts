import { describe, expect, test } from "vitest";
import { FIRMS, MONEY, SHARE, said } from "./entered-fixtures";
import type { NumberColumn } from "./entered-number";

const check = (column: NumberColumn) => (text: string, outcome: string) =>
  expect(said(text, column)).toBe(outcome);

describe("written differently, meant the same", () => {
  test.each([
    ["18141", "18141"],
    ["0", "0"],
    ["-0", "0"],
    ["-1.5", "-1.5"],
    ["18141.50", "18141.5"],
    ["１８１４１", "18141 full-width"],
    ["18,141", "18141 separators-dropped"],
    ["1,234,567.8", "1234567.8 separators-dropped"],
    ["１８，１４１．５", "18141.5 full-width separators-dropped"],
    ["18，141", "18141 full-width separators-dropped"],
    ["　18141　", "18141"],
    ["\u00a018141\u202f\n", "18141"],
    ["\ufeff18141", "18141"],
    ["18141\u200b", "18141 invisible-dropped"],
    ["\u202d18141\u202c", "18141 invisible-dropped"],
    ["−5", "-5 minus-sign"],
    ["–5", "-5 minus-sign"],
    ["‐5", "-5 minus-sign"],
    ["﹣5", "-5 minus-sign"],
    ["－5", "-5 minus-sign"],
    ["+5", "5 plus-dropped"],
    ["＋５", "5 full-width plus-dropped"],
    ["007", "7 leading-zeros-dropped"],
    ["0.5", "0.5"],
    ["99999999999999.999999", "99999999999999.999999"],
    ["-99999999999999.999999", "-99999999999999.999999"],
  ])("%j", check(MONEY));
});

describe("nothing there is never 0", () => {
  test.each(["", " ", "　", "\u00a0\t\n", "\ufeff", "\u200b"])("%j is blank", (text) =>
    check(MONEY)(text, "blank"),
  );

  test.each([
    "-",
    "--",
    "－",
    "−",
    "—",
    "——",
    "/",
    "／",
    "无",
    "暂无",
    "待补",
    "…",
    "……",
    "...",
    "N/A",
    "n/a",
    "NA",
  ])("%j says that there is none", (text) => {
    check(MONEY)(text, "absent");
    check(FIRMS)(` ${text}　`, "absent");
  });
});

describe("brackets are offered as a negative", () => {
  test.each([
    ["(5)", "(5) → -5 brackets-negative"],
    ["（５）", "(5) → -5 brackets-negative full-width"],
    ["(1,234.5)", "(1,234.5) → -1234.5 brackets-negative separators-dropped"],
    ["(5)万元", "(5)万元 → -0.0005 unit-converted"],
    ["(-5)", "fault misplaced-sign"],
    ["()", "fault not-a-number"],
    ["(5", "fault not-a-number"],
  ])("%j", check(MONEY));
});

describe("what is no number", () => {
  test.each([
    ["1,8141", "fault misplaced-separator"],
    ["1,23", "fault misplaced-separator"],
    ["1234,567", "fault misplaced-separator"],
    ["0,123", "fault misplaced-separator"],
    ["1.234,56", "fault misplaced-separator"],
    ["1,", "fault misplaced-separator"],
    ["—5", "fault misplaced-sign"],
    ["5-", "fault misplaced-sign"],
    ["2800+", "fault misplaced-sign"],
    ["--5", "fault misplaced-sign"],
    ["- 5", "fault misplaced-sign"],
    ["10²", "fault other-digits"],
    ["①", "fault other-digits"],
    ["½", "fault other-digits"],
    ["1½", "fault other-digits"],
    ["Ⅷ", "fault other-digits"],
    ["٣", "fault other-digits"],
    ["𝟏𝟐", "fault other-digits"],
    ["㎡", "fault not-a-number"],
    ["一万八千", "fault han-digits"],
    ["3千五百", "fault han-digits"],
    ["1e308", "fault notation"],
    ["1e5", "fault notation"],
    ["1E+05", "fault notation"],
    ["0x10", "fault notation"],
    ["1_000", "fault notation"],
    ["NaN", "fault not-finite"],
    ["Infinity", "fault not-finite"],
    ["-∞", "fault not-finite"],
    ["#N/A", "fault error-value"],
    ["#DIV/0!", "fault error-value"],
    ["=A1*2", "fault formula"],
    ["¥18,141", "fault currency-sign"],
    ["18 141", "fault several-numbers 18141"],
    ["18\u00a0141.5", "fault several-numbers 18141.5"],
    ["18 14", "fault several-numbers"],
    ["3—5", "fault several-numbers"],
    ["3至5", "fault several-numbers"],
    ["2021-12-31", "fault several-numbers"],
    ["1.2.3", "fault misplaced-point"],
    [".5", "fault misplaced-point 0.5"],
    ["5.", "fault misplaced-point 5"],
    ["18141（初步）", "fault not-a-number"],
    ["abc", "fault not-a-number"],
    ["'18141", "fault not-a-number"],
    ["__proto__", "fault not-a-number"],
    ["constructor", "fault not-a-number"],
    ["5constructor", "fault other-unit"],
  ])("%j", check(MONEY));

  test.each([
    ["zero width", "18\u200b141"],
    ["text turned round", "\u202e14181"],
    ["text turned round inside", "18\u202e141"],
    ["a soft hyphen", "18\u00ad141"],
    ["a line", "18141\n亿元"],
    ["a control character", "18\u0000141"],
  ])("with %s inside", (_, text) => check(MONEY)(text, "fault invisible-inside"));

  test("a long text is refused before anything looks at it closely", () => {
    check(MONEY)("1,".repeat(50_000), "fault too-long");
    check(MONEY)(`${"9".repeat(20)}.${"9".repeat(20)}`, "fault too-long");
    check(MONEY)(" ".repeat(100_000), "blank");
    check(MONEY)(`${" ".repeat(50_000)}18141${"\u200b".repeat(50_000)}`, "18141 invisible-dropped");
  });
});

describe("what the column holds", () => {
  test.each<[string, NumberColumn, string]>([
    ["100000000000000", MONEY, "fault too-large"],
    ["99999999999999.9999999", MONEY, "fault too-large"],
    ["18141.123456789012", MONEY, "18141.123457 rounded"],
    ["18141.12345600", MONEY, "18141.123456"],
    ["0.0000004", MONEY, "fault too-small"],
    ["0.001元", MONEY, "fault too-small"],
    ["65.1", SHARE, "65.1"],
    ["100", SHARE, "100"],
    ["165.1", SHARE, "fault over-100"],
    ["6510%", SHARE, "fault over-100"],
    ["165.1", { ...SHARE, allowsOver100: true }, "165.1"],
    ["-1", SHARE, "fault negative"],
    ["-1", { ...SHARE, allowsNegative: true }, "-1"],
    ["-0", SHARE, "0"],
    ["-1", FIRMS, "fault negative"],
    ["(5)", FIRMS, "fault negative"],
    ["309.0", FIRMS, "309"],
    ["309.5", FIRMS, "fault not-whole"],
    ["8.0000001", FIRMS, "fault not-whole"],
    ["1.5", { measure: "万户", kind: "count" }, "1.5"],
    ["1.23456", { measure: "万户", kind: "count" }, "fault not-whole"],
  ])("%j in %j", (text, column, outcome) => check(column)(text, outcome));
});
