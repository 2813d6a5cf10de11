import { formatPeriod, formatPublished } from "@/lib/format/dates";
import { formatComputed, formatStated, formatValue } from "@/lib/format/numbers";
import { dataStatusWords } from "@/lib/format/words";
import type { ObservationAnswer, ProgressAnswer, TargetAnswer } from "@/lib/schemas/answers";
import { axisOf } from "./axis";
import type { Label } from "./labels";
import { labelsOf } from "./trend-labels";
import { goalText, legendOf, projectionDigits, summaryOf, wordsOf } from "./trend-words";

/**
 * Decides everything a trend shows; what draws it only maps. Values become floating point here, because
 * from here on they are only pixels; every text is written from the exact decimal.
 */
export type TrendInput = {
  measure: string;
  decimals: number;
  /** Values in force, one a year, oldest first. */
  annual: ObservationAnswer[];
  /** Null where no target is set (districts). */
  target: TargetAnswer | null;
  /** The pathway, a year each. */
  expected: YearValue[];
  landing: ProgressAnswer["landing"];
  /** Revisions no longer in force, with their pathways. */
  earlier: { target: TargetAnswer; expected: YearValue[] }[];
};
export type YearValue = { year: number; value: string };

/** `at-least` an open triangle up, `at-most` one down, `approx` a ring with a bar, `exact` a disc. */
export type Shape = "exact" | "approx" | "at-least" | "at-most";

export type TrendMark = {
  year: number;
  value: number;
  shape: Shape;
  /** 初步. */
  hollow: boolean;
  title: string;
};

export type TrendRow = {
  year: number;
  /** Null where nothing, or only a bound, is known: the line is open there. */
  actual: number | null;
  expected: number | null;
  earlier: (number | null)[];
  /** What a reader is told about this year. */
  notes: { label: string; text: string; source?: string }[];
};

export type Trend = {
  years: { domain: [number, number]; ticks: number[] };
  values: { domain: [number, number]; ticks: { at: number; text: string }[] };
  rows: TrendRow[];
  marks: TrendMark[];
  baseline: { year: number; value: number; title: string } | null;
  goal: { from: number; to: number; value: number; upper: number | null; title: string } | null;
  landing: {
    year: number;
    /** Where it is drawn: beside the goal of the same year, so that both can be read. */
    at: number;
    value: number;
    lower: number;
    upper: number;
    cutLow: boolean;
    cutHigh: boolean;
    title: string;
  } | null;
  earlierGoals: { from: number; to: number; value: number; title: string }[];
  labels: Label[];
  legend: LegendEntry[];
  summary: string;
};

/** What of a trend has a name of its own. */
export type Drawn = Pick<Trend, "marks" | "baseline" | "goal" | "landing">;

export type LegendEntry = {
  sign:
    | "actual"
    | "preliminary"
    | "bound"
    | "approx"
    | "baseline"
    | "goal"
    | "pathway"
    | "landing"
    | "earlier";
  text: string;
};

export const SHAPES = {
  eq: "exact",
  approx: "approx",
  ge: "at-least",
  le: "at-most",
} as const satisfies Record<ObservationAnswer["qualifier"], Shape>;
/** An 80 % interval may widen the axis by so much of what else is drawn; beyond that it is cut off and says so. */
const MOST_WIDENING = 0.75;
const HALF_YEAR = 0.5;
const BESIDE = 0.28;

/** @returns undefined where fewer than two points would be drawn: a single value is a sentence, not a trend */
export function prepareTrend(input: TrendInput): Trend | undefined {
  const { annual, target } = input;
  const marks = annual.map((value) => markOf(value, input));
  const baseline = baselineOf(input);
  const goal = goalOf(input);
  if (marks.length + Number(baseline !== null) + Number(goal !== null) < 2) return undefined;

  const earlierGoals = input.earlier.flatMap(({ target: each }) => earlierGoalOf(each, input) ?? []);
  const pathway = input.expected.map(({ value }) => Number(value));
  const firm = [
    ...marks.map(({ value }) => value),
    ...pathway,
    ...[baseline?.value, goal?.value, goal?.upper].filter((value) => value !== undefined && value !== null),
    ...earlierGoals.map(({ value }) => value),
    ...input.earlier.flatMap(({ expected }) => expected.map(({ value }) => Number(value))),
  ];
  const landing = landingOf(input, Math.min(...firm), Math.max(...firm));
  const values = axisOf(landing ? [...firm, landing.lower, landing.upper] : firm, {
    whole: input.decimals === 0,
    zeroFloor: true,
  });
  const years = yearsOf(input, target?.targetYear);
  return {
    years,
    values: {
      domain: values.domain,
      ticks: values.ticks.map((at) => ({
        at,
        text: formatValue(at.toFixed(values.decimals), values.decimals),
      })),
    },
    rows: rowsOf(input, marks, years.domain),
    marks,
    baseline,
    goal,
    landing,
    earlierGoals,
    labels: labelsOf(input, { marks, baseline, goal, landing }, years.domain, values.domain),
    legend: legendOf(input, { marks, baseline, goal, landing }),
    summary: summaryOf(input, marks),
  };
}

function markOf(observation: ObservationAnswer, { measure, decimals }: TrendInput): TrendMark {
  return {
    year: Number(observation.period),
    value: Number(observation.value),
    shape: SHAPES[observation.qualifier],
    hollow: observation.status === "preliminary",
    title: `${formatPeriod(observation.period)}：${wordsOf(observation, measure, decimals)}`,
  };
}

