import { endOf, type IsoDate, lastDayOf, type Period, type Span, spanFits } from "./period";
import { admitsYear, earliestYear, type PlanYears } from "./plan-years";
import { isOver } from "./reporting-period";

/** Why a value cannot be saved as it is, with what its sentence needs. Closed: lib/format has one for each code. */
export type EntryError =
  | { readonly code: "span-does-not-fit"; readonly period: string; readonly span: Span }
  | { readonly code: "before-base-year"; readonly year: number; readonly earliest: number }
  | { readonly code: "outside-plan-years"; readonly year: number; readonly years: PlanYears }
  | {
      readonly code: "period-not-over";
      readonly period: string;
      readonly span: Span;
      readonly endsOn: IsoDate;
    }
  | { readonly code: "no-such-date"; readonly published: string }
  | { readonly code: "published-before-end"; readonly published: string; readonly endsOn: IsoDate }
  | { readonly code: "published-after-today"; readonly published: string; readonly today: IsoDate };

/** What is to be saved, apart from the figure. */
export interface DatedEntry {
  readonly period: Period;
  readonly span: Span;
  /** As stated by the publisher, 2022, 2022-01 or 2022-01-25; null while it is not filled in. */
  readonly published: string | null;
}

/** Everything that blocks, the period first. A period that is not over makes no second error of its publication. */
export function entryErrors(
  { period, span, published }: DatedEntry,
  { years, today }: { readonly years: PlanYears; readonly today: IsoDate },
): EntryError[] {
  const errors: EntryError[] = [];
  if (!spanFits(period, span)) errors.push({ code: "span-does-not-fit", period: period.text, span });
  if (!admitsYear(years, period.year)) errors.push(yearError(period.year, years));
  const over = isOver(period, today);
  if (!over) errors.push({ code: "period-not-over", period: period.text, span, endsOn: endOf(period) });
  if (published !== null && over) errors.push(...publicationErrors(published, endOf(period), today));
  return errors;
}

function yearError(year: number, years: PlanYears): EntryError {
  const earliest = earliestYear(years);
  return year < earliest
    ? { code: "before-base-year", year, earliest }
    : { code: "outside-plan-years", year, years };
}

/** A date stated only to the month or year may lie anywhere in it: what could be right is let pass. */
function publicationErrors(published: string, endsOn: IsoDate, today: IsoDate): EntryError[] {
  const last = lastDayOf(published);
  if (last === undefined) return [{ code: "no-such-date", published }];
  if (last < endsOn) return [{ code: "published-before-end", published, endsOn }];
  const first = `${published}-01-01`.slice(0, 10);
  return first > today ? [{ code: "published-after-today", published, today }] : [];
}
