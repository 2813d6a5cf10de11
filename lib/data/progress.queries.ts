import { database } from "@/lib/db/client";
import { Decimal } from "@/lib/domain/decimal";
import type { Measure } from "@/lib/domain/measure";
import { annualSeries, knownAt, type Observation } from "@/lib/domain/observation";
import { pathwayLine } from "@/lib/domain/pathway";
import { type IsoDate, parsePeriod } from "@/lib/domain/period";
import { type Progress, progress } from "@/lib/domain/progress";
import { Refused } from "@/lib/domain/refused";
import { inForce, type Point, type Target } from "@/lib/domain/target";
import type { Thresholds, VerdictCode } from "@/lib/domain/verdict";
import { derivation, progressSentence } from "@/lib/format/sentence";
import { reasonWords, verdictWords } from "@/lib/format/words";
import type {
  IndicatorAnswer,
  ObservationAnswer,
  OverviewAnswer,
  OverviewRow,
  PlanAnswer,
  ProgressAnswer,
  TargetAnswer,
} from "@/lib/schemas/answers";
import { rootArea } from "./areas.queries";
import { findIndicator, listIndicators } from "./indicators.queries";
import { releasedSeries } from "./observations.queries";
import { findPlan, listPlans } from "./plans.queries";
import { observationOf, observationSelect } from "./rows";
import { cacheReleased } from "./tags";
import { thresholdsOn } from "./thresholds.queries";

/** Answers carry decimals as text; the domain computes with them. */
export function toObservation(answer: ObservationAnswer): Observation & { answer: ObservationAnswer } {
  const period = parsePeriod(answer.period);
  if (!period) throw new Error(`The database holds the impossible period ${answer.period}.`);
  const { indicator, area, span, qualifier, status, knownOn, version } = answer;
  return {
    indicator,
    area,
    period,
    span,
    qualifier,
    status,
    knownOn,
    version,
    value: new Decimal(answer.value),
    answer,
  };
}

export function toTarget(
  answer: TargetAnswer,
  { kind, direction }: Pick<IndicatorAnswer, "kind" | "direction">,
): Target & { answer: TargetAnswer } {
  const {
    baselineValue,
    baselineYear,
    targetValue,
    targetUpper,
    milestones,
    indicator,
    area,
    form,
    pathway,
    targetYear,
    statedOn,
    revision,
  } = answer;
  const hasBaseline = baselineValue !== null && baselineYear !== null;
  return {
    indicator,
    area,
    kind,
    direction,
    form,
    pathway,
    targetYear,
    statedOn,
    revision,
    baseline: hasBaseline ? { year: baselineYear, value: new Decimal(baselineValue) } : null,
    targetValue: targetValue === null ? null : new Decimal(targetValue),
    targetUpper: targetUpper === null ? null : new Decimal(targetUpper),
    milestones: milestones.map(({ year, value }) => ({ year, value: new Decimal(value) })),
    answer,
  };
}

/**
 * One indicator's progress in one area on one day, under the newest plan that has a target for it, or under `plan`.
 * @throws Refused unknown-indicator, unknown-plan, or no-target where no plan had set one by that day
 */
export async function progressOf(
  indicatorCode: string,
  areaCode: string,
  asOf: IsoDate,
  planCode?: string,
): Promise<OverviewRow> {
  const indicator = await findIndicator(indicatorCode);
  const plans = planCode ? [await findPlan(planCode)] : await listPlans();
  const [series, thresholds] = await Promise.all([
    releasedSeries(indicatorCode, areaCode),
    thresholdsOn(asOf),
  ]);
  for (const plan of plans) {
    const row = overviewRow(indicator, plan.code, areaCode, series, { asOf, thresholds });
    if (row) return row;
  }
  throw new Refused("no-target", indicatorCode);
}

/**
 * The overview of a plan on one day: verdicts counted, one line an indicator. Percentages are never averaged.
 * @throws Refused unknown-plan
 */
export async function overview(planCode: string, asOf: IsoDate): Promise<OverviewAnswer> {
  // Refused outside the cache, which would turn a refusal into an error without its code.
  return overviewOf(await findPlan(planCode), asOf);
}

/** Twenty targets are some 20 ms of forty-digit arithmetic: done once for a day, not once for a visitor. */
async function overviewOf(plan: PlanAnswer, asOf: IsoDate): Promise<OverviewAnswer> {
  "use cache";
  cacheReleased();
  const indicators = (await listIndicators()).filter(({ targets }) =>
    targets.some(({ reference }) => reference.plan === plan.code),
  );
  const area = (await rootArea()).code;
  const series = await annualValues(area);
  const judging = { asOf, thresholds: await thresholdsOn(asOf) };
  const rows = indicators.flatMap(
    (indicator) => overviewRow(indicator, plan.code, area, series[indicator.code] ?? [], judging) ?? [],
  );
  const main = rows.filter(({ indicator }) => indicator.role === "main");
  return {
    plan,
    asOf,
    counts: countVerdicts(main),
    rows: main,
    softGoals: rows.filter(({ indicator }) => indicator.role !== "main"),
  };
}

