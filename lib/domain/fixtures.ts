import { Decimal } from "./decimal";
import type { Measure } from "./measure";
import type { Observation } from "./observation";
import { parsePeriod } from "./period";
import type { Target } from "./target";
import type { VerdictCode } from "./verdict";

/** For tests: 100 → 200 from 2020 to 2025, a share on a straight line, so that 20 a year are expected. */
export function aTarget(changes: Partial<Target> = {}): Target {
  return {
    indicator: "i",
    area: "440100",
    kind: "share",
    direction: "increase",
    form: "at_least",
    baseline: { year: 2020, value: new Decimal(100) },
    targetValue: new Decimal(200),
    targetUpper: null,
    targetYear: 2025,
    pathway: "linear",
    milestones: [],
    statedOn: "2021-09-16",
    revision: 1,
    ...changes,
  };
}

/** For tests: a final, exact value, annual unless a span is given, known on the first day of the next year. */
export function anObservation(
  period: string,
  value: string | number | Decimal,
  changes: Partial<Observation> = {},
): Observation {
  const parsed = parsePeriod(period);
  if (!parsed) throw new RangeError(period);
  return {
    indicator: "i",
    area: "440100",
    period: parsed,
    span: "year",
    value: new Decimal(value),
    qualifier: "eq",
    status: "final",
    knownOn: `${parsed.year + 1}-01-01`,
    version: 1,
    ...changes,
  };
}

export function point(year: number, value: string | number | Decimal) {
  return { year, value: new Decimal(value) };
}

/** For tests: the figure to so many places, or the reason why there is none. */
export function shown(measure: Measure, places = 4): string {
  return measure.kind === "measured" ? measure.value.toFixed(places) : measure.reason;
}

/** For tests: decided verdicts, worst first; an open one has no rank. */
export function rank(code: VerdictCode): number | undefined {
  const order: VerdictCode[] = ["far-behind", "behind", "on-track", "ahead", "ahead-achieved"];
  if (code === "missed" || code === "achieved") return code === "missed" ? 0 : 1;
  return order.includes(code) ? order.indexOf(code) : undefined;
}
