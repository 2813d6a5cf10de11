import { Decimal } from "./decimal";

/**
 * What a published figure says about the truth: `eq` it is the figure, `approx` it is the figure rounded,
 * `ge` (突破, 超过) it lies in [figure, ∞), `le` in (−∞, figure].
 */
export type Qualifier = "eq" | "ge" | "le" | "approx";

/** Which way is better. */
export type Direction = "increase" | "decrease";

/** A figure and what it says about the truth. */
export interface Quantity {
  readonly value: Decimal;
  readonly qualifier: Qualifier;
}

/** Whether the figure is only one end of where the truth may lie. */
export function isBound({ qualifier }: Quantity): boolean {
  return qualifier === "ge" || qualifier === "le";
}

/**
 * The sum, whose figure is the sum of the figures: with one lower bound among them it is a lower bound,
 * with bounds of both sides it says nothing and there is none.
 */
export function sum(quantities: readonly Quantity[]): Quantity | undefined {
  const has = (qualifier: Qualifier) => quantities.some((quantity) => quantity.qualifier === qualifier);
  if (has("ge") && has("le")) return undefined;
  const qualifier = (["ge", "le", "approx"] as const).find(has) ?? "eq";
  return { value: quantities.reduce((total, { value }) => total.plus(value), new Decimal(0)), qualifier };
}

/**
 * The same in terms of success: `at-least`: the truth is this good or better; `at-most`: this good or
 * worse; `approximate` is judged as its figure but has to be said.
 */
export type Certainty = "exact" | "approximate" | "at-least" | "at-most";

export function certaintyOf({ qualifier }: Quantity, direction: Direction): Certainty {
  if (qualifier === "eq") return "exact";
  if (qualifier === "approx") return "approximate";
  return (qualifier === "ge") === (direction === "increase") ? "at-least" : "at-most";
}

/** Whether `a` is strictly better than `b`. */
export function isBetter(direction: Direction, a: Decimal, b: Decimal): boolean {
  return direction === "increase" ? a.gt(b) : a.lt(b);
}
