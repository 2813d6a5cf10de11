import { Decimal } from "./decimal";
import { growsByRate } from "./growth";
import { combine, type Measure, measured, unmeasured } from "./measure";
import type { Observation } from "./observation";
import { isBound } from "./quantity";
import { baselineOf, type Point, type Target } from "./target";

/** The value projected for the target year with an 80 % prediction interval. */
export interface Landing {
  readonly year: number;
  readonly value: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** The years whose values the line was fitted to. */
  readonly years: readonly number[];
  /** `log`: least squares on logarithms (a constant rate of growth); `level`: on the values themselves. */
  readonly scale: "log" | "level";
}

/** One-sided 90 % quantiles of Student's t for 1 to 30 degrees of freedom; an 80 % interval lies between ±t. */
const T90 = (
  "3.0777 1.8856 1.6377 1.5332 1.4759 1.4398 1.4149 1.3968 1.3830 1.3722 1.3634 1.3562 1.3502 1.3450 1.3406 " +
  "1.3368 1.3334 1.3304 1.3277 1.3253 1.3232 1.3212 1.3195 1.3178 1.3163 1.3150 1.3137 1.3125 1.3114 1.3104"
).split(" ");
const NORMAL90 = "1.2816";

/**
 * Where the target year lands if the years since the baseline go on: least squares through the baseline
 * and every exact annual value after it (bounds say too little), at least three in all.
 *
 *     ŷ(T) ± t(0.90, n − 2) · s · √(1 + 1/n + (T − x̄)² / Σ(x − x̄)²)
 *
 * on logarithms for flows and stocks, on levels for shares and counts. Not clamped: a share may land
 * above 100. `annual` is the known annual series of the target.
 */
export function landingOf(target: Target, annual: readonly Observation[]): Measure<Landing> {
  return combine([baselineOf(target)], (b) => {
    if (annual.some(({ period }) => period.year === target.targetYear)) return unmeasured("already-known");
    const later = annual
      .filter((v) => v.period.year > b.year && v.period.year < target.targetYear && !isBound(v))
      .map((v): Point => ({ year: v.period.year, value: v.value }));
    const points = [b, ...later];
    if (points.length < 3) return unmeasured("too-few-values");

    const onLogs = growsByRate(target.kind);
    if (onLogs && points.some(({ value }) => value.lte(0))) return unmeasured("not-positive");
    const { value, margin } = project(
      points.map((point) => ({ ...point, value: onLogs ? point.value.ln() : point.value })),
      target.targetYear,
    );
    const back = (y: Decimal) => (onLogs ? y.exp() : y);
    return measured({
      year: target.targetYear,
      value: back(value),
      lower: back(value.minus(margin)),
      upper: back(value.plus(margin)),
      years: points.map(({ year }) => year),
      scale: onLogs ? "log" : "level",
    });
  });
}

/** The least-squares line at `year` and half the width of its 80 % prediction interval there. */
function project(points: readonly Point[], year: number): { value: Decimal; margin: Decimal } {
  const n = points.length;
  const meanX = Decimal.sum(...points.map((point) => new Decimal(point.year))).div(n);
  const meanY = Decimal.sum(...points.map((point) => point.value)).div(n);
  const spread = Decimal.sum(...points.map((point) => meanX.minus(point.year).pow(2)));
  const slope = Decimal.sum(
    ...points.map(({ year: x, value: y }) => y.minus(meanY).times(meanX.neg().plus(x))),
  ).div(spread);
  const at = (x: number) => meanX.neg().plus(x).times(slope).plus(meanY);

  const squares = Decimal.sum(...points.map(({ year: x, value: y }) => y.minus(at(x)).pow(2)));
  const deviation = squares.div(n - 2).sqrt();
  const distance = meanX.minus(year).pow(2).div(spread);
  const margin = distance
    .plus(1)
    .plus(new Decimal(1).div(n))
    .sqrt()
    .times(deviation)
    .times(T90[n - 3] ?? NORMAL90);
  return { value: at(year), margin };
}
