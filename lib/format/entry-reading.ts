import type { Confirmation, CorrectionCode, NumberFault } from "@/lib/domain/entered-number";
import type { Qualifier } from "@/lib/domain/quantity";
import { formatAmount, formatComputed } from "./numbers";
import { qualifierWords } from "./words";

/** What was changed in what somebody typed: a clause that can stand in a list. */
export const correctionWords = {
  "invisible-dropped": "已去掉看不见的字符",
  "full-width": "全角已转换",
  "minus-sign": "减号已统一",
  "plus-dropped": "已去掉正号",
  "separators-dropped": "已去掉千分位",
  "leading-zeros-dropped": "已去掉开头的0",
  "unit-dropped": "已去掉单位",
  "qualifier-taken": "已识别限定词",
  rounded: "已四舍五入到6位小数",
} as const satisfies Record<CorrectionCode, string>;

/** All that was changed in one cell: `全角已转换、限定词读作“不低于”`; nothing is an empty text. */
export function correctionsText(corrections: readonly CorrectionCode[], qualifier: Qualifier = "eq"): string {
  const clause = (code: CorrectionCode) =>
    code === "qualifier-taken" ? `限定词读作“${qualifierWords[qualifier]}”` : correctionWords[code];
  return corrections.map(clause).join("、");
}

/** Asks for the yes without which the value does not count. */
export function confirmationSentence({ reason, from, to }: Confirmation, measure: string): string {
  const amount = formatAmount(to, measure, 0);
  switch (reason) {
    case "unit-converted":
      return `“${from}”按本列单位换算为${amount}，请确认。`;
    case "multiplier":
      return `“${from}”没有写全单位，按${amount}填报，请确认。`;
    case "brackets-negative":
      return `“${from}”按财务写法读作${amount}，请确认。`;
  }
}

/** Asks the same where somebody typed 无, — or the like. */
export const absentQuestion = "这个写法按“无数据”处理，不记为0，请确认。";

/** Whole sentences that say what to do. */
export const numberFaultWords = {
  "error-value": "这是表格软件的错误值，请改好公式后再填；没有数据请填“—”。",
  formula: "这里不计算公式，请填计算结果。",
  "not-finite": "这不是一个有限的数，请填普通数字；没有数据请填“—”。",
  notation: "请用普通数字，不用科学记数、十六进制或下划线。",
  "other-digits": "请用0—9的数字，不用上标、圈号、分数字符或其他文字的数字。",
  "han-digits": "请用阿拉伯数字，如“一万八千”应写成18000。",
  "currency-sign": "请去掉货币符号，只填以本列单位计的数字。",
  "misplaced-sign": "正负号的位置不对，请把减号写在数字最前面。",
  "misplaced-separator": "千分位位置不对，请每三位写一个逗号，或者不写逗号。",
  "misplaced-point": "小数点的位置不对，请只写一个小数点，前后都要有数字。",
  "several-numbers": "一格只能填一个数，请去掉多余的数字、空格或区间。",
  "not-a-number": "这不是数字，请只填数字，说明请写在备注里。",
  "other-unit": "单位与本列不同，请换算成本列单位后只填数字。",
  "other-currency": "不同货币之间没有固定汇率，系统不换算，请按本列单位填报。",
  "ambiguous-multiplier": "单位没有写全，请换算成本列单位后只填数字。",
  "too-long": "内容太长，请只填一个数字，说明请写在备注里。",
  "invisible-inside": "数字中间有看不见的字符（换行、零宽或改变文字方向的字符），请删掉后重新输入。",
  "over-100": "占比不能超过100%，请核对数字和小数点。",
  negative: "占比和个数不能是负数，请核对正负号。",
  "not-whole": "个数应为整数，请核对数字和单位。",
  "too-large": "整数部分最多14位，请核对位数和单位。",
  "too-small": "保留6位小数后为0，请核对小数点和单位。",
} as const satisfies Record<NumberFault, string>;

const ABOUT_THE_UNIT: ReadonlySet<NumberFault> = new Set<NumberFault>([
  "currency-sign",
  "other-unit",
  "other-currency",
  "ambiguous-multiplier",
  "too-large",
  "too-small",
]);

/** What is wrong with a number and what to do: `单位与本列不同，请换算成本列单位后只填数字。本列单位为亿元。` */
export function numberFaultSentence(
  { code, suggestion }: { readonly code: NumberFault; readonly suggestion?: string },
  measure: string,
): string {
  const unit = ABOUT_THE_UNIT.has(code) ? `本列单位为${measure}。` : "";
  const instead =
    suggestion === undefined
      ? ""
      : `如指${amountOf(suggestion, measure)}，请填${formatComputed(suggestion, 6)}。`;
  return `${numberFaultWords[code]}${unit}${instead}`;
}

function amountOf(value: string, measure: string): string {
  return `${formatComputed(value, 6)}${measure}`;
}
