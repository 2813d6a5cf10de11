import { Decimal } from "./decimal";
import { combine, type Measure, measured, unmeasured } from "./measure";
import type { Kind, Point } from "./target";

/** Rates of growth and logarithms are for flows and stocks; a share moves by points, a count by pieces. */
export function growsByRate(kind: Kind): boolean {
  return kind === "flow" || kind === "stock";
}

/**
 * The compound annual growth rate (to / from)^(1 / years) − 1, a ratio: 0.0662 is 6.62 %.
 * `from` lies before `to`. A fall to 0 is −100 %.
 */
export function cagr(kind: Kind, from: Measure<Point>, to: Measure<Point>): Measure {
  if (!growsByRate(kind)) return unmeasured("not-for-this-kind");
  return combine([from, to], (start, end) => {
    if (start.value.isZero()) return unmeasured("zero-base");
    if (start.value.lt(0)) return unmeasured("negative-base");
    if (end.value.lt(0)) return unmeasured("negative-value");
    const oneYear = new Decimal(1).div(end.year - start.year);
    return measured(end.value.div(start.value).pow(oneYear).minus(1));
  });
}
