import { formatAmount, formatRange } from "./numbers";
import { directionWords, pathwayWords } from "./words";

interface Measured {
  readonly measure: string;
  readonly decimals: number;
  readonly direction: keyof typeof directionWords;
}

interface Goal {
  readonly targetValue: string | null;
  readonly targetUpper: string | null;
  readonly targetYear: number;
}

/** 「2025年达到25000亿元」「2025年达到3—5家」「到2025年保持增长」 */
export function goalText({ targetValue, targetUpper, targetYear }: Goal, of: Measured): string {
  const { measure, decimals, direction } = of;
  if (targetValue === null) return `到${targetYear}年保持${directionWords[direction]}`;
  if (targetUpper !== null)
    return `${targetYear}年达到${formatRange(targetValue, targetUpper, measure, decimals)}`;
  const verb = direction === "decrease" ? "降到" : "达到";
  return `${targetYear}年${verb}${formatAmount(targetValue, measure, decimals)}`;
}

interface Path {
  readonly pathway: keyof typeof pathwayWords;
  readonly milestones: readonly { readonly year: number; readonly value: string }[];
}

/** 「节点推算路径：2022年19500亿元，2024年22000亿元」 */
export function pathText({ pathway, milestones }: Path, { measure, decimals }: Measured): string {
  const steps = milestones.map(({ year, value }) => `${year}年${formatAmount(value, measure, decimals)}`);
  return steps.length > 0 ? `${pathwayWords[pathway]}：${steps.join("，")}` : pathwayWords[pathway];
}
