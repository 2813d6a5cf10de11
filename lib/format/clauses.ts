import type { Decimal } from "@/lib/domain/decimal";
import type { Reason } from "@/lib/domain/measure";
import type { Observation } from "@/lib/domain/observation";
import type { Progress } from "@/lib/domain/progress";
import type { Qualifier } from "@/lib/domain/quantity";
import type { Rule } from "@/lib/domain/verdict";
import {
  baselineText,
  closedText,
  differenceText,
  gapHedge,
  type Hedge,
  hedged,
  hedgeOf,
  paceDigits,
  type SentenceContext,
  valueText,
} from "./figures";
import {
  digitsApart,
  formatAmount,
  formatCagr,
  formatComputed,
  formatPoints,
  formatRange,
  formatValue,
} from "./numbers";
import { directionWords, pathwayWords, reasonWords, verdictWords } from "./words";

/** A decided verdict and what it rests on. */
export interface Case {
  readonly progress: Progress;
  readonly context: SentenceContext;
  /** The value judged. */
  readonly v: Observation;
  /** The verdict's word. */
  readonly word: string;
  /** Before the target year. */
  readonly early: boolean;
}

/** The value, the figures of the rule that decided, its threshold and the word. */
export function ruleText(it: Case, rule: Rule): string {
  const head = valueText(it.v, it.context);
  switch (rule.by) {
    case "reached":
      return `${head}，${reachedText(it)}`;
    case "short":
      return `${head}，${shortText(it)}`;
    case "deviation":
      return `${head}，${deviationText(it, rule.from, rule.to)}`;
    case "ratio":
      return `${head}，${ratioText(it, rule.below)}`;
    case "count-tolerance":
      return `${head}，${toleranceText(it, rule.within)}`;
    case "worse-than-baseline":
      return `${head}，${versusBaseline(it)}，${it.word}`;
    case "direction":
      return `${head}，${versusBaseline(it)}，规划要求${directionWords[it.context.direction]}，${it.word}`;
  }
}

const SUBJECTS: Readonly<Record<Qualifier, string>> = { eq: "", ge: "下限", le: "上限", approx: "按约数计" };

function reachedText({ progress, context, v, early }: Case): string {
  const bound = v.qualifier === "ge" || v.qualifier === "le";
  const already = early ? "已提前" : "已";
  const reached = `${SUBJECTS[v.qualifier]}${bound || early ? already : ""}达到${goalText(progress, context, early)}`;
  if (bound) return reached;
  return [reached, excessText(progress, context), closedClause(progress, v)].filter(Boolean).join("，");
}

function excessText({ gap }: Progress, context: SentenceContext): string {
  if (gap.kind === "unmeasured" || gap.value.isZero()) return "";
  return `比目标${gap.value.isNegative() ? "高" : "低"}${differenceText(gap.value, context)}`;
}

function shortText({ progress, context, v }: Case): string {
  const bound = v.qualifier === "le" || v.qualifier === "ge";
  const missed = `${SUBJECTS[v.qualifier]}${bound ? "仍" : ""}未达到${goalText(progress, context, false)}`;
  const { gap } = progress;
  const distance =
    gap.kind === "measured" ? `${bound ? "至少" : ""}差${differenceText(gap.value, context)}` : "";
  return [missed, distance, closedClause(progress, v)].filter(Boolean).join("，");
}

/** `缺口完成率32.9%`, or why there is none. */
function closedClause(progress: Progress, v: Observation, digits?: number): string {
  const { gapClosed } = progress;
  if (gapClosed.kind === "unmeasured") return `${reasonWords[gapClosed.reason]}，不计缺口完成率`;
  return `缺口完成率${hedged(closedText(gapClosed.value, digits), gapHedge(progress, v))}`;
}

