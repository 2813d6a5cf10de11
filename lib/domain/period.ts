/** A calendar day, `YYYY-MM-DD`. ISO days order like text, so `<=` compares them. */
export type IsoDate = string;

/** `year`: an annual value; `period`: one half, quarter or month; `ytd`: 累计, January to that month. */
export type Span = "year" | "period" | "ytd";

/** A whole year, half, quarter or month, both months inclusive. `text` is its only spelling. */
export interface Period {
  readonly text: string;
  readonly year: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

const PERIOD = /^([12]\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads `2025`, `2025-H1`, `2025-Q3` or `2025-09`; anything else is `undefined`. */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text);
  if (!match) return undefined;
  const [, year, half, quarter, month] = match;
  if (half) return part(text, Number(year), Number(half), 6);
  if (quarter) return part(text, Number(year), Number(quarter), 3);
  if (month) return part(text, Number(year), Number(month), 1);
  return part(text, Number(year), 1, 12);
}

function part(text: string, year: number, nth: number, months: number): Period {
  return { text, year, firstMonth: (nth - 1) * months + 1, lastMonth: nth * months };
}

/** The period that is one calendar year. */
export function yearPeriod(year: number): Period {
  return part(String(year), year, 1, 12);
}

/** By when it ends; of two that end together the longer comes last, as a year does after its December. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.lastMonth - b.lastMonth || b.firstMonth - a.firstMonth;
}

/** The same months one year earlier: the only fair comparison for a 累计 value. */
export function sameMonthsYearBefore(period: Period): Period {
  const year = period.year - 1;
  return { ...period, year, text: `${year}${period.text.slice(4)}` };
}

/** `year` goes with a whole year, `period` with a part of one, `ytd` with the month it runs to. */
export function spanFits(period: Period, span: Span): boolean {
  const months = period.lastMonth - period.firstMonth + 1;
  if (span === "year") return months === 12;
  if (span === "ytd") return months === 1;
  return months < 12;
}

/** The last day of the period; of a 累计 value too. */
export function endOf({ year, lastMonth }: Period): IsoDate {
  return `${year}-${String(lastMonth).padStart(2, "0")}-${daysIn(year, lastMonth)}`;
}

const PUBLISHED = /^([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

/**
 * The day from which a published value counts as known: a date stated only to the month or the year
 * counts from its last day. `2022-02` is `2022-02-28`; a day that does not exist is `undefined`.
 */
export function lastDayOf(published: string): IsoDate | undefined {
  const match = PUBLISHED.exec(published);
  if (!match) return undefined;
  const [, year, month = "12", day] = match;
  const last = daysIn(Number(year), Number(month));
  if (day === undefined) return `${year}-${month}-${last}`;
  return Number(day) >= 1 && Number(day) <= last ? published : undefined;
}

/** Whether the text is a day that exists, written in full. */
export function isIsoDate(text: string): boolean {
  return text.length === 10 && lastDayOf(text) === text;
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** How many days the month has; January is 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
