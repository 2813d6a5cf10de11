import { Decimal } from "./decimal";
import { halfWidth, hidesSomething, plainMinus, tidy } from "./entered-text";
import { fitUnit, powerOf, type UnitFault, type UnitFit } from "./entered-unit";
import { diagnose, type FormFault } from "./number-fault";
import type { Qualifier } from "./quantity";
import { takeQualifier } from "./quantity-marks";
import type { Kind } from "./target";

/** What a number has to be to stand in a column. */
export interface NumberColumn {
  /** 计量单位, as printed: 亿元, %, 万标箱. */
  readonly measure: string;
  readonly kind: Kind;
  /** The unit that stands above what was pasted; it holds for the cells that name none. */
  readonly pastedUnit?: string;
  /** For shares that are no parts of a whole, such as growth. */
  readonly allowsOver100?: boolean;
  /** For shares and counts; flows and stocks may be negative anyhow. */
  readonly allowsNegative?: boolean;
}

/** What was changed without changing what is meant. Shown, never silent. */
export type CorrectionCode =
  | "invisible-dropped"
  | "full-width"
  | "minus-sign"
  | "plus-dropped"
  | "separators-dropped"
  | "leading-zeros-dropped"
  | "unit-dropped"
  | "qualifier-taken"
  | "rounded";

/** Why a value counts only after the person has said yes. */
export type ConfirmationReason = "unit-converted" | "multiplier" | "brackets-negative";

export interface Confirmation {
  readonly reason: ConfirmationReason;
  /** As typed, with ASCII digits: `181410000万元`. */
  readonly from: string;
  /** Exact decimal text in the column's unit, the same as the value. */
  readonly to: string;
}

/** Whatever stands in the way of a number. Closed: lib/format has a sentence for each code. */
export type NumberFault =
  | FormFault
  | UnitFault
  | "too-long"
  | "invisible-inside"
  | "over-100"
  | "negative"
  | "not-whole"
  | "too-large"
  | "too-small";

export type ReadNumber =
  /** 未填: nothing was typed. */
  | { readonly kind: "blank" }
  /** 无数据: somebody said that there is no value. Counts after confirmation; never 0. */
  | { readonly kind: "absent" }
  | {
      readonly kind: "number";
      /** The one exact spelling: no exponent, no padding, no "-0". */
      readonly value: string;
      /** Where a mark was typed with it (≥, 突破, 约); otherwise the person has not said. */
      readonly qualifier?: Qualifier;
      readonly corrections: readonly CorrectionCode[];
      readonly confirm: Confirmation | null;
    }
  | { readonly kind: "fault"; readonly code: NumberFault; readonly suggestion?: string };

/** The longest number that fits a column, spelled out with marks and unit, has 30; decimals stay exact. */
const MOST_CHARACTERS = 40;
const MOST_DECIMALS = 6;
const LIMIT = new Decimal(10).pow(14);

const ABSENT =
  /^(-{1,4}|—{1,4}|\/|／|无|暂无|无数据|缺|暂缺|待补|待定|未公布|待公布|…{1,2}|\.{3,6}|n[/／]?a)$/i;

/**
 * Reads one cell that was typed, pasted or imported. Understands what people write and converts nothing it could
 * get wrong: no exponent, no digits but 0-9 and ０-９, no currency. The text never meets parseFloat, Number or NFKC.
 */
export function readNumber(text: string, column: NumberColumn): ReadNumber {
  const tidied = tidy(text);
  if (tidied.text === "") return { kind: "blank" };
  if (tidied.text.length > MOST_CHARACTERS) return fault("too-long");
  if (hidesSomething(tidied.text)) return fault("invisible-inside");
  const narrow = halfWidth(tidied.text);
  const typed = plainMinus(narrow);
  if (ABSENT.test(typed)) return { kind: "absent" };

  const number = readTyped(typed, column);
  if (number.kind !== "number") return number;
  const characters = happened([
    ["invisible-dropped", tidied.invisibleDropped],
    ["full-width", narrow !== tidied.text],
    ["minus-sign", typed !== narrow],
  ]);
  return { ...number, corrections: [...characters, ...number.corrections] };
}