function deviationText(it: Case, from: Decimal | null, to: Decimal | null): string {
  const { progress, v, word } = it;
  const digits = paceDigits(progress);
  const clauses = [
    closedClause(progress, v, digits),
    expectationClause(progress, digits),
    paceClause(progress, gapHedge(progress, v), digits),
    bandText(from, to),
    v.qualifier === "ge" || v.qualifier === "le" ? `按${SUBJECTS[v.qualifier]}计${word}` : word,
  ];
  return clauses.filter(Boolean).join("，");
}

/** `按几何推算路径应为57.3%`. */
function expectationClause({ expectedCompletion, pathway }: Progress, digits?: number): string {
  if (expectedCompletion.kind === "unmeasured") return "";
  return `按${pathwayWords[pathway]}应为${closedText(expectedCompletion.value, digits)}`;
}

/** `快2.8个百分点`; of a bound `至少快2.8个百分点`. */
function paceClause({ deviation }: Progress, hedge: Hedge, digits: number): string {
  if (deviation.kind === "unmeasured") return "";
  if (deviation.value.toDecimalPlaces(digits).isZero()) return "与推算路径持平";
  const fast = deviation.value.isPositive();
  const sure = (hedge === "≥") === fast ? "至少" : "至多";
  const prefix = { "≥": sure, "≤": sure, "≈": "约", "": "" }[hedge];
  return `${prefix}${fast ? "快" : "慢"}${formatPoints(deviation.value.abs(), digits)}`;
}

/** `在−10至+5个百分点之间`, `高于+5个百分点`, `低于−30个百分点`. */
function bandText(from: Decimal | null, to: Decimal | null): string {
  if (from && to) return `在${mark(from)}至${mark(to)}个百分点之间`;
  if (from) return `高于${mark(from)}个百分点`;
  return to ? `低于${mark(to)}个百分点` : "";
}

function mark(threshold: Decimal): string {
  const text = formatComputed(threshold, threshold.decimalPlaces());
  return threshold.gt(0) ? `+${text}` : text;
}

function ratioText({ progress, v, word }: Case, below: Decimal): string {
  const { observedCagr, requiredCagrFromBaseline, ratio } = progress;
  const clauses = [closedClause(progress, v)];
  if (observedCagr.kind === "measured" && requiredCagrFromBaseline.kind === "measured") {
    const required = rateText(requiredCagrFromBaseline.value);
    clauses.push(
      `自基期起${hedged(rateText(observedCagr.value), hedgeOf(v.qualifier, 1))}`,
      `所需为${required}`,
    );
  }
  if (ratio.kind === "measured") {
    const hedge = hedgeOf(v.qualifier, requiredSlope(progress));
    clauses.push(
      `前者为后者的${hedged(formatValue(ratio.value, digitsApart(ratio.value, [below], 2)), hedge)}倍`,
    );
  }
  return [...clauses, `低于${formatComputed(below, below.decimalPlaces())}倍`, word].join("，");
}

function requiredSlope({ requiredCagrFromBaseline: required }: Progress): number {
  return required.kind === "measured" && required.value.isNegative() ? -1 : 1;
}

/** `年均增速4.20%`; a fall keeps its minus sign. */
function rateText(rate: Decimal): string {
  return `年均增速${formatCagr(rate)}`;
}

/** `按线性推算路径应为7.6个，相差0.6个，不足1个`. */
function toleranceText({ progress, context, v, word }: Case, within: Decimal): string {
  const { expected, pathway } = progress;
  const limit = `不足${formatComputed(within, within.decimalPlaces())}${context.measure}`;
  if (expected.kind === "unmeasured") return `${limit}，${word}`;
  const distance = expected.value.minus(v.value).abs();
  const digits = digitsApart(distance, [within], Math.max(context.decimals, 1));
  const [should, apart] = [expected.value, distance].map(
    (x) => `${formatComputed(x, digits)}${context.measure}`,
  );
  return `按${pathwayWords[pathway]}应为${should}，相差${apart}，${limit}，${word}`;
}

