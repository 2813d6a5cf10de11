import fc from "fast-check";
import { expect, test } from "vitest";
import { endOf, type Span, spanFits } from "./period";
import { endedPeriods, type Frequency } from "./reporting-period";

const ended = (frequency: Frequency, span: Span, from: string, today: string) =>
  endedPeriods(frequency, span, from, today)
    .map(({ text }) => text)
    .join(" ");

test.each<[Frequency, Span, string, string, string]>([
  ["month", "period", "2026-10-01", "2027-01-01", "2026-10 2026-11 2026-12"],
  ["month", "ytd", "2026-12-01", "2027-02-28", "2026-12 2027-01"],
  ["month", "ytd", "2026-12-01", "2027-03-01", "2026-12 2027-01 2027-02"],
  ["month", "period", "2028-02-01", "2028-02-29", ""],
  ["month", "period", "2028-02-01", "2028-03-01", "2028-02"],
  ["quarter", "period", "2026-01-01", "2026-11-24", "2026-Q1 2026-Q2 2026-Q3"],
  ["quarter", "ytd", "2026-01-01", "2026-11-24", "2026-03 2026-06 2026-09"],
  ["half", "period", "2025-07-01", "2026-07-01", "2025-H2 2026-H1"],
  ["half", "ytd", "2025-07-01", "2026-07-01", "2025-12 2026-06"],
  ["year", "year", "2024-12-31", "2026-12-31", "2024 2025"],
  ["year", "ytd", "2025-01-01", "2026-12-31", "2025-12"],
  ["month", "year", "2025-01-01", "2027-01-01", "2025 2026"],
  ["year", "period", "2020-01-01", "2026-01-01", ""],
  ["month", "period", "2026-05-31", "2026-06-01", "2026-05"],
  ["month", "period", "2026-06-01", "2026-06-01", ""],
  ["month", "period", "2027-01-01", "2026-01-01", ""],
])("%s %s from %s, on %s: %s", (frequency, span, from, today, periods) => {
  expect(ended(frequency, span, from, today)).toBe(periods);
});

test("property: day by day nothing is left out, nothing comes twice, and every period takes its span", () => {
  const frequency = fc.constantFrom<Frequency>("month", "quarter", "half", "year");
  const span = fc.constantFrom<Span>("year", "period", "ytd");
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((n) => new Date(Date.UTC(2019, 0, n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(frequency, span, fc.tuple(day, day, day), (f, s, days) => {
      const [from = "", middle = "", today = ""] = days.toSorted();
      const all = endedPeriods(f, s, from, today);
      expect(all).toEqual([...endedPeriods(f, s, from, middle), ...endedPeriods(f, s, middle, today)]);
      for (const period of all) {
        expect(spanFits(period, s)).toBe(true);
        expect(endOf(period) < today).toBe(true);
      }
    }),
  );
});
