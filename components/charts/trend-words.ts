import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod } from "@/lib/format/dates";
import { digitsApart, formatStated } from "@/lib/format/numbers";
import { pathwayNote, pathwayWords } from "@/lib/format/words";
import type { ObservationAnswer, TargetAnswer } from "@/lib/schemas/answers";
import type { Drawn, LegendEntry, TrendInput, TrendMark } from "./trend.prepare";

/** A value with its qualifier and state: 「不低于200万吨（初步）」. */
export function wordsOf(
  { value, qualifier, status }: ObservationAnswer,
  measure: string,
  decimals: number,
): string {
  const figure = `${formatStated(value, measure, decimals)}${measure}`;
  const told = { eq: figure, approx: `约${figure}`, ge: `不低于${figure}`, le: `不高于${figure}` }[qualifier];
  return status === "preliminary" ? `${told}（初步）` : told;
}

/** 「350万吨」, 「3—5家」. */
export function goalText(
  { targetValue, targetUpper }: TargetAnswer,
  measure: string,
  decimals: number,
): string {
  const ends = [targetValue, targetUpper].filter((end) => end !== null);
  return `${ends.map((end) => formatStated(end, measure, decimals)).join("—")}${measure}`;
}

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

/** Only signs that are drawn. */
export function legendOf(
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
export function summaryOf({ annual, measure, decimals }: TrendInput, marks: TrendMark[]): string {
  const [first, last] = [annual[0], annual.at(-1)];
  if (!first || !last) return "尚无年度数值，只画出规划的基期与目标。";
  const ends = [first, last].map((each) => `${formatPeriod(each.period)}${wordsOf(each, measure, decimals)}`);
  return marks.length === 1
    ? `已公布一个年度的数值：${ends[0]}。`
    : `已公布${marks.length}个年度的数值，从${ends[0]}到${ends[1]}。`;
}
