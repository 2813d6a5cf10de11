import { expect, test } from "vitest";
import { Decimal } from "./decimal";
import { compareTotals } from "./pasted-totals";
import { checkSum } from "./sum-check";

const decimals = (texts: readonly string[]) => texts.map((text) => new Decimal(text));

test.each([
  ["figures that add up", ["1.25", "2.5"], "3.75", true],
  ["what rounding explains", ["1.3", "2.3", "3.3"], "6.95", true],
  ["more than rounding explains", ["1.3", "2.3", "3.3"], "7.2", false],
  ["a whole that was rounded more than its parts", ["9070.32", "9070.32"], "18141", true],
  ["a part that is missing", ["9070.32"], "18141", false],
  ["negatives", ["-1.5", "1.5"], "0", true],
])("%s", (_, parts, whole, agrees) => {
  expect(checkSum("flow", decimals(parts), new Decimal(whole)).agrees).toBe(agrees);
});

test("counts are exact", () => {
  expect(checkSum("count", decimals(["1", "2"]), new Decimal("4")).agrees).toBe(false);
  expect(checkSum("flow", decimals(["1", "2"]), new Decimal("4")).agrees).toBe(true);
});

const read = ({ text }: { text: string }) => {
  if (text === "") return null;
  return /^\d+$/.test(text) ? new Decimal(text) : undefined;
};
const cell = (row: number, column: number, text: string) => ({ row, column, text });

test("pasted totals are compared column by column", () => {
  const placed = [
    cell(0, 0, "1"),
    cell(1, 0, "2"),
    cell(0, 1, "5"),
    cell(1, 1, ""),
    cell(0, 2, "x"),
    cell(1, 2, "1"),
  ];
  const totals = ["3", "9", "1"].map((text, column) => ({ column, text }));
  const checks = compareTotals("count", { placed, totals }, read);
  expect(checks.map(({ column, sum, agrees }) => [column, sum.toString(), agrees])).toEqual([
    [0, "3", true],
    [1, "5", false],
  ]);
  expect(compareTotals("share", { placed, totals }, read)).toEqual([]);
});
