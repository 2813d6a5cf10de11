import { Decimal } from "@/lib/domain/decimal";
import type { Quantity } from "@/lib/domain/quantity";

/**
 * The one place where numbers are rounded (half away from zero) and written, after GB/T 15835: half-width
 * digits, no thousands separators, no space before the unit, "−" (U+2212) for negatives. What is not a
 * finite number is a defect and throws; what is missing never comes here (see reasonWords).
 */
export type Numeric = Decimal | string;

const NUMBER = /^-?\d+(\.\d+)?$/;

function exact(value: Numeric): Decimal {
  if (typeof value === "string" && !NUMBER.test(value)) throw new RangeError(`Not a number: "${value}"`);
  const decimal = new Decimal(value);
  if (!decimal.isFinite()) throw new RangeError(`Not a finite number: ${decimal.toString()}`);
  return decimal;
}

/** Exactly so many decimals: `243.915`, 2 → `243.92`; `-0.04`, 1 → `0.0`. For columns and axes. */
export function formatValue(value: Numeric, decimals: number): string {
  const rounded = exact(value).toDecimalPlaces(decimals);
  const digits = rounded.abs().toFixed(decimals);
  return rounded.isNegative() && !rounded.isZero() ? `−${digits}` : digits;
}

/**
 * The figure as it was published, never rounded and never padded (a padded zero claims a precision nobody
 * published): `350` stays `350`. Only percentages keep the indicator's decimals: `68` → `68.0`.
 */
export function formatStated(value: Numeric, measure: string, decimals: number): string {
  const figure = exact(value);
  const least = measure === "%" ? decimals : 0;
  return formatValue(figure, Math.max(least, figure.decimalPlaces()));
}

/** As published, with its unit: `18141亿元`, `65.1%`, `243.92万吨`. */
export function formatAmount(value: Numeric, measure: string, decimals: number): string {
  return `${formatStated(value, measure, decimals)}${measure}`;
}

/** A computed figure: at most so many decimals, no trailing zeros. `22.500`, 2 → `22.5`. */
export function formatComputed(value: Numeric, most: number): string {
  const rounded = exact(value).toDecimalPlaces(most);
  return formatValue(rounded, rounded.decimalPlaces());
}

/** In prose: `243.92万吨`, `2800万标箱以上`, `不高于4.5%`, `约17500亿元`. */
export function formatQuantity({ value, qualifier }: Quantity, measure: string, decimals: number): string {
  const amount = formatAmount(value, measure, decimals);
  switch (qualifier) {
    case "eq":
      return amount;
    case "ge":
      return `${amount}以上`;
    case "le":
      return `不高于${amount}`;
    case "approx":
      return `约${amount}`;
  }
}

const CELL_MARKS = { eq: "", ge: "≥", le: "≤", approx: "约" } as const satisfies Record<
  Quantity["qualifier"],
  string
>;

/** As wide as the point and as a figure: they keep the place of decimals that nobody published. */
const POINT_SPACE = "\u2008";
const FIGURE_SPACE = "\u2007";

/**
 * In a table cell: no unit (once a column), at least `decimals` so that the points align. What was published as
 * a bound or as about is not written more exactly than that: `≥2800` is filled up with spaces, not with zeros.
 */
export function formatCell({ value, qualifier }: Quantity, decimals: number): string {
  const figure = exact(value);
  const places = figure.decimalPlaces();
  if (qualifier === "eq") return formatValue(figure, Math.max(decimals, places));
  const point = places === 0 && decimals > 0 ? POINT_SPACE : "";
  const fill = `${point}${FIGURE_SPACE.repeat(Math.max(0, decimals - places))}`;
  return `${CELL_MARKS[qualifier]}${formatValue(figure, places)}${fill}`;
}

/** On its own with the unit beside it: as published, the qualifier as a sign: `≥2800`. */
export function formatSingle({ value, qualifier }: Quantity, measure: string, decimals: number): string {
  return `${CELL_MARKS[qualifier]}${formatStated(value, measure, decimals).replace(/%$/, "")}`;
}

