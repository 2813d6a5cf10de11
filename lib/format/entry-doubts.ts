import { Decimal } from "@/lib/domain/decimal";
import type { Doubt } from "@/lib/domain/entry-checks";
import type { EntryError } from "@/lib/domain/entry-errors";
import type { PlausibleRange } from "@/lib/domain/yearly-change";
import { formatDay, formatPeriod, formatPublished } from "./dates";
import { yearsSentence } from "./entry-period";
import { differenceText, type SentenceContext } from "./figures";
import {
  digitsApart,
  formatAmount,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatRange,
} from "./numbers";
import { spanWords } from "./words";

type Context = Pick<SentenceContext, "name" | "measure" | "decimals" | "kind" | "direction">;

const EXPLAIN = "请核对，属实的请写明原因。";

/** A doubt as a whole sentence: its figures, and what to do. */
export function doubtSentence(doubt: Doubt, context: Context): string {
  const { measure, decimals } = context;
  const amount = (value: string) => formatAmount(value, measure, decimals);
  switch (doubt.code) {
    case "jump":
      return `${jumpText(doubt, amount)}，${EXPLAIN}`;
    case "jump-points":
      return `${pointsText(doubt, amount)}，${EXPLAIN}`;
    case "fell-to-zero":
      return `上年为${amount(doubt.before)}，本次为0；没有数据请填“—”，确为0的请写明原因。`;
    case "unit-suspect":
      return `上年为${amount(doubt.before)}，本次为${amount(doubt.value)}，单位可能有误；如应为${amount(doubt.suggestion)}，请改正，属实的请写明原因。`;
    case "percent-suspect":
      return `${amount(doubt.value)}可能没有换算成百分数；如应为${amount(doubt.suggestion)}，请改正，属实的请写明原因。`;
    case "areas-differ": {
      const apart = differenceText(new Decimal(doubt.difference), context);
      return `所辖区域之和为${amount(doubt.sum)}，上级区域为${amount(doubt.whole)}，相差${apart}，超过舍入误差，${EXPLAIN}`;
    }
    case "shares-over":
      return `各项占比之和为${amount(doubt.sum)}，超过100%，${EXPLAIN}`;
    case "shares-under":
      return `各项占比之和为${amount(doubt.sum)}，不足100%，${EXPLAIN}`;
    case "ytd-falls":
      return `累计${amount(doubt.value)}少于${formatPeriod(doubt.beforePeriod, "ytd")}的${amount(doubt.before)}，${EXPLAIN}`;
    case "revises-released": {
      const before = { value: new Decimal(doubt.before), qualifier: doubt.qualifier };
      return `已发布的数值${formatQuantity(before, measure, decimals)}将由本次数值替换，请写明修订的原因。`;
    }
    case "baseline-differs":
      return `规划给出的${doubt.year}年基期值为${amount(doubt.baseline)}，本次为${amount(doubt.value)}，请核对口径，属实的请写明原因。`;
  }
}

type Amount = (value: string) => string;

/** `25760亿元比上年18141亿元增长42.0%，超过30.0%`. */
function jumpText(
  { value, before, change, limit }: Extract<Doubt, { code: "jump" }>,
  amount: Amount,
): string {
  const [size, most] = [new Decimal(change).abs(), new Decimal(limit)];
  const digits = digitsApart(size.times(100), [most.times(100)]);
  const verb = change.startsWith("-") ? "下降" : "增长";
  return `${amount(value)}比上年${amount(before)}${verb}${formatPercent(size, digits)}，超过${formatPercent(most)}`;
}

function pointsText(
  { value, before, points, limit }: Extract<Doubt, { code: "jump-points" }>,
  amount: Amount,
): string {
  const [size, most] = [new Decimal(points).abs(), new Decimal(limit)];
  const verb = points.startsWith("-") ? "下降" : "上升";
  const written = formatPoints(size, digitsApart(size, [most]));
  return `${amount(value)}比上年${amount(before)}${verb}${written}，超过${formatPoints(most, most.decimalPlaces())}`;
}

/** An error as a whole sentence: what is wrong, and what to do. */
export function entryErrorSentence(error: EntryError): string {
  switch (error.code) {
    case "span-does-not-fit":
      return `“${formatPeriod(error.period)}”不能与口径“${spanWords[error.span]}”同填：年度填年份，当期填半年、季度或月份，累计填截止的月份，请改正。`;
    case "before-base-year":
      return `${error.year}年早于可填的最早年份${error.earliest}年，请核对年份。`;
    case "outside-plan-years":
      return `${error.year}年不在规划期，请核对年份。${yearsSentence(error.years)}`;
    case "period-not-over":
      return `${formatPeriod(error.period, error.span)}到${formatDay(error.endsOn)}才结束，请在结束后填报。`;
    case "no-such-date":
      return "没有这个发布日期，请写成“2025-06-30”“2025-06”或“2025”的样式。";
    case "published-before-end":
      return `${formatPublished(error.published)}，早于时期的最后一天${formatDay(error.endsOn)}，请核对发布日期和时期。`;
    case "published-after-today":
      return `${formatPublished(error.published)}，晚于今天（${formatDay(error.today)}），请核对发布日期。`;
  }
}

/** Beside a cell: `常见范围21149—23375亿元`. */
export function plausibleText({ lower, upper }: PlausibleRange, { measure, decimals }: Context): string {
  const rounded = (value: string) => new Decimal(value).toDecimalPlaces(decimals);
  return `常见范围${formatRange(rounded(lower), rounded(upper), measure, decimals)}`;
}
