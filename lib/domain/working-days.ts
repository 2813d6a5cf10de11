import { daysIn, type IsoDate } from "./period";

/** The days that differ from the week: holidays that rest, weekend days that work (调休). */
export type WorkCalendar = ReadonlyMap<IsoDate, "work" | "rest">;

/** The n-th working day after a period's end, 1 being the first. */
export function dueDate(periodEnd: IsoDate, nthWorkingDay: number, calendar: WorkCalendar): IsoDate {
  if (!Number.isInteger(nthWorkingDay) || nthWorkingDay < 1) {
    throw new RangeError(`Not the n-th day of anything: ${nthWorkingDay}`);
  }
  let day = periodEnd;
  for (let left = nthWorkingDay; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Monday to Friday, unless the calendar says otherwise. */
export function isWorkingDay(day: IsoDate, calendar: WorkCalendar): boolean {
  const stated = calendar.get(day);
  return stated ? stated === "work" : weekday(day) < 5;
}

export function nextDay(day: IsoDate): IsoDate {
  const [year, month, date] = partsOf(day);
  if (date < daysIn(year, month)) return isoDate(year, month, date + 1);
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1);
}

const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** 0 is Monday, 6 is Sunday; by Sakamoto's rule, for the Gregorian calendar. */
function weekday(day: IsoDate): number {
  const [year, month, date] = partsOf(day);
  const y = month < 3 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (y + leaps + (MONTH_SHIFTS[month - 1] ?? 0) + date + 6) % 7;
}

function partsOf(day: IsoDate): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function isoDate(year: number, month: number, date: number): IsoDate {
  return [year, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
}
