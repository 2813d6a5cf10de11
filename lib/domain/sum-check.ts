import { Decimal } from "./decimal";
import type { Kind } from "./target";

/** A sum beside the whole that was stated for it. */
export interface SumCheck {
  readonly sum: Decimal;
  /** Whole − sum. */
  readonly difference: Decimal;
  /** What rounding alone can explain. */
  readonly tolerance: Decimal;
  readonly agrees: boolean;
}

/**
 * Compares the sum of published figures with their published whole. A figure of d decimals may be off by half a unit
 * of its last place; the parts count as written with the most decimals that any of them has, since a final zero is
 * often left out. Counts are exact.
 */
export function checkSum(kind: Kind, parts: readonly Decimal[], whole: Decimal): SumCheck {
  const sum = parts.reduce((total, part) => total.plus(part), new Decimal(0));
  const difference = whole.minus(sum);
  const places = Math.max(0, ...parts.map((part) => part.decimalPlaces()));
  const rounding = halfUnit(places).times(parts.length).plus(halfUnit(whole.decimalPlaces()));
  const tolerance = kind === "count" ? new Decimal(0) : rounding;
  return { sum, difference, tolerance, agrees: difference.abs().lte(tolerance) };
}

function halfUnit(places: number): Decimal {
  return new Decimal(10).pow(-places).div(2);
}
