import { Decimal } from "./decimal";
import { combine, type Measure, measured, unmeasured } from "./measure";
import { baselineOf, goalOf, type Point, type Target } from "./target";

/**
 * The value on the pathway in a year: b up to t0, g from T on, and between them
 *
 *     linear      b + (g − b) · (t − t0) / (T − t0)
 *     geometric   b · (g / b)^((t − t0) / (T − t0))        needs b, g > 0
 *     milestones  the last milestone reached by then, b before the first
 *
 * 推算路径: the plan states no yearly targets, so this is our inference and has to be labelled as one.
 */
export function expectedAt(target: Target, year: number): Measure {
  return combine([baselineOf(target), goalOf(target)], (b, g) => {
    if (target.pathway === "geometric" && !(b.value.gt(0) && g.value.gt(0)))
      return unmeasured("not-positive");
    if (target.pathway === "milestones" && target.milestones.length === 0) return unmeasured("no-milestones");
    if (year <= b.year) return measured(b.value);
    if (year >= g.year) return measured(g.value);
    return measured(between(target, b, g, year));
  });
}

/** The pathway drawn: one point a year from t0 to T. */
export function pathwayLine(target: Target): Measure<Point[]> {
  return combine([baselineOf(target)], (b) => {
    const years = Array.from({ length: target.targetYear - b.year + 1 }, (_, n) => b.year + n);
    const points = years.map((year) =>
      combine([expectedAt(target, year)], (value) => measured<Point>({ year, value })),
    );
    return combine(points, (...line) => measured(line));
  });
}

function between({ pathway, milestones }: Target, b: Point, g: Point, year: number): Decimal {
  const elapsed = year - b.year;
  const whole = g.year - b.year;
  switch (pathway) {
    case "linear":
      // Multiplied first, so that a value exactly on a threshold stays exactly on it.
      return g.value.minus(b.value).times(elapsed).div(whole).plus(b.value);
    case "geometric":
      return g.value.div(b.value).pow(new Decimal(elapsed).div(whole)).times(b.value);
    case "milestones":
      return lastReached(milestones, b, year);
  }
}

function lastReached(milestones: readonly Point[], b: Point, year: number): Decimal {
  return milestones.reduce((last, next) => (next.year > last.year && next.year <= year ? next : last), b)
    .value;
}