/** `比2019年基期192万吨低16.05万吨`. */
function versusBaseline({ progress, context, v }: Case): string {
  const subject = SUBJECTS[v.qualifier];
  if (progress.baseline.kind === "unmeasured") return reasonWords[progress.baseline.reason];
  const b = progress.baseline.value;
  const change = v.value.minus(b.value);
  if (change.isZero()) return `${subject}与${baselineText(b, context)}持平`;
  const size = differenceText(change, context);
  return `${subject}比${baselineText(b, context)}${change.isPositive() ? "高" : "低"}${size}`;
}

/** `350万吨的目标`, `3—5家目标的下限3家`; early also the year it is for. */
function goalText({ target }: Progress, context: SentenceContext, withYear: boolean): string {
  const { measure, decimals, goal, direction } = context;
  if (target.kind === "unmeasured") return "目标";
  const { year, value } = target.value;
  const due = withYear ? `${year}年` : "";
  const amount = formatAmount(value, measure, decimals);
  if (goal?.form !== "range" || !goal.targetValue || !goal.targetUpper) return `${due}${amount}的目标`;
  const range = formatRange(goal.targetValue, goal.targetUpper, measure, decimals);
  return `${due}${range}目标的${direction === "increase" ? "下限" : "上限"}${amount}`;
}

/** What is known where no verdict can be given, and why it cannot. */
export function openText(
  progress: Progress,
  code: "pending" | "unassessable",
  reason: Reason,
  context: SentenceContext,
): string {
  const { judged } = progress;
  if (reason === "no-value-for-target-year") return notYetText(progress, context);
  if (judged.kind === "unmeasured") return withoutValue(progress, reason, context);
  const open = code === "pending" ? "待公布确切数值" : verdictWords.unassessable.word;
  if (reason === "bound-inconclusive") return `${inconclusiveText(progress, judged.value, context)}，${open}`;
  const head = valueText(judged.value, context);
  const goal = progress.target.kind === "measured" ? `，对照${goalText(progress, context, true)}` : "";
  return `${head}${goal}；${reasonWords[reason]}，${open}`;
}

function notYetText(progress: Progress, context: SentenceContext): string {
  const { target, judged, latest } = progress;
  const year = target.kind === "measured" ? target.value.year : context.goal?.targetYear;
  const missing = `${year === undefined ? "目标年" : `${year}年`}数值尚未公布`;
  if (judged.kind === "measured") {
    const closed = progress.gapClosed.kind === "measured" ? `，${closedClause(progress, judged.value)}` : "";
    return `${missing}；最近一年为${valueText(judged.value, context)}${closed}`;
  }
  if (latest.kind === "measured") return `${missing}；已公布的有${valueText(latest.value, context)}`;
  const since = progress.baseline.kind === "measured" ? nothingSince(progress) : "其他年度也没有已公布的数值";
  return `${missing}；${since}`;
}

function nothingSince({ baseline }: Progress): string {
  const since = baseline.kind === "measured" ? `${baseline.value.year}年以后` : "";
  return `${since}尚无已公布的年度数值`;
}

/** Where there is no value at all. */
export function withoutValue(progress: Progress, reason: Reason, { name }: SentenceContext): string {
  const why = reason === "no-observation" ? nothingSince(progress) : reasonWords[reason];
  return `${name}：${why}，${verdictWords.unassessable.word}`;
}

/** Says where the bound leaves the question open. */
function inconclusiveText(progress: Progress, v: Observation, context: SentenceContext): string {
  const { target, baseline, expectedCompletion } = progress;
  const head = `${valueText(v, context)}只是${SUBJECTS[v.qualifier]}`;
  const atGoal = target.kind === "measured" && target.value.year === v.period.year;
  if (atGoal) return `${head}，是否达到${goalText(progress, context, false)}尚不能判定`;
  if (expectedCompletion.kind === "measured") {
    const figures = [closedClause(progress, v), expectationClause(progress)];
    return `${head}，${figures.join("，")}，快慢尚不能判定`;
  }
  if (baseline.kind === "measured")
    return `${head}，与${baselineText(baseline.value, context)}相比尚不能判定`;
  return `${head}，尚不能判定`;
}