/** Annual values of every indicator in one area, by indicator code: one query for a whole overview. */
async function annualValues(area: string): Promise<Record<string, ObservationAnswer[]>> {
  const rows = await database().prisma.observation.findMany({
    where: { area: { code: area }, span: "year" },
    select: observationSelect,
    orderBy: [{ year: "asc" }, { version: "asc" }],
  });
  const answers: Record<string, ObservationAnswer[]> = {};
  for (const row of rows) {
    const answer = observationOf(row);
    answers[answer.indicator] = [...(answers[answer.indicator] ?? []), answer];
  }
  return answers;
}

function countVerdicts(rows: OverviewRow[]): OverviewAnswer["counts"] {
  const codes = Object.keys(verdictWords) as VerdictCode[];
  return codes
    .map((verdict) => ({
      verdict,
      word: verdictWords[verdict].word,
      count: rows.filter(({ progress: { verdict: each } }) => each === verdict).length,
    }))
    .filter(({ count }) => count > 0);
}

function overviewRow(
  indicator: IndicatorAnswer,
  plan: string,
  area: string,
  series: ObservationAnswer[],
  judging: { asOf: IsoDate; thresholds: Thresholds },
): OverviewRow | undefined {
  const { asOf } = judging;
  const candidates = indicator.targets
    .filter((target) => target.reference.plan === plan && target.area === area)
    .map((target) => toTarget(target, indicator));
  const target = inForce(candidates, asOf);
  if (!target) return undefined;
  const annual = annualSeries(knownAt(series.map(toObservation), asOf));
  const found = progress(target, annual, judging);
  const line = pathwayLine(target);
  const { targets: _, ...brief } = indicator;
  return {
    indicator: brief,
    target: target.answer,
    progress: progressAnswer(found, target, indicator),
    annual: annual.map(({ answer }) => answer),
    expected: line.kind === "measured" ? line.value.map(pointText) : [],
  };
}

function progressAnswer(
  found: Progress,
  goal: ReturnType<typeof toTarget>,
  indicator: IndicatorAnswer,
): ProgressAnswer {
  const target = goal.answer;
  const reasons: ProgressAnswer["reasons"] = {};
  const say = <T, R>(name: string, measure: Measure<T>, map: (value: T) => R): R | null => {
    if (measure.kind === "measured") return map(measure.value);
    reasons[name] = { code: measure.reason, message: reasonWords[measure.reason] };
    return null;
  };
  const figure = (name: keyof Progress & string, measure: Measure) => say(name, measure, figureText);
  const { verdict } = found;
  if ("reason" in verdict) reasons.verdict = { code: verdict.reason, message: reasonWords[verdict.reason] };
  const { name, measure, decimals, kind, direction } = indicator;
  const words = { name, measure, decimals, kind, direction, goal };
  return {
    plan: target.reference.plan,
    indicator: target.indicator,
    area: target.area,
    asOf: found.asOf,
    pathway: found.pathway,
    baseline: say("baseline", found.baseline, pointText),
    target: say("target", found.target, pointText),
    targetUpper: target.targetUpper,
    targetYear: target.targetYear,
    latest: say("latest", found.latest, (latest) => (latest as ReturnType<typeof toObservation>).answer),
    judged: say("judged", found.judged, (judged) => (judged as ReturnType<typeof toObservation>).answer),
    gap: figure("gap", found.gap),
    gapClosed: figure("gapClosed", found.gapClosed),
    timeElapsed: figure("timeElapsed", found.timeElapsed),
    expected: figure("expected", found.expected),
    expectedCompletion: figure("expectedCompletion", found.expectedCompletion),
    deviation: figure("deviation", found.deviation),
    requiredStep: figure("requiredStep", found.requiredStep),
    requiredCagr: figure("requiredCagr", found.requiredCagr),
    requiredCagrFromBaseline: figure("requiredCagrFromBaseline", found.requiredCagrFromBaseline),
    observedCagr: figure("observedCagr", found.observedCagr),
    ratio: figure("ratio", found.ratio),
    landing: say("landing", found.landing, ({ value, lower, upper, years, ...rest }) => ({
      ...rest,
      years: [...years],
      value: figureText(value),
      lower: figureText(lower),
      upper: figureText(upper),
    })),
    verdict: verdict.code,
    verdictWord: verdictWords[verdict.code].word,
    preliminary: found.preliminary,
    thresholds: thresholdTexts(found.thresholds),
    sentence: progressSentence(found, words),
    steps: derivation(found, words),
    reasons,
  };
}

/** Computed figures are irrational; twelve decimals are more than anyone recomputes by hand. */
const figureText = (value: Decimal) => value.toDecimalPlaces(12).toFixed();
const thresholdTexts = ({ ahead, onTrack, behind, ratio, countTolerance }: Thresholds) => ({
  ahead: ahead.toFixed(),
  onTrack: onTrack.toFixed(),
  behind: behind.toFixed(),
  ratio: ratio.toFixed(),
  countTolerance: countTolerance.toFixed(),
});
const pointText = ({ year, value }: Point) => ({ year, value: figureText(value) });
