import type { Decimal } from "./decimal";
import { type Measure, measured, unmeasured } from "./measure";
import { comparePeriods, type IsoDate, type Period, type Span, sameMonthsYearBefore } from "./period";
import { isBound, type Quantity } from "./quantity";
import type { Series } from "./target";

/** 初步, 最终核实, 修订. */
export type DataStatus = "preliminary" | "final" | "revised";

/** One published version of one value. A change is another version; nothing is overwritten. */
export interface Observation extends Series, Quantity {
  readonly period: Period;
  readonly span: Span;
  readonly status: DataStatus;
  /** The day from which it counts as known, see `lastDayOf`. */
  readonly knownOn: IsoDate;
  readonly version: number;
}

const RANK: Readonly<Record<DataStatus, number>> = { revised: 2, final: 1, preliminary: 0 };

/** What was known on that day. A revision made later cannot change the answer. */
export function knownAt<O extends Observation>(observations: readonly O[], asOf: IsoDate): O[] {
  return observations.filter((observation) => observation.knownOn <= asOf);
}

/** Orders the versions of one value, the one to show first: revised > final > preliminary, then the newest. */
export function byPrecedence(a: Observation, b: Observation): number {
  return RANK[b.status] - RANK[a.status] || b.knownOn.localeCompare(a.knownOn) || b.version - a.version;
}

/** One version of each value (indicator, area, period, span): the one that takes precedence. */
export function current<O extends Observation>(observations: readonly O[]): O[] {
  const shown = new Map<string, O>();
  for (const observation of observations) {
    const { indicator, area, period, span } = observation;
    const key = JSON.stringify([indicator, area, period.text, span]);
    const rival = shown.get(key);
    if (!rival || byPrecedence(observation, rival) < 0) shown.set(key, observation);
  }
  return [...shown.values()];
}

/**
 * The annual values of one series, oldest first, one a year; a year without a value is not there.
 * 累计 values never enter it, not even that of December.
 */
export function annualSeries<O extends Observation>(observations: readonly O[]): O[] {
  return current(observations.filter(({ span }) => span === "year")).toSorted(
    (a, b) => a.period.year - b.period.year,
  );
}

/** The newest 累计 value beside the same months of the year before. */
export interface Pace<O extends Observation = Observation> {
  readonly latest: O;
  readonly before: O;
  /** In the indicator's unit, 个百分点 for shares. */
  readonly difference: Decimal;
  /** Relative, 0.05 is 5 %; has no meaning for shares. */
  readonly growth: Measure;
}

/**
 * Of one series: the newest 累计 value compared with the same months of the year before and with nothing
 * else. Unmeasured when those are not known or when either value is only a bound.
 */
export function yearToDatePace<O extends Observation>(observations: readonly O[]): Measure<Pace<O>> {
  const values = current(observations.filter(({ span }) => span === "ytd"));
  const latest = values.toSorted((a, b) => comparePeriods(b.period, a.period))[0];
  if (!latest) return unmeasured("no-observation");
  const months = sameMonthsYearBefore(latest.period).text;
  const before = values.find(({ period }) => period.text === months);
  if (!before) return unmeasured("no-same-months-year-before");
  if (isBound(latest) || isBound(before)) return unmeasured("bound-inconclusive");
  const difference = latest.value.minus(before.value);
  return measured({ latest, before, difference, growth: relative(difference, before.value) });
}

function relative(difference: Decimal, base: Decimal): Measure {
  if (base.isZero()) return unmeasured("zero-base");
  if (base.isNegative()) return unmeasured("negative-base");
  return measured(difference.div(base));
}
