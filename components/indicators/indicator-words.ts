import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod } from "@/lib/format/dates";
import { formatAmount, formatCell, formatQuantity, formatRange, formatStated } from "@/lib/format/numbers";
import { targetFormWord } from "@/lib/format/words";
import type { IndicatorAnswer, ObservationAnswer, TargetAnswer } from "@/lib/schemas/answers";

/** What is needed to write one of an indicator's values. */
export type Unit = Pick<IndicatorAnswer, "measure" | "decimals">;

/** 「2025年243.92万吨（初步）」. */
export function valueInWords(observation: ObservationAnswer, { measure, decimals }: Unit): string {
  const { period, span, value, qualifier, status } = observation;
  const amount = formatQuantity({ value: new Decimal(value), qualifier }, measure, decimals);
  return `${formatPeriod(period, span)}${amount}${status === "preliminary" ? "（初步）" : ""}`;
}

/** For a column whose head says the unit: 「≥2800」. */
export function valueInCell({ value, qualifier }: ObservationAnswer, decimals: number): string {
  return formatCell({ value: new Decimal(value), qualifier }, decimals);
}

/** The figure large, with what belongs before and after it: 约 17500 亿元; 2800 万标箱以上. */
export function valueInParts(
  { value, qualifier }: Pick<ObservationAnswer, "value" | "qualifier">,
  { measure, decimals }: Unit,
) {
  const before = { eq: "", ge: "", le: "不高于", approx: "约" }[qualifier];
  return {
    before,
    figure: formatStated(value, measure, decimals),
    after: qualifier === "ge" ? `${measure}以上` : measure,
  };
}

/** 「350万吨」, 「3—5家」 or, without a figure, 「只要求增长」. */
export function goalInWords(
  { form, targetValue, targetUpper }: TargetAnswer,
  { measure, decimals, direction }: Pick<IndicatorAnswer, "measure" | "decimals" | "direction">,
): string {
  if (form === "direction" || targetValue === null) return targetFormWord("direction", direction);
  if (targetUpper !== null) return formatRange(targetValue, targetUpper, measure, decimals);
  return formatAmount(targetValue, measure, decimals);
}
