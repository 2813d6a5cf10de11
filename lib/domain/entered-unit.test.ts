import { describe, expect, test } from "vitest";
import { BOXES, FIRMS, MONEY, SHARE, said } from "./entered-fixtures";
import type { NumberColumn } from "./entered-number";

const check = (column: NumberColumn) => (text: string, outcome: string) =>
  expect(said(text, column)).toBe(outcome);

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
