import { expect, test } from "vitest";
import type { IndicatorAnswer, PlanAnswer, TargetAnswer } from "@/lib/schemas/answers";
import { targetsByPlan } from "./targets.prepare";

const target = (plan: string, area: string, revision: number) =>
  ({ reference: { plan }, area, revision }) as TargetAnswer;
const indicator = (code: string, targets: TargetAnswer[]) => ({ code, targets }) as IndicatorAnswer;
const plan = (code: string) => ({ code }) as PlanAnswer;

test("the newest revision is the one in force, of each plan and area for itself", () => {
  const gdp = indicator("gdp", [
    target("14-5", "city", 1),
    target("14-5", "city", 3),
    target("14-5", "city", 2),
    target("14-5", "district", 1),
    target("13-5", "city", 1),
  ]);
  const found = targetsByPlan([plan("15-5"), plan("14-5"), plan("13-5")], [gdp, indicator("none", [])]);
  expect(
    found.map(({ plan: { code }, lines }) => [
      code,
      ...lines.map(({ area, current, earlier }) => [
        area,
        current.revision,
        earlier.map((each) => each.revision),
      ]),
    ]),
  ).toEqual([
    ["14-5", ["city", 3, [2, 1]], ["district", 1, []]],
    ["13-5", ["city", 1, []]],
  ]);
});
