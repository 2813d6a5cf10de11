import type { Decimal } from "./decimal";

/** Why something cannot be said. Closed: lib/format has words for each code. */
export type Reason =
  | "no-observation"
  | "no-value-for-target-year"
  | "no-baseline"
  | "baseline-not-before-target-year"
  | "no-target-value"
  | "direction-only"
  | "baseline-equals-target"
  | "no-milestones"
  | "not-positive"
  | "zero-base"
  | "negative-base"
  | "negative-value"
  | "not-for-this-kind"
  | "no-years-left"
  | "bound-inconclusive"
  | "too-few-values"
  | "already-known"
  | "no-same-months-year-before"
  | "mixed-series"
  | "not-additive";

export type Measured<T> = { readonly kind: "measured"; readonly value: T };
export type Unmeasured = { readonly kind: "unmeasured"; readonly reason: Reason };

/** A value, or the reason why there is none. Missing is never 0. */
export type Measure<T = Decimal> = Measured<T> | Unmeasured;

export function measured<T>(value: T): Measured<T> {
  return { kind: "measured", value };
}

export function unmeasured(reason: Reason): Unmeasured {
  return { kind: "unmeasured", reason };
}

/**
 * Applies `f` to values that are all there; otherwise answers with the first reason from the left,
 * so the order of `measures` says which gap a reader is told about.
 */
export function combine<T extends unknown[], R>(
  measures: [...{ [K in keyof T]: Measure<T[K]> }],
  f: (...values: T) => Measure<R>,
): Measure<R> {
  const values: unknown[] = [];
  for (const measure of measures as Measure<unknown>[]) {
    if (measure.kind === "unmeasured") return measure;
    values.push(measure.value);
  }
  return f(...(values as T));
}
