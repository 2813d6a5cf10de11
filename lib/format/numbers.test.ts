import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "@/lib/domain/decimal";
import type { Qualifier } from "@/lib/domain/quantity";
import {
  chineseCount,
  digitsAgreeing,
  digitsApart,
  formatAmount,
  formatCagr,
  formatCell,
  formatComputed,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatRange,
  formatSigned,
  formatSignedPercent,
  formatSignedPoints,
  formatValue,
} from "./numbers";

const d = (text: string) => new Decimal(text);

describe("a figure with so many decimals", () => {
  test.each([
    ["18141", 0, "18141"],
    ["243.915", 2, "243.92"],
    ["1.005", 2, "1.01"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "−3"],
    ["0.05", 1, "0.1"],
    ["-0.05", 1, "−0.1"],
    ["-0.04", 1, "0.0"],
    ["-0", 1, "0.0"],
    ["65", 1, "65.0"],
    ["99999999999999.999999", 6, "99999999999999.999999"],
    ["0.000001", 6, "0.000001"],
    ["0.0000001", 6, "0.000000"],
  ])("%s, %i → %s", (value, decimals, text) => {
    expect(formatValue(value, decimals)).toBe(text);
    expect(formatValue(d(value), decimals)).toBe(text);
  });

  test("huge and tiny figures are written out, never with an exponent", () => {
    expect(formatValue(d("1e30"), 0)).toBe(`1${"0".repeat(30)}`);
    expect(formatValue(d("1e-30"), 2)).toBe("0.00");
  });

  test.each(["", " ", "18,141", "1e5", "0x10", "Infinity", "NaN", "１"])("%j is no number", (text) => {
    expect(() => formatValue(text, 1)).toThrow(RangeError);
  });

  test.each([d("NaN"), d("Infinity"), d("-Infinity")])("%s is refused", (value) => {
    expect(() => formatValue(value, 1)).toThrow(RangeError);
  });
});

describe("a published figure", () => {
  test.each<[string, Qualifier, string, number, string, string]>([
    ["18141", "eq", "亿元", 2, "18141亿元", "18141.00"],
    ["4948.8", "eq", "亿元", 2, "4948.8亿元", "4948.80"],
    ["243.92", "eq", "万吨", 2, "243.92万吨", "243.92"],
    ["22262.24", "eq", "亿元", 0, "22262.24亿元", "22262.24"],
    ["68", "eq", "%", 1, "68.0%", "68.0"],
    ["2800.000000", "ge", "万标箱", 2, "2800万标箱以上", "≥2800\u2008\u2007\u2007"],
    ["4.5", "le", "%", 1, "不高于4.5%", "≤4.5"],
    ["17500", "approx", "亿元", 2, "约17500亿元", "约17500\u2008\u2007\u2007"],
    ["-1.5", "eq", "%", 1, "−1.5%", "−1.5"],
  ])("%s %s %s", (value, qualifier, measure, decimals, prose, cell) => {
    expect(formatQuantity({ value: d(value), qualifier }, measure, decimals)).toBe(prose);
    expect(formatCell({ value: d(value), qualifier }, decimals)).toBe(cell);
  });

  test("a range names the unit once, the percent sign twice, and no dash beside a minus", () => {
    expect(formatRange("3", "5", "家", 0)).toBe("3—5家");
    expect(formatRange("60", "65", "%", 1)).toBe("60.0%—65.0%");
    expect(formatRange("-2", "5", "亿元", 0)).toBe("−2至5亿元");
  });
});

test.each([
  ["percent", formatPercent("0.3286"), "32.9%"],
  ["percent tie", formatPercent("0.3285", 1), "32.9%"],
  ["percent below zero", formatPercent("-0.1016"), "−10.2%"],
  ["percent above one", formatPercent("2"), "200.0%"],
  ["signed percent", formatSignedPercent("0.05"), "+5.0%"],
  ["points", formatPoints("12.34"), "12.3个百分点"],
  ["points up", formatSignedPoints("2.75"), "+2.8个百分点"],
  ["points down", formatSignedPoints("-2.75"), "−2.8个百分点"],
  ["points that round to nothing", formatSignedPoints("0.04"), "0.0个百分点"],
  ["signed", formatSigned("1.5", 1), "+1.5"],
  ["signed, rounds to nothing from below", formatSigned("-0.04", 1), "0.0"],
  ["growth", formatCagr("0.066242"), "6.62%"],
  ["computed", formatComputed("22.500", 2), "22.5"],
  ["amount", formatAmount("192.000000", "万吨", 2), "192万吨"],
])("%s", (_, written, text) => expect(written).toBe(text));

test("an open gap is never written as closed, nor a closed one as open", () => {
  expect(digitsApart(d("99.97"), [d("100")])).toBe(2);
  expect(digitsApart(d("100"), [d("100")])).toBe(1);
  expect(digitsApart(d("-10.04"), [d("-10")])).toBe(2);
  expect(digitsApart(d("99.999999999"), [d("100")])).toBe(6);
});

test("written differences can be checked by subtracting what is written", () => {
  // 60.1 − 57.3 would be 2.8, the difference itself is 2.7.
  expect(digitsAgreeing(d("60.08"), d("57.34"), d("2.74"))).toBe(2);
  expect(digitsAgreeing(d("60.1"), d("57.3"), d("2.8"))).toBe(1);
});

test.each([
  [0, "零"],
  [1, "一"],
  [2, "两"],
  [7, "七"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [22, "二十二"],
  [99, "九十九"],
  [100, "100"],
])("%i is counted as %s", (count, text) => expect(chineseCount(count)).toBe(text));

test("whatever finite figure comes in, only figures come out", () => {
  const value = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -8, max: 12 }))
    .map(([digits, exponent]) => new Decimal(digits.toString()).times(new Decimal(10).pow(exponent)));
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 6 }), (x, decimals) => {
      for (const text of [formatValue(x, decimals), formatComputed(x, decimals), formatAmount(x, "", 1)]) {
        expect(text).toMatch(/^−?\d+(\.\d+)?$/);
        expect(text).not.toMatch(/^−0(\.0+)?$/);
      }
      expect(
        d(formatValue(x, decimals).replace("−", "-")).minus(x).abs().times(2).lte(d("10").pow(-decimals)),
      ).toBe(true);
    }),
  );
});
