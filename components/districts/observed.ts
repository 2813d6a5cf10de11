import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod, formatPublished } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import { dataStatusWords } from "@/lib/format/words";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import type { IndicatorBrief } from "@/lib/schemas/districts";

type Measured = Pick<IndicatorBrief, "measure" | "decimals">;

/** 「6077.98亿元」, 「10个以上」. */
export function amountOf({ value, qualifier }: ObservationAnswer, { measure, decimals }: Measured): string {
  return formatQuantity({ value: new Decimal(value), qualifier }, measure, decimals);
}

/** 「6077.98亿元（2023年，初步）」: a value that says its year and whether it may still change. */
export function datedAmount(observation: ObservationAnswer, indicator: Measured): string {
  const { period, span, status } = observation;
  const doubt = status === "final" ? "" : `，${dataStatusWords[status]}`;
  return `${amountOf(observation, indicator)}（${formatPeriod(period, span)}${doubt}）`;
}

/** 「天河区，2024年公布，初步」: who said so and when. */
export function sourceOf({ source, published, status, note }: ObservationAnswer): string {
  const said = `${source}，${formatPublished(published)}，${dataStatusWords[status]}`;
  return note ? `${said}（${note}）` : said;
}
