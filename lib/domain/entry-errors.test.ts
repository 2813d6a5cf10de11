import { expect, test } from "vitest";
import { entryErrors } from "./entry-errors";
import { parsePeriod, type Span } from "./period";

const CONTEXT = { years: { first: 2020, last: 2025, baseYears: [2019] }, today: "2024-11-23" };

test.each<[string, string, Span, string | null, string[]]>([
  ["an annual value", "2023", "year", "2024-01-25", []],
  ["one whose date is not filled in", "2023", "year", null, []],
  ["the base year before the plan", "2019", "year", "2020", []],
  ["before the base year", "2018", "year", "2019", ["before-base-year"]],
  ["the year is running", "2024", "year", "2024-11-01", ["period-not-over"]],
  ["a month that is over", "2024-10", "ytd", "2024-11-20", []],
  ["a month that is running", "2024-11", "period", null, ["period-not-over"]],
  ["after the plan, and to come", "2026", "year", null, ["outside-plan-years", "period-not-over"]],
  ["累计 of a quarter", "2023-Q3", "ytd", "2024", ["span-does-not-fit"]],
  ["an annual value of a month", "2023-12", "year", "2024", ["span-does-not-fit"]],
  ["published before the end", "2023", "year", "2023-12-30", ["published-before-end"]],
  ["published on the last day", "2023", "year", "2023-12-31", []],
  ["published in the year itself, no day stated", "2023", "year", "2023", []],
  ["published today", "2023", "year", "2024-11-23", []],
  ["published tomorrow", "2023", "year", "2024-11-24", ["published-after-today"]],
  ["published this month, no day stated", "2023", "year", "2024-11", []],
  ["published this year, no day stated", "2023", "year", "2024", []],
  ["published next month", "2023", "year", "2024-12", ["published-after-today"]],
  ["published on no day", "2023", "year", "2024-02-30", ["no-such-date"]],
])("%s: %s %s %s", (_, text, span, published, codes) => {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(text);
  expect(entryErrors({ period, span, published }, CONTEXT).map(({ code }) => code)).toEqual(codes);
});

test("a gap between the base year and the plan is outside of it", () => {
  const period = parsePeriod("2017");
  if (!period) throw new RangeError();
  const context = { ...CONTEXT, years: { first: 2020, last: 2025, baseYears: [2015] } };
  expect(entryErrors({ period, span: "year", published: null }, context)).toMatchObject([
    { code: "outside-plan-years", year: 2017 },
  ]);
});
