import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NumberColumn, readNumber } from "./entered-number";

const MONEY: NumberColumn = { measure: "亿元", kind: "flow" };
const SHARE: NumberColumn = { measure: "%", kind: "share" };
const BOXES: NumberColumn = { measure: "万标箱", kind: "flow" };
const FIRMS: NumberColumn = { measure: "家", kind: "count" };

/** What became of a cell, on one line: `18141`, `18141 full-width`, `(5) → -5 brackets-negative`, `fault over-100`. */
function said(text: string, column: NumberColumn): string {
  const read = readNumber(text, column);
  if (read.kind === "blank" || read.kind === "absent") return read.kind;
  if (read.kind === "fault") return ["fault", read.code, read.suggestion].filter(Boolean).join(" ");
  const { value, qualifier, corrections, confirm } = read;
  const number = confirm ? `${confirm.from} → ${value} ${confirm.reason}` : value;
  if (confirm) expect(confirm.to).toBe(value);
  return [qualifier, number, ...corrections].filter(Boolean).join(" ");
}

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

describe("a unit", () => {
  test.each<[string, NumberColumn, string]>([
    ["18141亿元", MONEY, "18141 unit-dropped"],
    ["18141 亿元人民币", MONEY, "18141 unit-dropped"],
    ["１８，１４１億元", MONEY, "18141 full-width separators-dropped unit-dropped"],
    ["181410000万元", MONEY, "181410000万元 → 18141 unit-converted"],
    ["1.8141万亿元", MONEY, "1.8141万亿元 → 18141 unit-converted"],
    ["1814100000000元", MONEY, "1814100000000元 → 18141 unit-converted"],
    ["1.23万元", MONEY, "1.23万元 → 0.000123 unit-converted"],
    ["1.2345万元", MONEY, "1.2345万元 → 0.000123 unit-converted rounded"],
    ["18141千元", MONEY, "18141千元 → 0.18141 unit-converted"],
    ["96.5亿美元", MONEY, "fault other-currency"],
    ["96.5亿元", { measure: "亿美元", kind: "flow" }, "fault other-currency"],
    ["18141万吨", MONEY, "fault other-unit"],
    ["18141%", MONEY, "fault other-unit"],
    ["2800万标箱", BOXES, "2800 unit-dropped"],
    ["2800万TEU", BOXES, "2800 unit-dropped"],
    ["2800万 teu", BOXES, "2800 unit-dropped"],
    ["28000000标箱", BOXES, "28000000标箱 → 2800 unit-converted"],
    ["28000000TEU", BOXES, "28000000TEU → 2800 unit-converted"],
    ["8个", FIRMS, "8 unit-dropped"],
    ["65.1%", SHARE, "65.1 unit-dropped"],
    ["６５．１％", SHARE, "65.1 full-width unit-dropped"],
    ["651‰", SHARE, "651‰ → 65.1 unit-converted"],
    ["65.1万", SHARE, "fault other-unit"],
    ["65.1个百分点", SHARE, "fault other-unit"],
    ["12元/平方米", { measure: "元/平方米", kind: "flow" }, "12 unit-dropped"],
  ])("%j", (text, column, outcome) => check(column)(text, outcome));

  test.each<[string, NumberColumn, string]>([
    ["1.8万", MONEY, "fault ambiguous-multiplier 18000"],
    ["1.8亿", MONEY, "1.8亿 → 1.8 multiplier"],
    ["2.5万亿", MONEY, "2.5万亿 → 25000 multiplier"],
    ["1.8万", FIRMS, "1.8万 → 18000 multiplier"],
    ["2800万", BOXES, "2800万 → 2800 multiplier"],
    ["0.28亿", BOXES, "0.28亿 → 2800 multiplier"],
  ])("%j without the unit itself", (text, column, outcome) => check(column)(text, outcome));

  test.each([
    ["181410000", "万元", "181410000万元 → 18141 unit-converted"],
    ["181410000", "亿元", "181410000"],
    ["18141亿元", "万元", "18141 unit-dropped"],
    ["96.5", "亿美元", "fault other-currency"],
    ["", "万元", "blank"],
    ["—", "万元", "absent"],
  ])("%j below %s", (text, pastedUnit, outcome) => check({ ...MONEY, pastedUnit })(text, outcome));
});

