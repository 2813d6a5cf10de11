import { type Period, parsePeriod } from "./period";
import type { Frequency } from "./reporting-period";

/**
 * The time for which something was collected, whatever its span: the 累计 of January to September that is asked for
 * every quarter (`2026-09`) belongs to the third quarter (`2026-Q3`), beside the values of that quarter alone.
 */
export function collectedPeriod({ text, year, lastMonth }: Period, frequency: Frequency): string {
  switch (frequency) {
    case "month":
      return text;
    case "quarter":
      return `${year}-Q${Math.ceil(lastMonth / 3)}`;
    case "half":
      return `${year}-H${Math.ceil(lastMonth / 6)}`;
    case "year":
      return String(year);
  }
}

/** How often there is such a period. */
export function frequencyOf({ firstMonth, lastMonth }: Period): Frequency {
  switch (lastMonth - firstMonth + 1) {
    case 1:
      return "month";
    case 3:
      return "quarter";
    case 6:
      return "half";
    default:
      return "year";
  }
}

/** The month that it ends with: how a 累计 collected for it is called. */
export function endMonthOf({ year, lastMonth }: Period): string {
  return `${year}-${String(lastMonth).padStart(2, "0")}`;
}

/** Latest first; of two that end together the longer first. A text that is no period comes last. */
export function byEndDescending(a: string, b: string): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  if (!one || !other) return Number(Boolean(other)) - Number(Boolean(one));
  return other.year - one.year || other.lastMonth - one.lastMonth || one.firstMonth - other.firstMonth;
}
