import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod, formatPublished } from "@/lib/format/dates";
import { formatAmount, formatCell, formatQuantity, formatRange, formatStated } from "@/lib/format/numbers";
import { dataStatusWords, targetFormWord } from "@/lib/format/words";
import type { IndicatorAnswer, ObservationAnswer, TargetAnswer } from "@/lib/schemas/answers";

/** What is needed to write one of an indicator's values. */
export type Unit = Pick<IndicatorAnswer, "measure" | "decimals">;

/** Who said it, when, how final: 「广州市统计局，2022年1月25日公布，初步」. Under figures, on hover and in print. */
export function sourceLine({ source, published, status, note }: ObservationAnswer): string {
  const line = `${source}，${formatPublished(published)}，${dataStatusWords[status]}`;
  return note ? `${line}（${note}）` : line;
}

/**
 * The sources of many figures, each publisher and status once: 「民航局，2016—2025年公布，最终」. The exact day of
 * each stands with the figure and in the table of versions.
 */
export function sourceLines(observations: readonly ObservationAnswer[]): string[] {
  const groups = new Map<string, ObservationAnswer[]>();
  for (const each of observations) {
    const key = `${each.source}/${each.status}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    if (group.length === 1) return [sourceLine({ ...first, note: null })];
    const years = group.map(({ published }) => published.slice(0, 4)).sort();
    const [from, to] = [years[0], years.at(-1)];
    const when = from === to ? `${from}年` : `${from}—${to}年`;
    return [`${first.source}，${when}公布${group.length}个数值，${dataStatusWords[first.status]}`];
  });
}

/** 「2025年243.92万吨（初步）」. */
export function valueInWords(observation: ObservationAnswer, { measure, decimals }: Unit): string {
  const { period, span, value, qualifier, status } = observation;
  const amount = formatQuantity({ value: new Decimal(value), qualifier }, measure, decimals);
  return `${formatPeriod(period, span)}${amount}${status === "preliminary" ? "（初步）" : ""}`;
}

/** For a column whose head says the unit: 「≥2800.00」. */
export function valueInCell({ value, qualifier }: ObservationAnswer, decimals: number): string {
  return formatCell({ value: new Decimal(value), qualifier }, decimals);
}

/** The figure large, with what belongs before and after it: 约 17500 亿元; 2800 万标箱以上. */
export function valueInParts({ value, qualifier }: ObservationAnswer, { measure, decimals }: Unit) {
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
