import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod, formatPublished } from "@/lib/format/dates";
import { digitsApart, formatComputed, formatStated, formatValue } from "@/lib/format/numbers";
import { dataStatusWords, pathwayNote, pathwayWords } from "@/lib/format/words";
import type { ObservationAnswer, ProgressAnswer, TargetAnswer } from "@/lib/schemas/answers";
import { axisOf } from "./axis";
import { type Label, placeLabels } from "./labels";
import { PLOT, yIn } from "./plot";

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

function wordsOf({ value, qualifier, status }: ObservationAnswer, measure: string, decimals: number): string {
  const figure = `${formatStated(value, measure, decimals)}${measure}`;
  const told = { eq: figure, approx: `约${figure}`, ge: `不低于${figure}`, le: `不高于${figure}` }[qualifier];
  return status === "preliminary" ? `${told}（初步）` : told;
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

function goalText({ targetValue, targetUpper }: TargetAnswer, measure: string, decimals: number): string {
  const ends = [targetValue, targetUpper].filter((end) => end !== null);
  return `${ends.map((end) => formatStated(end, measure, decimals)).join("—")}${measure}`;
}

type Drawn = Pick<Trend, "marks" | "baseline" | "goal" | "landing">;

function labelsOf(
  { target, annual, expected, landing: projected, measure, decimals }: TrendInput,
  { marks, baseline, goal, landing }: Drawn,
  years: [number, number],
  values: [number, number],
): Label[] {
  const at = (year: number, value: number, shift: number) => ({
    year,
    y: yIn(value, values) + shift,
    ...anchorAt(year, years),
  });
  const labels: Label[] = [];
  const [last, newest] = [marks.at(-1), annual.at(-1)];
  if (goal && target) {
    const passed = last && last.year >= goal.to && last.value >= goal.value;
    const label = at(goal.to, goal.upper ?? goal.value, passed ? BELOW : ABOVE);
    // Clear of the forecast, which stands beside the goal.
    labels.push({
      ...label,
      text: `目标${goalText(target, measure, decimals)}`,
      tone: "ink",
      dx: landing ? -10 : label.dx,
    });
  }
  if (last && newest) {
    const pathway = expected.find(({ year }) => year === last.year);
    const behind = pathway ? last.value < Number(pathway.value) : false;
    labels.push({
      ...at(last.year, last.value, behind ? BELOW : ABOVE),
      text: wordsOf(newest, measure, decimals),
      tone: "accent",
    });
  }
  if (baseline && target?.baselineValue != null)
    labels.push({
      ...at(baseline.year, baseline.value, BELOW),
      text: `基期${formatStated(target.baselineValue, measure, decimals)}`,
      tone: "ink-2",
    });
  if (landing && projected) {
    const digits = projectionDigits(projected, decimals, target?.targetValue);
    labels.push({
      ...at(landing.at, landing.upper, -9),
      text: `预测${formatValue(projected.value, digits)}`,
      tone: "ink-2",
    });
  }
  return placeLabels(labels, years, PLOT.height);
}

const ABOVE = -14;
const BELOW = 24;

/**
 * Decimals of a projection: three figures of the interval's width, because it claims no more, but never
 * rounded onto the target.
 */
export function projectionDigits(
  { value, lower, upper }: NonNullable<TrendInput["landing"]>,
  decimals: number,
  target: string | null | undefined,
): number {
  const most = Math.max(decimals, 1);
  const width = new Decimal(upper).minus(lower);
  const digits = width.isZero()
    ? most
    : Math.max(0, Math.min(most, 2 - Math.floor(width.log(10).toNumber())));
  return target == null ? digits : digitsApart(new Decimal(value), [new Decimal(target)], digits);
}

function anchorAt(year: number, [from, to]: [number, number]): Pick<Label, "anchor" | "dx"> {
  const share = (year - from) / (to - from);
  if (share > 0.7) return { anchor: "end", dx: 10 };
  return share < 0.3 ? { anchor: "start", dx: -6 } : { anchor: "middle", dx: 0 };
}

function legendOf(
  { target, earlier, expected }: TrendInput,
  { marks, baseline, goal, landing }: Drawn,
): LegendEntry[] {
  const entries: (LegendEntry | false)[] = [
    marks.length > 0 && { sign: "actual", text: "实际值（年度）" },
    marks.some(({ hollow }) => hollow) && { sign: "preliminary", text: "空心为初步" },
    marks.some(({ shape }) => shape === "at-least" || shape === "at-most") && {
      sign: "bound",
      text: "只公布了下限或上限",
    },
    marks.some(({ shape }) => shape === "approx") && { sign: "approx", text: "约数" },
    baseline !== null && { sign: "baseline", text: "规划基期" },
    goal !== null && { sign: "goal", text: "规划目标" },
    expected.length > 0 &&
      target !== null && {
        sign: "pathway",
        text: `${pathwayNote}，${pathwayWords[target.pathway].replace("推算路径", "")}`,
      },
    landing !== null && { sign: "landing", text: "预测与80%区间" },
    earlier.length > 0 && { sign: "earlier", text: "调整前的目标" },
  ];
  return entries.filter((entry) => entry !== false);
}

/** What a screen reader hears instead of the drawing. */
function summaryOf({ annual, measure, decimals }: TrendInput, marks: TrendMark[]): string {
  const [first, last] = [annual[0], annual.at(-1)];
  if (!first || !last) return "尚无年度数值，只画出规划的基期与目标。";
  const ends = [first, last].map((each) => `${formatPeriod(each.period)}${wordsOf(each, measure, decimals)}`);
  return marks.length === 1
    ? `已公布一个年度的数值：${ends[0]}。`
    : `已公布${marks.length}个年度的数值，从${ends[0]}到${ends[1]}。`;
}
