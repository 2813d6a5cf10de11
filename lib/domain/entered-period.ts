import { halfWidth, hidesSomething, plainMinus, tidy } from "./entered-text";
import { isIsoDate, type Period, parsePeriod, type Span } from "./period";
import { admitsYear, type PlanYears } from "./plan-years";

/** A period and whether it counts from January on. */
export interface StatedPeriod {
  readonly period: Period;
  readonly span: Span;
}

/** Why somebody has to choose: 21 may be 2021, a date its year or its month, 2021.1 January or a cut October. */
export type PeriodQuestion = "two-digit-year" | "date" | "serial" | "cut-month";

export type PeriodFault =
  | "invisible-inside"
  | "no-year"
  | "no-such-period"
  | "not-a-period"
  | "outside-years";

export type ReadPeriod =
  | { readonly kind: "blank" }
  | ({ readonly kind: "period" } & StatedPeriod)
  /** At least one choice, the likeliest first. */
  | { readonly kind: "ask"; readonly code: PeriodQuestion; readonly choices: readonly StatedPeriod[] }
  | { readonly kind: "fault"; readonly code: PeriodFault };

/** Longer than the longest spelling of a period, a date with its time. */
const MOST_CHARACTERS = 30;

/**
 * Reads 2021年, ２０２１, 2021年上半年, 2021年三季度, 2021Q3, 2021年9月, 2021-09 and, as 累计, 2021年1—9月. What may
 * be meant in two ways is asked, never guessed. Years that the plan has nothing to do with are refused.
 */
export function readPeriod(text: string, years: PlanYears): ReadPeriod {
  const tidied = tidy(text).text;
  if (tidied === "") return { kind: "blank" };
  if (tidied.length > MOST_CHARACTERS) return { kind: "fault", code: "not-a-period" };
  if (hidesSomething(tidied)) return { kind: "fault", code: "invisible-inside" };
  const typed = plainMinus(halfWidth(tidied)).replace(/\s/g, "");

  const stated = statedIn(typed);
  if (stated) return within(years, { kind: "period", ...stated });
  const question = questionIn(typed);
  if (question) return within(years, question);
  return { kind: "fault", code: faultOf(typed) };
}

function within(years: PlanYears, read: Extract<ReadPeriod, { kind: "period" | "ask" }>): ReadPeriod {
  const admitted = ({ period }: StatedPeriod) => admitsYear(years, period.year);
  const outside: ReadPeriod = { kind: "fault", code: "outside-years" };
  if (read.kind === "period") return admitted(read) ? read : outside;
  const choices = read.choices.filter(admitted);
  return choices.length > 0 ? { ...read, choices } : outside;
}

type Form = readonly [form: RegExp, part: (digits: string) => string, span: Span];

const QUARTERS = "一二三四";
const nthQuarter = (digit: string) => `-Q${QUARTERS.includes(digit) ? QUARTERS.indexOf(digit) + 1 : digit}`;
const nthMonth = (digits: string) => `-${digits.padStart(2, "0")}`;

/** The year is the first group, its part the second. */
const FORMS: readonly Form[] = [
  [/^(\d{4})(?:年度?|全年|年全年)?$/, () => "", "year"],
  [/^(\d{4})[年-]?h([12])$/i, (half) => `-H${half}`, "period"],
  [/^(\d{4})年?([上下])半年$/, (half) => (half === "上" ? "-H1" : "-H2"), "period"],
  [/^(\d{4})[年-]?q([1-4])$/i, nthQuarter, "period"],
  [/^(\d{4})年?第?([1-4一二三四])季度$/, nthQuarter, "period"],
  [/^(\d{4})年(\d{1,2})月份?$/, nthMonth, "period"],
  [/^(\d{4})[-/](\d{1,2})月?$/, nthMonth, "period"],
  [/^(\d{4})\.?(\d{2})$/, nthMonth, "period"],
  [/^(\d{4})年?0?1月?[-—~～至到](\d{1,2})月份?(?:累计)?$/, nthMonth, "ytd"],
  [/^(\d{4})年?前(\d{1,2})个?月(?:累计)?$/, nthMonth, "ytd"],
  [/^(\d{4})年(\d{1,2})月份?累计$/, nthMonth, "ytd"],
  [/^(\d{4})年?前三季度(?:累计)?$/, () => "-09", "ytd"],
];

function statedIn(typed: string): StatedPeriod | undefined {
  for (const [form, part, span] of FORMS) {
    const [, year, digits = ""] = form.exec(typed) ?? [];
    const period = year === undefined ? undefined : parsePeriod(`${year}${part(digits)}`);
    if (period) return { period, span };
  }
  return undefined;
}

function questionIn(typed: string): Extract<ReadPeriod, { kind: "ask" }> | undefined {
  if (/^\d{2}(?!\d)/.test(typed)) return ask("two-digit-year", [statedIn(`20${typed}`)]);
  const [, cut] = /^(\d{4})\.1$/.exec(typed) ?? [];
  if (cut !== undefined) return ask("cut-month", [statedIn(`${cut}-01`), statedIn(`${cut}-10`)]);
  if (/^\d{5}$/.test(typed)) return askOfDay("serial", dayOfSerial(typed));
  const [, year = "", month = "", day = ""] = DATE.exec(typed) ?? [];
  return askOfDay("date", `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** A day stands for its year or for its month; one that does not exist for nothing. */
function askOfDay(code: PeriodQuestion, day: string) {
  if (!isIsoDate(day)) return undefined;
  return ask(code, [statedIn(day.slice(0, 4)), statedIn(day.slice(0, 7))]);
}

function ask(code: PeriodQuestion, choices: readonly (StatedPeriod | undefined)[]) {
  const known = choices.filter((choice) => choice !== undefined);
  return known.length > 0 ? { kind: "ask" as const, code, choices: known } : undefined;
}

/** Spreadsheets count days from 1899-12-30: 44561 is 2021-12-31. */
function dayOfSerial(serial: string): string {
  return new Date(Date.UTC(1899, 11, 30 + Number(serial))).toISOString().slice(0, 10);
}

function faultOf(typed: string): PeriodFault {
  if (
    /^(?:\d{1,2}月|[上下]半年|第?[1-4一二三四]季度|1[-—~～至到]\d{1,2}月|前三季度|q[1-4]|h[12])/i.test(typed)
  )
    return "no-year";
  return /^\d{4}(?:\D|\d{2}$)/.test(typed) ? "no-such-period" : "not-a-period";
}
