import type { Decimal } from "@/lib/domain/decimal";
import type { Measure } from "@/lib/domain/measure";
import type { Progress } from "@/lib/domain/progress";
import type { Point } from "@/lib/domain/target";
import type { Rule, VerdictCode } from "@/lib/domain/verdict";
import {
  closedText,
  differenceUnit,
  expectedDigits,
  gapHedge,
  type Hedge,
  hedged,
  hedgeOf,
  paceDigits,
  type SentenceContext,
  statusNote,
  valueText,
} from "./figures";
import {
  between,
  compared,
  difference,
  formula,
  growthFormula,
  pathwayFormula,
  quotient,
  sign,
  signSafe,
} from "./formulas";
import {
  digitsApart,
  formatAmount,
  formatCagr,
  formatComputed,
  formatPercent,
  formatQuantity,
  formatRange,
  formatSignedPoints,
  formatValue,
  joinRange,
} from "./numbers";
import { certaintyWords, pathwayWords, reasonWords, verdictWords } from "./words";

/** One numbered line of 「如何算出」: the formula with the figures put in, and what comes out. */
export interface Step {
  readonly label: string;
  /** `—` where there is nothing to compute. */
  readonly formula: string;
  /** The figure with its unit, or the reason why there is none. */
  readonly result: string;
}

const NOTHING = "—";

/** What every step is written from. */
export interface Figures {
  readonly p: Progress;
  readonly c: SentenceContext;
  readonly b: Point | undefined;
  readonly g: Point | undefined;
  readonly v: Point | undefined;
  /** Of a figure that rises with the value, and of one that falls with it. */
  readonly rising: Hedge;
  readonly falling: Hedge;
  /** Of the share of the gap. */
  readonly gapHedge: Hedge;
  /** Decimals of the completion rates and their difference. */
  readonly digits: number;
}

export function figuresOf(p: Progress, c: SentenceContext): Figures {
  const o = known(p.judged);
  const qualifier = o?.qualifier ?? "eq";
  return {
    p,
    c,
    b: known(p.baseline),
    g: known(p.target),
    v: o && { year: o.period.year, value: o.value },
    rising: hedgeOf(qualifier, 1),
    falling: hedgeOf(qualifier, -1),
    gapHedge: o ? gapHedge(p, o) : "",
    digits: paceDigits(p),
  };
}

export function statedSteps({ p, c }: Figures): Step[] {
  const amount = ({ value }: Point) => formatAmount(value, c.measure, c.decimals);
  const { judged, latest } = p;
  const newer =
    latest.kind === "measured" && judged.kind === "measured" && latest.value !== judged.value
      ? `；评估用不晚于目标年的数值，更新的有${valueText(latest.value, c)}`
      : "";
  const range =
    c.goal?.form === "range" && c.goal.targetValue && c.goal.targetUpper
      ? `，规划区间${formatRange(c.goal.targetValue, c.goal.targetUpper, c.measure, c.decimals)}，达到下限即为完成`
      : "";
  return [
    step("基期值 b", p.baseline, ({ year }) => `${year}年`, amount),
    step("目标值 g", p.target, ({ year }) => `${year}年${range}`, amount),
    step(
      "最新值 v",
      judged,
      ({ period }) => `${period.year}年${newer}`,
      (o) => `${formatQuantity(o, c.measure, c.decimals)}${statusNote(o.status)}`,
    ),
  ];
}

export function gapSteps({ p, c, b, g, v, falling, gapHedge: share, digits }: Figures): Step[] {
  const unit = differenceUnit(c);
  const at = expectedDigits(p, c);
  const expectedText = p.expected.kind === "measured" ? formula(p.expected.value, at) : "";
  const percent = (value: Decimal) => closedText(value, digits);
  return [
    step(
      "差距 g − v",
      p.gap,
      () => (g && v ? `${formula(g.value)} − ${formula(v.value)}` : NOTHING),
      (gap) => hedged(`${formatComputed(gap, gap.decimalPlaces())}${unit}`, falling),
    ),
    step(
      "缺口完成率 (v − b) ÷ (g − b)",
      p.gapClosed,
      () => (b && g && v ? quotient(v.value, b.value, g.value) : NOTHING),
      (value) => hedged(percent(value), share),
    ),
    step(
      "时序进度",
      p.timeElapsed,
      () => (b && v ? `(${v.year} − ${b.year}) ÷ (${targetYear(p, c, g)} − ${b.year})` : NOTHING),
      (value) => formatPercent(value),
    ),
    step(
      `${pathwayWords[p.pathway]}期望值（规划未设年度目标）`,
      p.expected,
      () => (b && g && v ? pathwayFormula(p.pathway, b, g, v.year) : NOTHING),
      (value) => `${formatComputed(value, at)}${c.measure}`,
    ),
    step(
      "期望完成率",
      p.expectedCompletion,
      () => (b && g ? `(${expectedText} − ${formula(b.value)}) ÷ ${difference(g.value, b.value)}` : NOTHING),
      percent,
    ),
    step(
      "偏差（缺口完成率 − 期望完成率）",
      p.deviation,
      () =>
        p.gapClosed.kind === "measured" && p.expectedCompletion.kind === "measured"
          ? `${signSafe(percent(p.gapClosed.value))} − ${signSafe(percent(p.expectedCompletion.value))}`
          : NOTHING,
      (value) => hedged(formatSignedPoints(value, digits), share),
    ),
  ];
}

