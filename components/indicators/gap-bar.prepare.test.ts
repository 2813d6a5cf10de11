import { expect, test } from "vitest";
import type { ProgressAnswer } from "@/lib/schemas/answers";
import { drawGapBar } from "./gap-bar.prepare";

const bar = (gapClosed: string | null, qualifier = "eq") =>
  drawGapBar({
    gapClosed,
    expectedCompletion: "0.5",
    judged: { qualifier, status: "final" },
  } as ProgressAnswer);

test("base and target are where the track begins and ends", () => {
  expect(bar("0").value).toBe(bar("0").base);
  expect(bar("1").value).toBe(bar("1").target);
});

test("half of the way is half of the length, and the expectation stands on the same scale", () => {
  const { base, target, value, expected } = bar("0.5");
  expect(value).toBeCloseTo((base + target) / 2, 5);
  expect(expected).toBe(value);
});

test("below the base goes left, beyond the target goes right, far beyond is said to go on", () => {
  expect(bar("-0.1").value).toBeLessThan(bar("0").base);
  expect(bar("1.1").value).toBeGreaterThan(bar("1").target);
  expect(bar("2")).toMatchObject({ beyond: "right", value: 96 });
  expect(bar("-3")).toMatchObject({ beyond: "left", value: 2 });
});

test("nothing known is no bar, not an empty one at the base", () => {
  expect(bar(null).value).toBeNull();
});

test("a lower bound is drawn as one", () => {
  expect(bar("0.67", "ge").bound).toBe("lower");
});
