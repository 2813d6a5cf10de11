import type { Decimal } from "@/lib/domain/decimal";
import type { Direction } from "@/lib/domain/quantity";
import type { Pathway, Point } from "@/lib/domain/target";
import type { VerdictCode } from "@/lib/domain/verdict";
import { formatComputed } from "./numbers";

/** The ends as the rule draws them: a deviation on a threshold belongs to the word nearer to 基本符合预期. */
export function between(
  deviation: string,
  from: Decimal | null,
  to: Decimal | null,
  code: VerdictCode,
): string {
  const low = from ? `${formula(from, undefined, false)} ${code === "ahead" ? "<" : "≤"} ` : "";
  const high = to ? ` ${code === "on-track" ? "≤" : "<"} ${formula(to, undefined, false)}` : "";
  return `${low}${deviation}${high}`;
}

export function compared(
  label: string,
  v: Decimal,
  g: Decimal,
  reached: boolean,
  direction: Direction,
): string {
  const up = direction === "increase";
  const [met, missed] = up ? ["≥", "<"] : ["≤", ">"];
  return `${label}：${formula(v)} ${reached ? met : missed} ${formula(g)}`;
}

export function sign(a: Decimal, b: Decimal): string {
  if (a.eq(b)) return "=";
  return a.gt(b) ? ">" : "<";
}

export function pathwayFormula(pathway: Pathway, b: Point, g: Point, year: number): string {
  const [from, to] = [formula(b.value), formula(g.value)];
  const [elapsed, whole] = [year - b.year, g.year - b.year];
  switch (pathway) {
    case "linear":
      return `${from} + (${to} − ${from}) × ${elapsed} ÷ ${whole}`;
    case "geometric":
      return `${from} × (${to} ÷ ${from})^(${elapsed}/${whole})`;
    case "milestones":
      return `截至${year}年的最近一个年度节点`;
  }
}

export function growthFormula(from: Point, to: Point): string {
  const [quotient, years] = [`${formula(to.value)} ÷ ${formula(from.value)}`, to.year - from.year];
  return years === 1 ? `${quotient} − 1` : `(${quotient})^(1/${years}) − 1`;
}

export function quotient(v: Decimal, b: Decimal, g: Decimal): string {
  return `${difference(v, b)} ÷ ${difference(g, b)}`;
}

export function difference(a: Decimal, b: Decimal): string {
  return `(${formula(a)} − ${formula(b)})`;
}

/** A figure inside a formula: no unit, no padding, a negative one in brackets. */
export function formula(value: Decimal, most = value.decimalPlaces(), brackets = true): string {
  const text = formatComputed(value, most);
  return brackets ? signSafe(text) : text;
}

export function signSafe(text: string): string {
  return text.startsWith("−") ? `(${text})` : text;
}
