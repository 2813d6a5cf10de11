import type { PeriodFault, PeriodQuestion, StatedPeriod } from "@/lib/domain/entered-period";
import type { PlanYears } from "@/lib/domain/plan-years";
import { formatPeriod } from "./dates";

const STYLES = "请写成“2021年”“2021年上半年”“2021年三季度”“2021年9月”或“2021年1—9月”的样式。";

const periodFaultWords = {
  "invisible-inside": "时期中间有看不见的字符，请删掉后重新输入。",
  "no-year": `没有写年份，${STYLES}`,
  "no-such-period": `没有这样的时期，${STYLES}`,
  "not-a-period": `这不是时期，${STYLES}`,
  "outside-years": "不在规划期，请核对年份。",
} as const satisfies Record<PeriodFault, string>;

/** What is wrong with a period and what to do. */
export function periodFaultSentence(code: PeriodFault, years: PlanYears): string {
  return code === "outside-years"
    ? `${periodFaultWords[code]}${yearsSentence(years)}`
    : periodFaultWords[code];
}

/** `可填2020—2025年，基期可填2019年。` */
export function yearsSentence({ first, last, baseYears }: PlanYears): string {
  const before = baseYears.filter((year) => year < first);
  const bases = before.length > 0 ? `，基期可填${before.map((year) => `${year}年`).join("、")}` : "";
  return `可填${first}—${last}年${bases}。`;
}

const questionWords = {
  "two-digit-year": "年份只写了两位",
  date: "这是一个日期",
  serial: "这是表格软件的日期序号",
  "cut-month": "月份末尾的0可能被表格软件去掉了",
} as const satisfies Record<PeriodQuestion, string>;

/** `这是一个日期，请选择：2021年、2021年12月。` */
export function periodQuestionSentence(code: PeriodQuestion, choices: readonly StatedPeriod[]): string {
  const named = choices.map(({ period, span }) => formatPeriod(period, span));
  return `${questionWords[code]}，请选择：${named.join("、")}。`;
}
