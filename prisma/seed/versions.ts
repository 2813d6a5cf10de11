import { lastDayOf } from "@/lib/domain/period";
import type { SeedRow } from "@/lib/schemas/seed";

type Observation = SeedRow<"observations">;

/** What two versions of one value have in common. */
export function seriesKey({ indicator, area, period, span }: Observation): string {
  return [indicator, area, period, span].join(" ");
}

/**
 * Numbers the versions of each value in the order in which they became known; of two known on one day the
 * one further down in the file is the later. The order of the rows is kept.
 */
export function versionsOf(rows: readonly Observation[]): (Observation & { version: number })[] {
  const count = new Map<string, number>();
  const version = new Map<Observation, number>();
  for (const row of rows.toSorted((a, b) => knownOn(a).localeCompare(knownOn(b)))) {
    const next = (count.get(seriesKey(row)) ?? 0) + 1;
    count.set(seriesKey(row), next);
    version.set(row, next);
  }
  return rows.map((row) => ({ ...row, version: version.get(row) ?? 1 }));
}

/** The schema has refused every date that does not exist, so there is always a day. */
function knownOn({ publishedText }: Observation): string {
  return lastDayOf(publishedText) ?? publishedText;
}
