import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "./decimal";
import { point } from "./fixtures";
import type { Kind } from "./target";
import { CHANGE_LIMITS, plausibleRange, usualStep } from "./yearly-change";

/** Values of the years before 2023, the newest last; a dash is a year without. */
function range(kind: Kind, values: string): string {
  const texts = values.split(" ").filter(Boolean);
  const points = texts.flatMap((value, n) => (value === "-" ? [] : [point(2023 - texts.length + n, value)]));
  const found = plausibleRange(kind, 2023, points);
  return found ? `${found.lower}—${found.upper}` : "none";
}

describe("where this year's value is likely to lie", () => {
  test.each<[string, Kind, string, string]>([
    ["nothing is known", "flow", "", "none"],
    ["last year is not known", "flow", "100 110 -", "none"],
    ["one value", "flow", "100", "70—130"],
    ["one change tells too little", "flow", "100 101", "70.7—131.3"],
    ["twice the largest change", "flow", "100 105 100", "90—110"],
    ["at most the usual step", "flow", "100 150 100", "70—130"],
    ["at least a tenth of it", "flow", "100 100 100", "97—103"],
    ["a gap is no change", "flow", "50 - 100 100 100", "97—103"],
    ["a stock", "stock", "100 105 100", "90—110"],
    ["points", "share", "60 62 61 63", "59—67"],
    ["points, one value", "share", "65.1", "55.1—75.1"],
    ["a share within the whole", "share", "95 97 99", "95—100"],
    ["growth is no part of a whole", "share", "120", "110—130"],
    ["nothing below nothing", "share", "4", "0—14"],
    ["unless it was there before", "flow", "-100", "-130—-70"],
    ["pieces", "count", "6", "3—9"],
    ["pieces, slow", "count", "6 6 6", "5—7"],
    ["many pieces", "count", "300 305 309", "299—319"],
    ["nothing grows from zero", "flow", "0 0 0", "none"],
  ])("%s", (_, kind, values, outcome) => expect(range(kind, values)).toBe(outcome));
});

test("property: last year's value lies in its range, and the range raises no jump", () => {
  const value = fc.integer({ min: -100_000, max: 100_000 }).map((n) => new Decimal(n).div(10));
  const kind = fc.constantFrom<Kind>("flow", "stock", "share", "count");
  fc.assert(
    fc.property(kind, fc.array(value, { minLength: 1, maxLength: 6 }), (k, values) => {
      const points = values.map((v, n) => ({
        year: 2023 - values.length + n,
        value: k === "count" ? v.round() : v,
      }));
      const last = points.at(-1)?.value ?? new Decimal(0);
      const found = plausibleRange(k, 2023, points);
      if (!found) return expect(usualStep(k, last, CHANGE_LIMITS).isZero()).toBe(true);
      const [lower, upper] = [new Decimal(found.lower), new Decimal(found.upper)];
      expect(last.gte(lower) && last.lte(upper)).toBe(true);
      const reach = Decimal.max(last.minus(lower), upper.minus(last));
      expect(reach.lte(usualStep(k, last, CHANGE_LIMITS).plus(k === "count" ? 1 : 0))).toBe(true);
    }),
  );
});