/** The same of a text in ASCII digits and with plain minus signs, neither blank nor a word for no value. */
function readTyped(typed: string, column: NumberColumn): ReadNumber {
  const parts = split(typed, column);
  const numeral = parts && readNumeral(parts.numeral);
  if (!parts || !numeral) return fault(...diagnose(typed));
  const fit = fitColumn(parts, column);
  if (fit.kind === "fault") return fault(fit.code, suggestionOf(fit, numeral));
  const exact = shifted(numeral, fit.kind === "shift" ? fit.power : 0);
  const value = exact.toDecimalPlaces(MOST_DECIMALS);
  const code = limitFault(exact, value, column);
  if (code) return fault(code);

  const corrections = happened([
    ["qualifier-taken", parts.qualifier !== undefined],
    ["plus-dropped", numeral.sign === "+"],
    ["separators-dropped", numeral.separated],
    ["leading-zeros-dropped", /^0\d/.test(numeral.digits)],
    ["unit-dropped", fit.kind === "same"],
    ["rounded", !value.eq(exact)],
  ]);
  const reason = confirmationReason(fit, numeral);
  const unitAbove = parts.unit === "" && fit.kind === "shift" ? column.pastedUnit : "";
  // Never with an exponent, and zero without a sign.
  const plain = value.toFixed();
  const confirm = reason && { reason, from: `${typed}${unitAbove}`, to: plain };
  return { kind: "number", value: plain, qualifier: parts.qualifier, corrections, confirm };
}

interface Parts {
  readonly qualifier?: Qualifier;
  readonly numeral: string;
  /** What stands behind the number. */
  readonly unit: string;
}

const PARTS = /^(\(\s*[\d.,]+\s*\)|[+-]?[\d.,]+)\s*(.*)$/;
/** What a unit may consist of; anything else behind a number is a fault of the number. */
const UNIT = /^(?:(?![零一二两三四五六七八九])[\p{L}%‰㎡/])*$/u;

function split(typed: string, { measure }: NumberColumn): Parts | undefined {
  const { qualifier, rest } = takeQualifier(typed);
  const [, numeral, behind = ""] = PARTS.exec(rest) ?? [];
  const unit = behind.replace(/\s/g, "");
  if (numeral === undefined || !(unit === measure || UNIT.test(unit))) return undefined;
  return { qualifier, numeral, unit };
}

interface Numeral {
  readonly sign: string;
  readonly bracketed: boolean;
  readonly separated: boolean;
  /** `\d+(\.\d+)?` */
  readonly digits: string;
}

const NUMERAL = /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)$/;

function readNumeral(text: string): Numeral | undefined {
  const bracketed = text.startsWith("(");
  const [, sign = "", written] = NUMERAL.exec(bracketed ? text.slice(1, -1).trim() : text) ?? [];
  if (written === undefined) return undefined;
  const digits = written.replaceAll(",", "");
  return { sign: bracketed ? "-" : sign, bracketed, separated: digits !== written, digits };
}

/** The unit in the cell or else the one above the pasted column. */
function fitColumn({ unit }: Parts, { measure, pastedUnit = "" }: NumberColumn): UnitFit {
  if (unit !== "" || pastedUnit === "") return fitUnit(unit, measure);
  const fit = fitUnit(pastedUnit, measure);
  return fit.kind === "same" ? { kind: "none" } : fit;
}

function shifted({ sign, digits }: Numeral, power: number): Decimal {
  const size = new Decimal(digits).times(new Decimal(10).pow(power));
  return sign === "-" ? size.negated() : size;
}

/** What the column does not hold or the kind of indicator cannot be. */
function limitFault(exact: Decimal, value: Decimal, column: NumberColumn): NumberFault | undefined {
  const { kind, measure, allowsNegative = false, allowsOver100 = false } = column;
  if (value.abs().gte(LIMIT)) return "too-large";
  if (value.isZero() && !exact.isZero()) return "too-small";
  if (kind === "flow" || kind === "stock") return undefined;
  if (value.lt(0) && !allowsNegative) return "negative";
  if (kind === "share") return value.gt(100) && !allowsOver100 ? "over-100" : undefined;
  return exact.times(new Decimal(10).pow(powerOf(measure))).isInteger() ? undefined : "not-whole";
}

function confirmationReason(fit: UnitFit, { bracketed }: Numeral): ConfirmationReason | null {
  if (fit.kind === "shift") return fit.by === "unit" ? "unit-converted" : "multiplier";
  return bracketed ? "brackets-negative" : null;
}

/** `1.8万` among 亿元 is likely to be 1.8万亿元. */
function suggestionOf({ power }: { power?: number }, numeral: Numeral): string | undefined {
  return power === undefined ? undefined : shifted(numeral, power).toFixed();
}

function happened(all: readonly (readonly [CorrectionCode, boolean])[]): CorrectionCode[] {
  return all.flatMap(([code, so]) => (so ? [code] : []));
}

function fault(code: NumberFault, suggestion?: string): ReadNumber {
  return suggestion === undefined ? { kind: "fault", code } : { kind: "fault", code, suggestion };
}