function baselineOf({ target, measure, decimals }: TrendInput): Trend["baseline"] {
  if (target?.baselineValue == null || target.baselineYear === null) return null;
  const { baselineValue, baselineYear } = target;
  return {
    year: baselineYear,
    value: Number(baselineValue),
    title: `规划基期：${baselineYear}年${formatStated(baselineValue, measure, decimals)}${measure}`,
  };
}

function goalOf({ target, annual, measure, decimals }: TrendInput): Trend["goal"] {
  if (target?.targetValue == null) return null;
  const { targetValue, targetUpper, targetYear, baselineYear } = target;
  const figure = formatStated(targetValue, measure, decimals);
  const upper = targetUpper === null ? "" : `—${formatStated(targetUpper, measure, decimals)}`;
  return {
    from: baselineYear ?? Math.min(targetYear - 1, ...annual.map(({ period }) => Number(period))),
    to: targetYear,
    value: Number(targetValue),
    upper: targetUpper === null ? null : Number(targetUpper),
    title: `规划目标：${targetYear}年${figure}${upper}${measure}`,
  };
}

function earlierGoalOf(
  target: TargetAnswer,
  { measure, decimals }: TrendInput,
): Trend["earlierGoals"][number] | undefined {
  if (target.targetValue === null) return undefined;
  return {
    from: target.baselineYear ?? target.targetYear - 1,
    to: target.targetYear,
    value: Number(target.targetValue),
    title: `调整前的目标（${target.statedOn}提出）：${target.targetYear}年${formatStated(target.targetValue, measure, decimals)}${measure}`,
  };
}

function landingOf(
  { landing, target, measure, decimals }: TrendInput,
  least: number,
  most: number,
): Trend["landing"] {
  if (!landing) return null;
  const [value, lower, upper] = [Number(landing.value), Number(landing.lower), Number(landing.upper)];
  const room = (most - least) * MOST_WIDENING;
  const [floor, ceiling] = [Math.min(value, least - room), Math.max(value, most + room)];
  const digits = projectionDigits(landing, decimals, target?.targetValue);
  const text = (each: string) => formatValue(each, digits);
  return {
    year: landing.year,
    at: landing.year + BESIDE,
    value,
    lower: Math.max(lower, floor),
    upper: Math.min(upper, ceiling),
    cutLow: lower < floor,
    cutHigh: upper > ceiling,
    title: `按既往趋势预测：${landing.year}年${text(landing.value)}${measure}，80%区间${text(landing.lower)}至${text(landing.upper)}${measure}`,
  };
}

function yearsOf({ annual, target, earlier }: TrendInput, targetYear: number | undefined): Trend["years"] {
  const drawn = [
    ...annual.map(({ period }) => Number(period)),
    ...[target, ...earlier.map((each) => each.target)].flatMap((each) =>
      each ? [each.baselineYear ?? each.targetYear, each.targetYear] : [],
    ),
  ];
  const [first, last] = [Math.min(...drawn), Math.max(...drawn)];
  const step = Math.ceil((last - first + 1) / 7);
  // Counted from the target year, so that it always has its number.
  const anchor = targetYear ?? last;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    domain: [first - HALF_YEAR, last + HALF_YEAR],
    ticks: all.filter((year) => (year - anchor) % step === 0),
  };
}

function rowsOf(input: TrendInput, marks: TrendMark[], [from, to]: [number, number]): TrendRow[] {
  const { annual, expected, earlier, measure, decimals, target, landing } = input;
  const first = from + HALF_YEAR;
  const computed = (value: string) => `${formatComputed(value, decimals)}${measure}`;
  return Array.from({ length: to - from }, (_, index) => {
    const year = first + index;
    const position = annual.findIndex(({ period }) => Number(period) === year);
    const [observation, mark] = [annual[position], marks[position]];
    const path = expected.find((each) => each.year === year);
    const notes: TrendRow["notes"] = [];
    if (observation) {
      const { source, published, status } = observation;
      notes.push({
        label: "实际",
        text: wordsOf(observation, measure, decimals),
        source: `${source}，${formatPublished(published)}，${dataStatusWords[status]}`,
      });
    } else notes.push({ label: "实际", text: "未公布" });
    if (path && year !== target?.baselineYear && year !== target?.targetYear)
      notes.push({ label: "推算路径", text: computed(path.value) });
    if (target?.baselineValue != null && target.baselineYear === year)
      notes.push({
        label: "规划基期",
        text: `${formatStated(target.baselineValue, measure, decimals)}${measure}`,
      });
    if (target?.targetValue != null && target.targetYear === year)
      notes.push({ label: "目标", text: goalText(target, measure, decimals) });
    if (landing?.year === year) {
      const digits = projectionDigits(landing, decimals, target?.targetValue);
      const [at, lower, upper] = [landing.value, landing.lower, landing.upper].map((each) =>
        formatValue(each, digits),
      );
      notes.push({ label: "预测", text: `${at}${measure}（80%区间${lower}至${upper}）` });
    }
    return {
      year,
      actual: mark && (mark.shape === "exact" || mark.shape === "approx") ? mark.value : null,
      expected: path ? Number(path.value) : null,
      earlier: earlier.map(({ expected: line }) => {
        const at = line.find((each) => each.year === year);
        return at ? Number(at.value) : null;
      }),
      notes,
    };
  });
}
