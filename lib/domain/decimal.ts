import { Decimal as Base } from "decimal.js";

/**
 * The one decimal of the house: 40 significant digits, so that the product of two database values
 * (20 digits each) is exact. Nothing in the domain rounds to display digits; lib/format does.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;
