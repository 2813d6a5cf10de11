import { Decimal } from "./decimal";
import { type Landing, landingOf } from "./forecast";
import { cagr } from "./growth";
import { combine, type Measure, measured, unmeasured } from "./measure";
import { annualSeries, knownAt, type Observation } from "./observation";
import { expectedAt } from "./pathway";
import type { IsoDate } from "./period";
import { baselineOf, goalOf, type Pathway, type Point, type Target } from "./target";
import { defaultThresholds, judge, type Thresholds, type Verdict } from "./verdict";

/** Every figure of one target on one day. Shares of the gap are ratios (0.329 is 32.9 %); nothing is rounded. */
export interface Progress {
  readonly asOf: IsoDate;
  readonly thresholds: Thresholds;
  readonly pathway: Pathway;
  /** b in t0. */
  readonly baseline: Measure<Point>;
  /** g in T. */
  readonly target: Measure<Point>;
  /** The newest annual value after the baseline year, for display. */
  readonly latest: Measure<Observation>;
  /** v in t: the newest annual value after the baseline year and not after T. All figures and the verdict are about it. */
  readonly judged: Measure<Observation>;
  /** g − v, in the indicator's unit. */
  readonly gap: Measure;
  /** 缺口完成率 (v − b) / (g − b); may be < 0 or > 1. */
  readonly gapClosed: Measure;
  /** 时序进度 (t − t0) / (T − t0). */
  readonly timeElapsed: Measure;
  /** The value on the pathway in t. */
  readonly expected: Measure;
  /** (expected − b) / (g − b). */
  readonly expectedCompletion: Measure;
  /** 100 · (gapClosed − expectedCompletion), 个百分点. */
  readonly deviation: Measure;
  /** (g − v) / (T − t) a year, in the indicator's unit. */
  readonly requiredStep: Measure;
  /** (g / v)^(1 / (T − t)) − 1; flows and stocks only. */
  readonly requiredCagr: Measure;
  /** (g / b)^(1 / (T − t0)) − 1; flows and stocks only. */
  readonly requiredCagrFromBaseline: Measure;
  /** (v / b)^(1 / (t − t0)) − 1; flows and stocks only. */
  readonly observedCagr: Measure;
  /** R = observedCagr / requiredCagrFromBaseline. */
  readonly ratio: Measure;
  readonly landing: Measure<Landing>;
  readonly verdict: Verdict;
  /** Whether the verdict rests on a preliminary value. */
  readonly preliminary: boolean;
}

/**
 * Progress towards one target as it stood on `asOf`. Of `observations` it takes the annual values of the
 * target's own indicator and area that were known by then; the rest may be there and is ignored.
 */
export function progress(
  target: Target,
  observations: readonly Observation[],
  { asOf, thresholds = defaultThresholds }: { asOf: IsoDate; thresholds?: Thresholds },
): Progress {
  const own = observations.filter((o) => o.indicator === target.indicator && o.area === target.area);
  const annual = annualSeries(knownAt(own, asOf));
  const baseline = baselineOf(target);
  const goal = goalOf(target);

  // The baseline itself is no news.
  const news = annual.filter(
    ({ period }) => baseline.kind === "unmeasured" || period.year > baseline.value.year,
  );
  const latest = newest(news);
  const judged = newest(news.filter(({ period }) => period.year <= target.targetYear));
  const v = combine([judged], ({ period, value }) => measured<Point>({ year: period.year, value }));
  const left = combine([v], (at) =>
    at.year < target.targetYear ? measured(at) : unmeasured("no-years-left"),
  );
  const distance = combine([baseline, goal], (b, g) =>
    b.value.eq(g.value) ? unmeasured("baseline-equals-target") : measured(g.value.minus(b.value)),
  );

  const expected = combine([v], ({ year }) => expectedAt(target, year));
  // Algebraically 100 · (gapClosed − expectedCompletion); taken at once, so that it is exactly 0 on the pathway.
  const deviation = combine([v, expected, distance], ({ value }, e, d) =>
    measured(value.minus(e).times(100).div(d)),
  );
  const requiredCagrFromBaseline = cagr(target.kind, baseline, goal);
  const observedCagr = cagr(target.kind, baseline, v);
  const ratio = combine([observedCagr, requiredCagrFromBaseline], (observed, required) =>
    required.isZero() ? unmeasured("baseline-equals-target") : measured(observed.div(required)),
  );
  const verdict = judge(
    target,
    { asOf, baseline, target: goal, judged, expected, deviation, ratio },
    thresholds,
  );

  return {
    asOf,
    thresholds,
    pathway: target.pathway,
    baseline,
    target: goal,
    latest,
    judged,
    gap: combine([goal, v], (g, at) => measured(g.value.minus(at.value))),
    gapClosed: combine([baseline, v, distance], (b, at, d) => measured(at.value.minus(b.value).div(d))),
    timeElapsed: combine([baseline, v], (b, at) =>
      measured(new Decimal(at.year - b.year).div(target.targetYear - b.year)),
    ),
    expected,
    expectedCompletion: combine([baseline, expected, distance], (b, e, d) =>
      measured(e.minus(b.value).div(d)),
    ),
    deviation,
    requiredStep: combine([goal, left], (g, at) => measured(g.value.minus(at.value).div(g.year - at.year))),
    requiredCagr: cagr(target.kind, left, goal),
    requiredCagrFromBaseline,
    observedCagr,
    ratio,
    landing: landingOf(target, annual),
    verdict,
    preliminary: verdict.preliminary,
  };
}

function newest(annual: readonly Observation[]): Measure<Observation> {
  const last = annual.at(-1);
  return last ? measured(last) : unmeasured("no-observation");
}
