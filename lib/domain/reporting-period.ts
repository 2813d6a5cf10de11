import { endOf, type IsoDate, type Period, parsePeriod, type Span, yearOf } from "./period";

/** How often a value is reported. */
export type Frequency = "month" | "quarter" | "half" | "year";

const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The periods of one rule that are over on the day `today` and were not before `from`, oldest first. A 累计 value of
 * a quarter runs to its last month. An annual value is reported once a year whatever the frequency; no part of a
 * year comes once a year.
 */
export function endedPeriods(frequency: Frequency, span: Span, from: IsoDate, today: IsoDate): Period[] {
  const years = Array.from({ length: yearOf(today) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n);
  return years
    .flatMap((year) => periodsOf(year, frequency, span))
    .filter((period) => endOf(period) >= from && isOver(period, today));
}

/** Whether the period's last day has passed: on 31 December the year is not over. */
export function isOver(period: Period, today: IsoDate): boolean {
  return endOf(period) < today;
}

function periodsOf(year: number, frequency: Frequency, span: Span): Period[] {
  return partsOf(frequency, span).flatMap((part) => parsePeriod(`${year}${part}`) ?? []);
}

function partsOf(frequency: Frequency, span: Span): string[] {
  if (span === "year") return [""];
  const count = 12 / MONTHS[frequency];
  const nth = Array.from({ length: count }, (_, n) => n + 1);
  if (span === "ytd") return nth.map((n) => monthPart(n * MONTHS[frequency]));
  switch (frequency) {
    case "month":
      return nth.map(monthPart);
    case "quarter":
      return nth.map((n) => `-Q${n}`);
    case "half":
      return nth.map((n) => `-H${n}`);
    case "year":
      return [];
  }
}

function monthPart(month: number): string {
  return `-${String(month).padStart(2, "0")}`;
}
