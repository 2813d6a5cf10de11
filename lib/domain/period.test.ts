import { describe, expect, test } from "vitest";
import {
  comparePeriods,
  endOf,
  isIsoDate,
  lastDayOf,
  parsePeriod,
  sameMonthsYearBefore,
  spanFits,
} from "./period";

describe("parsePeriod", () => {
  test.each([
    ["2025", 2025, 1, 12],
    ["2025-H1", 2025, 1, 6],
    ["2025-H2", 2025, 7, 12],
    ["2025-Q3", 2025, 7, 9],
    ["2025-Q4", 2025, 10, 12],
    ["2025-09", 2025, 9, 9],
    ["2025-12", 2025, 12, 12],
  ])("%s", (text, year, firstMonth, lastMonth) => {
    expect(parsePeriod(text)).toEqual({ text, year, firstMonth, lastMonth });
  });

  test.each(["", "25", "2025-", "2025-13", "2025-00", "2025-9", "2025-H3", "2025-Q5", "2025-Q0", "2025-h1"])(
    "refuses %j",
    (text) => expect(parsePeriod(text)).toBeUndefined(),
  );

  test.each(["2025-09-01", " 2025", "2025\n", "２０２５", "0000", "2025年"])("refuses %j", (text) =>
    expect(parsePeriod(text)).toBeUndefined(),
  );
});

test("periods order by when they end, the longer of two after its part", () => {
  const texts = ["2025", "2025-12", "2025-Q4", "2025-H1", "2025-06", "2024", "2025-01"];
  const sorted = texts.flatMap((text) => parsePeriod(text) ?? []).toSorted(comparePeriods);
  expect(sorted.map(({ text }) => text)).toEqual([
    "2024",
    "2025-01",
    "2025-06",
    "2025-H1",
    "2025-12",
    "2025-Q4",
    "2025",
  ]);
});

test.each([
  ["2025-09", "2024-09"],
  ["2025-Q1", "2024-Q1"],
  ["2025", "2024"],
])("the same months a year before %s are %s", (text, before) => {
  const period = parsePeriod(text);
  expect(period && sameMonthsYearBefore(period)).toEqual(parsePeriod(before));
});

test.each([
  ["2025", "year"],
  ["2025-H1", "period"],
  ["2025-Q3", "period"],
  ["2025-09", "period"],
  ["2025-09", "ytd"],
] as const)("%s goes with %s", (text, span) => {
  const period = parsePeriod(text);
  expect(period && spanFits(period, span)).toBe(true);
});

test.each([
  ["2025", "period"],
  ["2025", "ytd"],
  ["2025-H1", "ytd"],
  ["2025-Q3", "ytd"],
  ["2025-12", "year"],
] as const)("%s does not go with %s", (text, span) => {
  const period = parsePeriod(text);
  expect(period && spanFits(period, span)).toBe(false);
});

describe("lastDayOf", () => {
  test.each([
    ["2022", "2022-12-31"],
    ["2022-01", "2022-01-31"],
    ["2022-04", "2022-04-30"],
    ["2022-02", "2022-02-28"],
    ["2024-02", "2024-02-29"],
    ["2000-02", "2000-02-29"],
    ["2100-02", "2100-02-28"],
    ["2022-01-25", "2022-01-25"],
    ["2024-02-29", "2024-02-29"],
  ])("%s counts as known on %s", (text, day) => expect(lastDayOf(text)).toBe(day));

  test.each([
    "2023-02-29",
    "2022-04-31",
    "2022-13",
    "2022-00",
    "2022-01-00",
    "2022-1-5",
    "",
    "2022-01-25T00",
  ])("refuses %j", (text) => expect(lastDayOf(text)).toBeUndefined());
});

test("a day is written in full and exists", () => {
  expect(["2026-11-23", "2026-11", "2026", "2026-02-30"].map(isIsoDate)).toEqual([true, false, false, false]);
});

test.each([
  ["2025", "2025-12-31"],
  ["2025-H1", "2025-06-30"],
  ["2025-Q3", "2025-09-30"],
  ["2027-02", "2027-02-28"],
  ["2028-02", "2028-02-29"],
])("%s ends on %s", (text, day) => {
  const period = parsePeriod(text);
  expect(period && endOf(period)).toBe(day);
});
