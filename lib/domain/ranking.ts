import { current, type Observation } from "./observation";
import { isBound } from "./quantity";

/** Why areas are not put in order. Closed: the screen has words for each code. */
export type UnrankedReason = "incomplete" | "mixed-series" | "mixed-status" | "bound-inconclusive";

/**
 * 1 is the largest value; equal values share a place and the next one is skipped (1, 2, 2, 4), as in sport.
 * Unranked says what stands in the way, with the areas that have no value.
 */
export type Ranking =
  | { readonly kind: "ranked"; readonly places: Readonly<Record<string, number>> }
  | { readonly kind: "unranked"; readonly reason: UnrankedReason; readonly missing: readonly string[] };

/**
 * The order of `areas` by observations of one indicator, period and span. Only where every area has a value, all
 * of one status (a preliminary value beside a final one would be ranked by how far its office has got), none of
 * them a bound. Other areas are left out.
 */
export function rankAreas(areas: readonly string[], observations: readonly Observation[]): Ranking {
  const wanted = new Set(areas);
  const values = current(observations).filter(({ area }) => wanted.has(area));
  const found = new Set(values.map(({ area }) => area));
  const missing = [...wanted].filter((area) => !found.has(area));
  const reason = obstacle(values, missing);
  if (reason) return { kind: "unranked", reason, missing };
  const places = values.map(({ area, value }): [string, number] => [
    area,
    1 + values.filter((other) => other.value.gt(value)).length,
  ]);
  return { kind: "ranked", places: Object.fromEntries(places) };
}

function obstacle(values: readonly Observation[], missing: readonly string[]): UnrankedReason | undefined {
  const differ = (key: (observation: Observation) => string) => new Set(values.map(key)).size > 1;
  if (differ(({ indicator, period, span }) => JSON.stringify([indicator, period.text, span]))) {
    return "mixed-series";
  }
  if (missing.length > 0 || values.length === 0) return "incomplete";
  if (values.some(isBound)) return "bound-inconclusive";
  return differ(({ status }) => status) ? "mixed-status" : undefined;
}
