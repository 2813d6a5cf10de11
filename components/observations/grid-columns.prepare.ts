import { parsePeriod, type Span } from "@/lib/domain/period";
import { formatPeriod } from "@/lib/format/dates";

/** A year above its months, quarters or halves. */
export interface YearHead {
  readonly year: string;
  readonly count: number;
}

/** The head of the grid: one line of years, or years above their parts. */
export interface GridHead {
  readonly years: readonly YearHead[];
  /** Empty where the columns are years themselves. */
  readonly parts: readonly { readonly period: string; readonly label: string }[];
}

export function gridHead(periods: readonly string[], span: Span): GridHead {
  const years: YearHead[] = [];
  for (const period of periods) {
    const year = `${parsePeriod(period)?.year ?? period}年`;
    const last = years.at(-1);
    if (last?.year === year) years[years.length - 1] = { year, count: last.count + 1 };
    else years.push({ year, count: 1 });
  }
  const isOfYears = periods.every((period) => /^\d{4}$/.test(period));
  const parts = periods.map((period) => ({
    period,
    label: formatPeriod(period, span).replace(/^\d{4}年/, ""),
  }));
  return { years, parts: isOfYears ? [] : parts };
}
