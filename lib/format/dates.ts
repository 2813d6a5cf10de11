import { type IsoDate, isIsoDate, lastDayOf, type Period, parsePeriod, type Span } from "@/lib/domain/period";

const QUARTERS = ["一", "二", "三", "四"] as const;

/**
 * `2025` → `2025年`, `2025-H1` → `2025年上半年`, `2025-Q3` → `2025年三季度`, `2025-09` → `2025年9月`;
 * with span `ytd` `2025-09` → `2025年1—9月`. A text that is no period is a defect and throws.
 */
export function formatPeriod(period: Period | string, span: Span = "period"): string {
  const parsed = typeof period === "string" ? parsePeriod(period) : period;
  if (!parsed) throw new RangeError(`Not a period: "${String(period)}"`);
  const { year, firstMonth, lastMonth } = parsed;
  if (span === "ytd") return `${year}年${lastMonth === 1 ? "1月" : `1—${lastMonth}月`}`;
  switch (lastMonth - firstMonth + 1) {
    case 12:
      return `${year}年`;
    case 6:
      return `${year}年${firstMonth === 1 ? "上" : "下"}半年`;
    case 3:
      return `${year}年${QUARTERS[Math.floor(firstMonth / 3)]}季度`;
    default:
      return `${year}年${firstMonth}月`;
  }
}

/** `2022-01-25` → `2022年1月25日`. */
export function formatDay(day: IsoDate): string {
  if (!isIsoDate(day)) throw new RangeError(`Not a day: "${day}"`);
  return dateWords(day);
}

/** As exactly as the publisher's date is known: `2022` → `2022年公布`, `2022-01-25` → `2022年1月25日公布`. */
export function formatPublished(published: string): string {
  if (!lastDayOf(published)) throw new RangeError(`Not a date of publication: "${published}"`);
  return `${dateWords(published)}公布`;
}

/** `2026-11` on an earlier day → `从2026年11月30日起计入`; undefined where it counts already, or is no date. */
export function countsFromText(published: string, today: IsoDate): string | undefined {
  const day = lastDayOf(published);
  return day !== undefined && day > today ? `从${formatDay(day)}起计入` : undefined;
}

const SHANGHAI_MS = 8 * 60 * 60 * 1000;

/** The calendar day it is in Guangzhou (UTC+8, no summer time since 1992), whatever zone the machine is in. */
export function todayInShanghai(now: Date): IsoDate {
  return new Date(now.getTime() + SHANGHAI_MS).toISOString().slice(0, 10);
}

/** What a clock in Guangzhou shows then: `2026-11-24T02:32:00.000Z` → `10:32`. */
export function formatClock(moment: string): string {
  return inShanghai(moment).slice(11, 16);
}

/** `2026-11-24T02:32:00.000Z` → `2026年11月24日10:32`. */
export function formatMoment(moment: string): string {
  return `${formatDay(inShanghai(moment).slice(0, 10))}${formatClock(moment)}`;
}

/** To the second, for a column that spreadsheets read: `2026-11-24T02:32:05.000Z` → `2026-11-24 10:32:05`. */
export function formatStamp(moment: string): string {
  return inShanghai(moment).slice(0, 19).replace("T", " ");
}

/** The same for who reads it: `2026年11月24日10:32:05`. */
export function formatSecond(moment: string): string {
  return `${formatMoment(moment)}${inShanghai(moment).slice(16, 19)}`;
}

/** The same as a field for date and time holds it: `2026-11-24T10:32`. */
export function momentInput(moment: string): string {
  return inShanghai(moment).slice(0, 16);
}

/** Of such a field, as the API takes it: `2026-11-24T10:32:00+08:00`. */
export function momentOfInput(input: string): string {
  return `${input.slice(0, 16)}:00+08:00`;
}

function inShanghai(moment: string): string {
  return new Date(Date.parse(moment) + SHANGHAI_MS).toISOString();
}

function dateWords(date: string): string {
  const units = ["年", "月", "日"];
  return date
    .split("-")
    .map((part, n) => `${Number(part)}${units[n]}`)
    .join("");
}
