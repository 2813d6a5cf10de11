import type { CalendarDay } from "@/lib/schemas/collection";

/** One day of a month as it is drawn. */
export interface DrawnDay {
  readonly day: string;
  readonly date: number;
  /** By the week, or as it is stated. */
  readonly rests: boolean;
  readonly stated: CalendarDay | undefined;
}

export interface DrawnMonth {
  readonly month: number;
  /** Empty places before the first, Monday being the first of a week. */
  readonly blanks: number;
  readonly days: readonly DrawnDay[];
}

const two = (n: number) => String(n).padStart(2, "0");

/** The twelve months of a year, with what is stated. */
export function monthsOf(year: number, stated: readonly CalendarDay[]): DrawnMonth[] {
  const known = new Map(stated.map((each) => [each.day, each]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const first = new Date(Date.UTC(year, index, 1)).getUTCDay();
    const blanks = (first + 6) % 7;
    const days = Array.from({ length: count }, (__, n): DrawnDay => {
      const day = `${year}-${two(month)}-${two(n + 1)}`;
      const each = known.get(day);
      const isWeekend = (blanks + n) % 7 > 4;
      return { day, date: n + 1, rests: each ? each.kind === "rest" : isWeekend, stated: each };
    });
    return { month, blanks, days };
  });
}

/** Days in a row of one name and kind: 「国庆节 10月1日—7日」. */
export function runsOf(
  days: readonly CalendarDay[],
): { first: CalendarDay; last: CalendarDay; count: number }[] {
  const runs: { first: CalendarDay; last: CalendarDay; count: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const follows = run && Date.parse(day.day) - Date.parse(run.last.day) === 86_400_000;
    if (run && follows && run.first.kind === day.kind && run.first.name === day.name) {
      runs[runs.length - 1] = { ...run, last: day, count: run.count + 1 };
    } else runs.push({ first: day, last: day, count: 1 });
  }
  return runs;
}
