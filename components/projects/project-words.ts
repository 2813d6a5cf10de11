import { Decimal } from "@/lib/domain/decimal";
import { isIsoDate } from "@/lib/domain/period";
import { formatDay, formatPeriod } from "@/lib/format/dates";
import { formatAmount, formatValue } from "@/lib/format/numbers";
import type { ProjectAnswer } from "@/lib/schemas/answers";

/** As exactly as it was published: `2023-04` → `2023年4月`, `2022-07-28` → `2022年7月28日`. */
export function stageDate(date: string): string {
  return isIsoDate(date) ? formatDay(date) : formatPeriod(date);
}

/** From 万元: `860000` → `86亿元`, `8600` → `8600万元`. */
export function investmentWords(investment: Decimal | string): string {
  const amount = new Decimal(investment);
  return amount.abs().gte(10_000)
    ? formatAmount(amount.div(10_000), "亿元", 0)
    : formatAmount(amount, "万元", 0);
}

/** From 万元, for a column in 亿元 whose decimal points stand in line: `8600` → `0.86`; never rounded away. */
export function investmentCell(investment: Decimal | string): string {
  const amount = new Decimal(investment).div(10_000);
  return formatValue(amount, Math.max(2, amount.decimalPlaces()));
}

/** What the plan states of a venue: 「展览12万平方米，会议1.6万平方米」; null where it states no areas. */
export function floorWords({
  exhibitionArea,
  meetingArea,
}: Pick<ProjectAnswer, "exhibitionArea" | "meetingArea">): string | null {
  const stated = [
    { use: "展览", area: exhibitionArea },
    { use: "会议", area: meetingArea },
  ].flatMap(({ use, area }) => (area === null ? [] : { use, area }));
  // A venue for one of the two alone is not said to have none of the other.
  const parts = stated.filter(({ area }) => stated.length === 1 || !new Decimal(area).isZero());
  return parts.length > 0
    ? parts.map(({ use, area }) => `${use}${formatAmount(area, "万平方米", 0)}`).join("，")
    : null;
}
