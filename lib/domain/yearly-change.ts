import { Decimal } from "./decimal";
import type { Kind, Point } from "./target";

/** How far a value may lie from that of the year before without a question. */
export interface ChangeLimits {
  /** Relative, for flows and stocks. */
  readonly growth: Decimal;
  /** 个百分点, for shares. */
  readonly points: Decimal;
  /** A count may move by so many in any case: 6 → 8 is no jump though it is a third more. */
  readonly pieces: Decimal;
}

export const CHANGE_LIMITS: ChangeLimits = {
  growth: new Decimal("0.3"),
  points: new Decimal(10),
  pieces: new Decimal(3),
};

/** The largest step from `before` that raises no question, in the unit of the value. */
export function usualStep(kind: Kind, before: Decimal, limits: ChangeLimits): Decimal {
  if (kind === "share") return limits.points;
  const relative = before.abs().times(limits.growth);
  return kind === "count" ? Decimal.max(relative, limits.pieces) : relative;
}

/** Exact decimals, for the screen beside a cell. */
export interface PlausibleRange {
  readonly lower: string;
  readonly upper: string;
}

/**
 * Where the value of `year` is likely to lie: last year's value, and to either side twice the largest yearly change
 * seen before (relative for flows and stocks), at most the usual step and at least a tenth of it. Fewer than two
 * changes tell too little: then it is the usual step. Without last year's value, or where that was 0 and growth means
 * nothing, there is none. Whatever was never below 0 is not expected there, nor a share above 100.
 *
 * @param previous annual values, or those of the same months; those of `year` and later are left out
 */
export function plausibleRange(
  kind: Kind,
  year: number,
  previous: readonly Point[],
  limits: ChangeLimits = CHANGE_LIMITS,
): PlausibleRange | undefined {
  const known = previous.filter((point) => point.year < year).toSorted((a, b) => a.year - b.year);
  const last = known.at(-1);
  if (last?.year !== year - 1) return undefined;
  const usual = usualStep(kind, last.value, limits);
  if (usual.isZero()) return undefined;
  const steps = yearlySteps(kind, known, last.value);
  const seen = steps.length < 2 ? usual : Decimal.max(...steps).times(2);
  const reach = whole(kind, Decimal.max(usual.div(10), Decimal.min(usual, seen)));

  const values = known.map(({ value }) => value);
  const lower = last.value.minus(reach);
  const upper = last.value.plus(reach);
  const atLeast0 = values.every((value) => value.gte(0));
  const atMost100 = kind === "share" && values.every((value) => value.lte(100));
  return {
    lower: text(atLeast0 ? Decimal.max(lower, 0) : lower),
    upper: text(atMost100 ? Decimal.min(upper, 100) : upper),
  };
}

/** The sizes of the changes from one year to the very next; relative ones are those that `last` would make. */
function yearlySteps(kind: Kind, points: readonly Point[], last: Decimal): Decimal[] {
  return points.flatMap(({ year, value }, n) => {
    const before = points[n - 1];
    if (before?.year !== year - 1) return [];
    const step = value.minus(before.value).abs();
    if (kind === "share" || kind === "count") return [step];
    return before.value.isZero() ? [] : [step.div(before.value.abs()).times(last.abs())];
  });
}

function whole(kind: Kind, reach: Decimal): Decimal {
  return kind === "count" ? reach.ceil() : reach;
}

function text(value: Decimal): string {
  return value.toDecimalPlaces(6).toFixed();
}
