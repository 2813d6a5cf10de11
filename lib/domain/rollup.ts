import { type Measure, measured, type Unmeasured, unmeasured } from "./measure";
import { current, type Observation } from "./observation";
import { isBound, type Quantity, sum } from "./quantity";
import type { Kind } from "./target";

interface Total {
  /** Of the parts that are there; one part that is a bound makes it a bound. */
  readonly sum: Quantity;
  /** Area codes, in the order asked for. */
  readonly present: readonly string[];
  /** Whole − sum: what the parts do not explain. Unmeasured without an exact whole. */
  readonly remainder: Measure;
  /** Whether any of the parts is preliminary. */
  readonly preliminary: boolean;
}

/** A sum that says what it covers, or why there is none. A part that is missing is never taken for 0. */
export type RollUp =
  | (Total & { readonly kind: "complete" })
  | (Total & { readonly kind: "partial"; readonly missing: readonly string[] })
  | Unmeasured;

/**
 * The sum of `areas` from observations of one indicator, period and span; anything else among them is
 * refused as `mixed-series`, so a 累计 value never meets an annual one. Shares are not additive, and
 * neither are lower with upper bounds. Other areas are left out.
 *
 * @param whole the published value of the area that the parts make up, if known
 */
export function rollUp(
  kind: Kind,
  areas: readonly string[],
  observations: readonly Observation[],
  whole?: Observation,
): RollUp {
  if (kind === "share") return unmeasured("not-additive");
  const wanted = new Set(areas);
  const parts = current(observations).filter(({ area }) => wanted.has(area));
  if (parts.length === 0) return unmeasured("no-observation");
  if (!alike(whole ? [...parts, whole] : parts)) return unmeasured("mixed-series");
  const total = sum(parts);
  if (!total) return unmeasured("not-additive");

  const found = new Set(parts.map(({ area }) => area));
  const answer: Total = {
    sum: total,
    present: [...wanted].filter((area) => found.has(area)),
    remainder: remainderOf(total, whole),
    preliminary: parts.some(({ status }) => status === "preliminary"),
  };
  const missing = [...wanted].filter((area) => !found.has(area));
  return missing.length > 0 ? { kind: "partial", ...answer, missing } : { kind: "complete", ...answer };
}

function alike(observations: readonly Observation[]): boolean {
  const keys = observations.map(({ indicator, period, span }) =>
    JSON.stringify([indicator, period.text, span]),
  );
  return new Set(keys).size === 1;
}

function remainderOf(total: Quantity, whole: Observation | undefined): Measure {
  if (!whole) return unmeasured("no-observation");
  if (isBound(total) || isBound(whole)) return unmeasured("bound-inconclusive");
  return measured(whole.value.minus(total.value));
}
