import { expect, test } from "vitest";
import { goalText, pathText } from "./target-words";

const of = { measure: "亿元", decimals: 2, direction: "increase" } as const;
const goal = { targetValue: "25000", targetUpper: null, targetYear: 2025 };

test("a goal is said in words, whatever its form", () => {
  expect(goalText(goal, of)).toBe("2025年达到25000亿元");
  expect(goalText({ ...goal, targetValue: "3", targetUpper: "5" }, { ...of, measure: "家" })).toBe(
    "2025年达到3—5家",
  );
  expect(goalText({ ...goal, targetValue: null }, of)).toBe("到2025年保持增长");
  expect(
    goalText({ ...goal, targetValue: "4.5" }, { measure: "%", decimals: 1, direction: "decrease" }),
  ).toBe("2025年降到4.5%");
});

test("a pathway names its milestones", () => {
  expect(pathText({ pathway: "linear", milestones: [] }, of)).toBe("线性推算路径");
  expect(pathText({ pathway: "milestones", milestones: [{ year: 2022, value: "19500.5" }] }, of)).toBe(
    "节点推算路径：2022年19500.5亿元",
  );
});
