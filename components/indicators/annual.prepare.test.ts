import { expect, test } from "vitest";
import { runs } from "./annual.prepare";

const years = (...list: number[]) => list.map((year) => ({ year }));

test("a missing year leaves the line open", () => {
  expect(runs(years(2020, 2021, 2023, 2024, 2025))).toEqual([years(2020, 2021), years(2023, 2024, 2025)]);
});

test("a lone year is no line", () => {
  expect(runs(years(2020, 2022))).toEqual([]);
});
