/** 10^power of a unit that has no name of its own: 万标箱 is { base: "标箱", power: 4 }. */
interface Unit {
  readonly base: string;
  readonly power: number;
}

export type UnitFault = "other-unit" | "other-currency" | "ambiguous-multiplier";

/** How a unit that somebody wrote goes with the unit of the column. */
export type UnitFit =
  | { readonly kind: "none" }
  | { readonly kind: "same" }
  /** Multiply by 10^power: another unit, or 万 and the like without a unit. */
  | { readonly kind: "shift"; readonly power: number; readonly by: "unit" | "multiplier" }
  | { readonly kind: "fault"; readonly code: UnitFault; readonly power?: number };

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 萬: 4, 億: 8 };
const MULTIPLIER = /^[十百千万亿萬億]*/;

/** Other spellings of a unit. 个, 家, 户 and 项 all count pieces. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["teu", "标箱"],
  ["ｔｅｕ", "标箱"],
  ["标准箱", "标箱"],
  ["国际标准箱", "标箱"],
  ["標箱", "标箱"],
  ["人民币", "元"],
  ["元人民币", "元"],
  ["人民币元", "元"],
  ["rmb", "元"],
  ["cny", "元"],
  ["usd", "美元"],
  ["美金", "美元"],
  ["hkd", "港元"],
  ["港币", "港元"],
  ["eur", "欧元"],
  ["公吨", "吨"],
  ["噸", "吨"],
  ["㎡", "平方米"],
  ["平米", "平方米"],
  ["家", "个"],
  ["户", "个"],
  ["项", "个"],
  ["個", "个"],
]);

/** Converted into each other by a rate of some day, so never here. */
const CURRENCIES: ReadonlySet<string> = new Set(["元", "美元", "港元", "欧元", "日元", "英镑", "澳门元"]);

const UNITS: ReadonlySet<string> = new Set([...SYNONYMS.values(), ...CURRENCIES, "%", "人"]);

/** One per mille is a tenth of one per cent. */
const PER_MILLE: Unit = { base: "%", power: -1 };

function readUnit(text: string): Unit {
  if (text === "‰") return PER_MILLE;
  const multiplier = MULTIPLIER.exec(text)?.[0] ?? "";
  const power = [...multiplier].reduce((total, sign) => total + (POWERS[sign] ?? 0), 0);
  const base = text.slice(multiplier.length).toLowerCase();
  return { base: SYNONYMS.get(base) ?? base, power };
}

/** Whether the text is a unit that is known here, with or without 万 and the like: 万元, TEU, %. */
export function isUnit(text: string): boolean {
  return UNITS.has(readUnit(text).base);
}

/** The power of ten in the column's own unit: 4 for 万标箱, 8 for 亿元, 0 for 家 and %. */
export function powerOf(measure: string): number {
  return readUnit(measure).power;
}

/**
 * How `written` (万TEU, 元, nothing) goes with the column's `measure` (万标箱, 亿元). A multiplier alone is taken
 * as one of the unit itself (`2800万` among 万标箱 are 2800); where the column counts in something larger
 * (`1.8万` among 亿元) it may mean two things, and `power` leads to the likelier one.
 */
export function fitUnit(written: string, measure: string): UnitFit {
  if (written === "") return { kind: "none" };
  if (written === measure) return { kind: "same" };
  const [from, to] = [readUnit(written), readUnit(measure)];
  if (from.base === "" && to.base !== "%") return fitMultiplier(from.power, to.power);
  if (from.base !== to.base) return { kind: "fault", code: otherUnit(from, to) };
  if (from.power === to.power) return { kind: "same" };
  return { kind: "shift", power: from.power - to.power, by: "unit" };
}

function fitMultiplier(from: number, to: number): UnitFit {
  if (from < to) return { kind: "fault", code: "ambiguous-multiplier", power: from };
  return { kind: "shift", power: from - to, by: "multiplier" };
}

function otherUnit(from: Unit, to: Unit): UnitFault {
  return CURRENCIES.has(from.base) && CURRENCIES.has(to.base) ? "other-currency" : "other-unit";
}
