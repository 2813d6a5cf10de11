import { Decimal } from "@/lib/domain/decimal";
import type { UnrankedReason } from "@/lib/domain/ranking";
import { formatPeriod } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import { dataStatusWords } from "@/lib/format/words";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import type { CountLayer, IndicatorBrief, NoShare } from "@/lib/schemas/districts";

type Measured = Pick<IndicatorBrief, "measure" | "decimals">;

/** 「6077.98亿元」, 「10个以上」. */
export function amountOf(
  { value, qualifier }: Pick<ObservationAnswer, "value" | "qualifier">,
  { measure, decimals }: Measured,
): string {
  return formatQuantity({ value: new Decimal(value), qualifier }, measure, decimals);
}

/** 「6077.98亿元（2023年，初步）」: a value that says its year and whether it may still change. */
export function datedAmount(observation: ObservationAnswer, indicator: Measured): string {
  const { period, span, status } = observation;
  const doubt = status === "final" ? "" : `，${dataStatusWords[status]}`;
  return `${amountOf(observation, indicator)}（${formatPeriod(period, span)}${doubt}）`;
}

/** What is counted by district, and why there may be no count. */
export const countWords = {
  platforms: { name: "平台载体数量", thing: "平台载体", unit: "个", unknown: "规划尚未印发" },
  projects: { name: "项目数量", thing: "项目", unit: "个", unknown: "规划尚未印发" },
} as const satisfies Record<CountLayer["of"], { name: string; thing: string; unit: string; unknown: string }>;

/** Why districts have no places in an order. */
export const unrankedWords = {
  incomplete: "有的区没有这一年的数值",
  "mixed-series": "各区数值的时期或口径不一致",
  "mixed-status": "各区数值的数据状态不一致",
  "bound-inconclusive": "有的区只公布了上限或下限",
} as const satisfies Record<UnrankedReason, string>;

/** Why a district's part of the city is not stated. */
export const noShareWords = {
  "not-additive": "占比指标不能相加",
  "no-city-value": "全市同年数值尚未公布",
  "mixed-status": "全市与本区的数据状态不一致",
  "bound-inconclusive": "只公布了上限或下限",
} as const satisfies Record<NoShare, string>;

export const noDistrictTargets = "规划未设分区目标";