export function rateSteps({ p, c, b, g, v, rising, falling }: Figures): Step[] {
  const required = p.requiredCagrFromBaseline;
  const ratioHedge = required.kind === "measured" && required.value.isNegative() ? falling : rising;
  const stepDigits = Math.max(c.decimals, 2);
  const growth = (from: Point | undefined, to: Point | undefined) => () =>
    from && to ? growthFormula(from, to) : NOTHING;
  return [
    step(
      "最新值到目标年所需年均增量",
      p.requiredStep,
      () => (g && v ? `${difference(g.value, v.value)} ÷ (${g.year} − ${v.year})` : NOTHING),
      (value) => `每年${hedged(`${formatComputed(value, stepDigits)}${differenceUnit(c)}`, falling)}`,
    ),
    step("最新值到目标年所需年均增速", p.requiredCagr, growth(v, g), (value) =>
      hedged(formatCagr(value), falling),
    ),
    step("自基期起所需年均增速", required, growth(b, g), (value) => formatCagr(value)),
    step("自基期起实际年均增速", p.observedCagr, growth(b, v), (value) => hedged(formatCagr(value), rising)),
    step(
      "增速比 R（实际 ÷ 所需）",
      p.ratio,
      () =>
        p.observedCagr.kind === "measured" && required.kind === "measured"
          ? `${signSafe(formatCagr(p.observedCagr.value, 4))} ÷ ${signSafe(formatCagr(required.value, 4))}`
          : NOTHING,
      (value) => hedged(ratioText(value, p.thresholds.ratio), ratioHedge),
    ),
  ];
}

export function landingStep({ p, c }: Figures): Step {
  return step(
    "预测落点",
    p.landing,
    // The line starts from the plan's base, which may differ from the value published for that year.
    ({ years: [base, ...later], scale, year }) =>
      `${base}年基期值和${later.join("、")}年数值${scale === "log" ? "取对数" : ""}作最小二乘直线，外推至${year}年`,
    ({ value, lower, upper }) => {
      const digits = landingDigits(p, c, lower, upper, value);
      const text = (x: Decimal) => formatValue(x, digits);
      return `${text(value)}${c.measure}（80%预测区间${joinRange(text(lower), text(upper), c.measure)}）`;
    },
  );
}

export function verdictStep({ p, c, b, g, v, digits }: Figures): Step {
  const { verdict } = p;
  const { word } = verdictWords[verdict.code];
  if ("reason" in verdict) {
    return { label: "判定规则", formula: reasonWords[verdict.reason], result: word };
  }
  const marks = [
    ...(verdict.certainty === "exact" ? [] : [certaintyWords[verdict.certainty]]),
    ...(verdict.preliminary ? ["初步"] : []),
  ];
  return {
    label: "判定规则",
    formula: ruleFormula(verdict.rule, verdict.code, { p, c, b, g, v, digits }),
    result: marks.length > 0 ? `${word}（${marks.join("，")}）` : word,
  };
}

/** Three figures of the interval's width: a projection claims no more; but never rounded onto the target. */
function landingDigits(
  { target }: Progress,
  c: SentenceContext,
  lower: Decimal,
  upper: Decimal,
  at: Decimal,
): number {
  const most = Math.max(c.decimals, 1);
  const width = upper.minus(lower);
  const digits = width.isZero()
    ? most
    : Math.max(0, Math.min(most, 2 - Math.floor(width.log(10).toNumber())));
  return target.kind === "measured" ? digitsApart(at, [target.value.value], digits) : digits;
}

/** The comparison that decided: `243.92 < 350`, `−10 ≤ 2.8 ≤ 5`. */
function ruleFormula(
  rule: Rule,
  code: VerdictCode,
  { p, c, b, g, v, digits }: Pick<Figures, "p" | "c" | "b" | "g" | "v" | "digits">,
): string {
  if (!v) return NOTHING;
  switch (rule.by) {
    case "reached":
    case "short":
      return g ? compared("最新值与目标值", v.value, g.value, rule.by === "reached", c.direction) : NOTHING;
    case "worse-than-baseline":
    case "direction":
      return b
        ? `最新值与基期值：${formula(v.value)} ${sign(v.value, b.value)} ${formula(b.value)}`
        : NOTHING;
    case "ratio": {
      if (p.ratio.kind === "unmeasured") return NOTHING;
      return `增速比：${ratioText(p.ratio.value, rule.below)} < ${formula(rule.below)}，且已过基期后第一年`;
    }
    case "count-tolerance": {
      if (p.expected.kind === "unmeasured") return NOTHING;
      const apart = p.expected.value.minus(v.value).abs();
      const places = digitsApart(apart, [rule.within], expectedDigits(p, c));
      return `与期望值相差：${formatComputed(apart, places)} < ${formula(rule.within)}`;
    }
    case "deviation": {
      if (p.deviation.kind === "unmeasured") return NOTHING;
      return `偏差：${between(formatValue(p.deviation.value, digits), rule.from, rule.to, code)}`;
    }
  }
}

function ratioText(ratio: Decimal, threshold: Decimal): string {
  return formatValue(ratio, digitsApart(ratio, [threshold], 2));
}

/** T, also where there is no target value to read it from. */
function targetYear({ timeElapsed }: Progress, { goal }: SentenceContext, g: Point | undefined): string {
  const year = g?.year ?? goal?.targetYear;
  return year === undefined || timeElapsed.kind === "unmeasured" ? "目标年" : String(year);
}

function step<T>(
  label: string,
  measure: Measure<T>,
  formulaOf: (value: T) => string,
  resultOf: (value: T) => string,
): Step {
  if (measure.kind === "unmeasured") return { label, formula: NOTHING, result: reasonWords[measure.reason] };
  return { label, formula: formulaOf(measure.value), result: resultOf(measure.value) };
}

function known<T>(measure: Measure<T>): T | undefined {
  return measure.kind === "measured" ? measure.value : undefined;
}
