import type { IsoDate, Period } from "@/lib/domain/period";
import { LAST_YEAR } from "./demo-indicators";

/** Training data ends with what would have been published by this day. */
export const LAST_PUBLICATION: IsoDate = "2026-11-23";

/** The day of the following year on which an annual value becomes final, by rhythm. */
const FINAL_DAYS = ["09-18", "10-15", "10-28", "11-12", "11-28"] as const;

const two = (n: number) => String(n).padStart(2, "0");

/** Preliminary values of a part of a year come around the 20th of the month after it. */
export function preliminaryDay({ year, lastMonth }: Period, rhythm: number): IsoDate {
  const day = 18 + ((lastMonth + rhythm) % 5);
  return lastMonth === 12 ? `${year + 1}-01-${day}` : `${year}-${two(lastMonth + 1)}-${day}`;
}

/** Preliminary annual values come late in the next January. */
export function annualDay(year: number, rhythm: number): IsoDate {
  return `${year + 1}-01-${24 + ((year + rhythm) % 6)}`;
}

/** Annual values are verified by the next autumn. */
export function finalDay(year: number, rhythm: number): IsoDate {
  return `${year + 1}-${FINAL_DAYS[rhythm % FINAL_DAYS.length]}`;
}

/** One annual value in six is revised a year after it had become final. */
export function revisedDay(year: number, rhythm: number): IsoDate | undefined {
  return (year + rhythm) % 6 === 0 ? `${year + 2}-10-20` : undefined;
}

/** 从化区 has not reported since the end of September 2025. */
export const LATE_DISTRICT = "440117";

/** Months that a district never reported, in every monthly indicator. */
export const SKIPPED_MONTHS: Readonly<Record<string, readonly string[]>> = {
  "440103": ["2018-07"],
  "440111": ["2024-08"],
  "440114": ["2020-02", "2020-04"],
  "440118": ["2016-05", "2022-11"],
};

/** The year's end of 2025 is not out at all for this one. */
export const PENDING_INDICATOR = "software-revenue";

/** Of the last year the city has so far said only a round figure, in these steps of the indicator's unit. */
export const ROUND_FIGURES: Readonly<Record<string, { qualifier: "ge" | "approx"; step: number }>> = {
  "port-containers": { qualifier: "ge", step: 50 },
  "outsourcing-executed": { qualifier: "approx", step: 1 },
};

/** Whether the value was reported; what was not is missing, never 0. `city` is the code of the whole. */
export function isReported(indicator: string, area: string, city: string, period: Period): boolean {
  if (SKIPPED_MONTHS[area]?.includes(period.text)) return false;
  if (period.year < LAST_YEAR) return true;
  if (area === LATE_DISTRICT && period.lastMonth > 9) return false;
  if (period.lastMonth < 12) return true;
  if (indicator === PENDING_INDICATOR) return false;
  return !(area === city && indicator in ROUND_FIGURES && period.text !== String(LAST_YEAR));
}