/** `3—5家`, `60.0%—65.0%`; with a negative end `−2至5亿元`, because a dash beside a minus cannot be read. */
export function formatRange(lower: Numeric, upper: Numeric, measure: string, decimals: number): string {
  return joinRange(formatStated(lower, measure, decimals), formatStated(upper, measure, decimals), measure);
}

/** The same of two figures that are already written. */
export function joinRange(from: string, to: string, measure: string): string {
  const dash = from.startsWith("−") || to.startsWith("−") ? "至" : "—";
  return `${from}${measure === "%" ? "%" : ""}${dash}${to}${measure}`;
}

/** With a sign unless it rounds to zero: `+1.5`, `−1.5`, `0.0`. */
export function formatSigned(value: Numeric, decimals: number): string {
  const text = formatValue(value, decimals);
  return exact(value).toDecimalPlaces(decimals).gt(0) ? `+${text}` : text;
}

/** A ratio as percent: `0.329` → `32.9%`. */
export function formatPercent(ratio: Numeric, digits = 1): string {
  return `${formatValue(exact(ratio).times(100), digits)}%`;
}

/** `0.05` → `+5.0%`. */
export function formatSignedPercent(ratio: Numeric, digits = 1): string {
  return `${formatSigned(exact(ratio).times(100), digits)}%`;
}

/** A difference of percentages, given in points: `12.3` → `12.3个百分点`. */
export function formatPoints(points: Numeric, digits = 1): string {
  return `${formatValue(points, digits)}个百分点`;
}

/** `2.8` → `+2.8个百分点`. */
export function formatSignedPoints(points: Numeric, digits = 1): string {
  return `${formatSigned(points, digits)}个百分点`;
}

/** An average annual rate, given as a ratio: `0.0662` → `6.62%`. */
export function formatCagr(ratio: Numeric, digits = 2): string {
  return formatPercent(ratio, digits);
}

const MOST_DIGITS = 6;

/**
 * How many decimals it takes, from `digits` up, for `value` not to be rounded onto or past a mark it does not
 * equal: 99.97 beside 100 needs 2, so that nothing unfinished is written as 100.0%.
 */
export function digitsApart(value: Decimal, marks: readonly Decimal[], digits = 1): number {
  const told = (n: number) =>
    marks.every((mark) => value.toDecimalPlaces(n).comparedTo(mark) === value.comparedTo(mark));
  return firstDigits(digits, told);
}

/** How many decimals it takes for the written `a − b` to equal the written difference, as a reader checks it. */
export function digitsAgreeing(a: Decimal, b: Decimal, difference: Decimal, digits = 1): number {
  const agrees = (n: number) =>
    a.toDecimalPlaces(n).minus(b.toDecimalPlaces(n)).eq(difference.toDecimalPlaces(n));
  return firstDigits(digits, agrees);
}

function firstDigits(from: number, fits: (digits: number) => boolean): number {
  for (let digits = from; digits < MOST_DIGITS; digits += 1) if (fits(digits)) return digits;
  return Math.max(from, MOST_DIGITS);
}

const HAN_DIGITS = "零一二三四五六七八九";

/** A whole number before a measure word: 2 → `两`, 7 → `七`, 22 → `二十二`; from 100 on in digits. */
export function chineseCount(count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
  if (count === 2) return "两";
  if (count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return HAN_DIGITS.charAt(ones);
  return `${tens > 1 ? HAN_DIGITS.charAt(tens) : ""}十${ones > 0 ? HAN_DIGITS.charAt(ones) : ""}`;
}

/** As somebody would type it, exact and with its mark: `≥2800`, `-0.5`. What readNumber reads back as the same. */
export function formatTyped(value: string, qualifier: Quantity["qualifier"]): string {
  return `${CELL_MARKS[qualifier]}${exact(value).toFixed()}`;
}
