import { describe, expect, test } from "vitest";
import { Decimal } from "./decimal";
import { aTarget, point, shown } from "./fixtures";
import { expectedAt, pathwayLine } from "./pathway";

const values = (target: ReturnType<typeof aTarget>) =>
  [2020, 2021, 2022, 2023, 2024, 2025].map((year) => shown(expectedAt(target, year), 2));

describe("the pathway goes through the baseline and the target", () => {
  test.each([
    ["linear", aTarget(), ["100.00", "120.00", "140.00", "160.00", "180.00", "200.00"]],
    [
      "geometric",
      aTarget({ pathway: "geometric" }),
      ["100.00", "114.87", "131.95", "151.57", "174.11", "200.00"],
    ],
    [
      "milestones are steps; the target is the last one",
      aTarget({ pathway: "milestones", milestones: [point(2024, 170), point(2022, 130)] }),
      ["100.00", "100.00", "130.00", "130.00", "170.00", "200.00"],
    ],
    [
      "linear, decreasing",
      aTarget({ direction: "decrease", targetValue: new Decimal(50) }),
      ["100.00", "90.00", "80.00", "70.00", "60.00", "50.00"],
    ],
  ])("%s", (_, target, expected) => {
    expect(values(target)).toEqual(expected);
    const line = pathwayLine(target);
    expect(line.kind === "measured" && line.value.map(({ value }) => value.toFixed(2))).toEqual(expected);
  });
});

describe("no pathway is made up", () => {
  test.each([
    ["geometric from zero", aTarget({ pathway: "geometric", baseline: point(2020, 0) }), "not-positive"],
    ["geometric to zero", aTarget({ pathway: "geometric", targetValue: new Decimal(0) }), "not-positive"],
    ["milestones without any", aTarget({ pathway: "milestones" }), "no-milestones"],
    ["no baseline", aTarget({ baseline: null }), "no-baseline"],
    ["direction only", aTarget({ form: "direction" }), "direction-only"],
  ])("%s", (_, target, reason) => {
    expect(shown(expectedAt(target, 2022))).toBe(reason);
    expect(pathwayLine(target)).toEqual({ kind: "unmeasured", reason });
  });
});
