import { describe, expect, test } from "vitest";
import { Decimal } from "./decimal";
import { aTarget, point } from "./fixtures";
import { unmeasured } from "./measure";
import { baselineOf, goalOf, inForce } from "./target";

const [three, five] = [new Decimal(3), new Decimal(5)];

describe("the goal is the end of the range that is met first", () => {
  test.each([
    ["at least", aTarget(), "200"],
    ["range, increasing", aTarget({ form: "range", targetValue: three, targetUpper: five }), "3"],
    [
      "range, decreasing",
      aTarget({ form: "range", targetValue: three, targetUpper: five, direction: "decrease" }),
      "5",
    ],
  ])("%s", (_, target, value) =>
    expect(goalOf(target)).toEqual({ kind: "measured", value: point(2025, value) }),
  );

  test.each([
    ["direction only", aTarget({ form: "direction", targetValue: null }), "direction-only"],
    ["no value", aTarget({ targetValue: null }), "no-target-value"],
    [
      "open range, decreasing",
      aTarget({ form: "range", targetUpper: null, direction: "decrease" }),
      "no-target-value",
    ],
  ] as const)("%s", (_, target, reason) => expect(goalOf(target)).toEqual(unmeasured(reason)));
});

test("a baseline that does not lie before the target year is none", () => {
  expect(baselineOf(aTarget({ baseline: null }))).toEqual(unmeasured("no-baseline"));
  for (const year of [2025, 2026]) {
    expect(baselineOf(aTarget({ baseline: point(year, 1) }))).toEqual(
      unmeasured("baseline-not-before-target-year"),
    );
  }
});

describe("inForce", () => {
  const own = aTarget();
  const revised = aTarget({ statedOn: "2023-06-30", revision: 2, targetValue: new Decimal(180) });
  const corrected = aTarget({ statedOn: "2023-06-30", revision: 3, targetValue: new Decimal(181) });

  test.each([
    ["2021-09-15", undefined],
    ["2021-09-16", 1],
    ["2023-06-29", 1],
    ["2023-06-30", 3],
  ])("on %s", (asOf, revision) => expect(inForce([revised, own, corrected], asOf)?.revision).toBe(revision));
});