describe("a mark that says what the figure is", () => {
  test.each([
    ["≥2800", "ge 2800 qualifier-taken"],
    [">2800", "ge 2800 qualifier-taken"],
    ["＞ 2800", "ge 2800 qualifier-taken"],
    [">=2800", "ge 2800 qualifier-taken"],
    ["突破2800", "ge 2800 qualifier-taken"],
    ["超2800", "ge 2800 qualifier-taken"],
    ["超过2,800万标箱", "ge 2800 qualifier-taken separators-dropped unit-dropped"],
    ["2800万标箱以上", "ge 2800 qualifier-taken unit-dropped"],
    ["约2800", "approx 2800 qualifier-taken"],
    ["2800左右", "approx 2800 qualifier-taken"],
    ["≤2800", "le 2800 qualifier-taken"],
    ["不高于２８００", "le 2800 full-width qualifier-taken"],
    ["不足2800", "le 2800 qualifier-taken"],
    ["突破28000000标箱", "ge 突破28000000标箱 → 2800 unit-converted qualifier-taken"],
    ["约2800以上", "fault other-unit"],
    ["突破", "fault not-a-number"],
  ])("%j", check(BOXES));
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

/** Decimals that a column holds, in their one spelling. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), fc.integer({ min: 0, max: 999_999 }))
  .map(([negative, whole, fraction]) => {
    const decimals = fraction === 0 ? "" : `.${String(fraction).padStart(6, "0").replace(/0+$/, "")}`;
    return `${negative && whole > 0n ? "-" : ""}${whole}${decimals}`;
  });

const withSeparators = (text: string) =>
  text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
const fullWidth = (text: string) =>
  text.replace(/[\d.,-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test("property: however a number is dressed, the same number is read", () => {
  const dresses = fc.record({
    separators: fc.boolean(),
    wide: fc.boolean(),
    minus: fc.constantFrom("-", "−", "–"),
    around: fc.constantFrom("", " ", "　", "\u00a0"),
    unit: fc.constantFrom("", "亿元", " 亿元"),
    mark: fc.constantFrom("", "≥", "约", "不高于"),
  });
  fc.assert(
    fc.property(decimal, dresses, (value, { separators, wide, minus, around, unit, mark }) => {
      const spaced = separators ? withSeparators(value) : value;
      const written = (wide ? fullWidth(spaced) : spaced).replace("-", minus);
      const read = readNumber(`${around}${mark}${written}${unit}${around}`, MONEY);
      expect(read).toMatchObject({ kind: "number", value, confirm: null });
    }),
    { numRuns: 2000 },
  );
});

test("property: a converted unit comes back to the same number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (tenThousands) => {
      const inYuan = readNumber(`${tenThousands}0000元`, { measure: "万元", kind: "flow" });
      expect(inYuan).toMatchObject({ value: String(tenThousands), confirm: { reason: "unit-converted" } });
    }),
  );
});

test("property: any text has an outcome, and a number is always plain", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0159０９.．,，-−—+()（）万亿元%eE x约≥以上\u200b".split("")) }),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(MONEY, SHARE, BOXES, FIRMS), (text, column) => {
      const read = readNumber(text, column);
      if (read.kind !== "number") return;
      expect(read.value).toMatch(/^-?(0|[1-9]\d{0,13})(\.\d{0,5}[1-9])?$/);
      expect(readNumber(read.value, column)).toMatchObject({
        value: read.value,
        corrections: [],
        confirm: null,
      });
    }),
    { numRuns: 5000 },
  );
});
