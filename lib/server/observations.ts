import type { MonthOfYear } from "@/lib/data/observations.queries";
import { parsePeriod, type Span } from "@/lib/domain/period";

/** What the reading of observations and their exports have in common. */
type Query = { span?: Span; from?: string; to?: string; history?: boolean };

/** Of `from` its first month, of `to` its last: 2021 means the whole year, 2021-Q3 July to September. */
export function observationFilter({ span, from, to, history = false }: Query) {
  return { span: span ?? null, from: monthOf(from, "firstMonth"), to: monthOf(to, "lastMonth"), history };
}

function monthOf(text: string | undefined, end: "firstMonth" | "lastMonth"): MonthOfYear | null {
  const period = text === undefined ? undefined : parsePeriod(text);
  return period ? { year: period.year, month: period[end] } : null;
}
