import { describe, expect, test } from "vitest";
import { byEndDescending, collectedPeriod, endMonthOf, frequencyOf } from "./collected-period";
import { type Period, parsePeriod } from "./period";

function read(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return period;
}

describe("the period that something is collected for", () => {
  test.each([
    ["2026-09", "month", "2026-09"],
    ["2026-09", "quarter", "2026-Q3"],
    ["2026-Q3", "quarter", "2026-Q3"],
    ["2026-03", "quarter", "2026-Q1"],
    ["2026-12", "quarter", "2026-Q4"],
    ["2026-06", "half", "2026-H1"],
    ["2026-12", "half", "2026-H2"],
    ["2026-12", "year", "2026"],
    ["2026", "year", "2026"],
  ] as const)("%s, every %s: %s", (text, frequency, expected) => {
    expect(collectedPeriod(read(text), frequency)).toBe(expected);
    // The way back: how the same is found again.
    expect(frequencyOf(read(expected))).toBe(frequency);
    expect([expected, endMonthOf(read(expected))]).toContain(frequency === "year" ? expected : text);
  });
});

test("columns run from the latest back, the year before its last quarter", () => {
  const given = ["2025-Q4", "2026-Q1", "2025", "2025-H2", "2025-12"];
  expect(given.sort(byEndDescending)).toEqual(["2026-Q1", "2025", "2025-H2", "2025-Q4", "2025-12"]);
});
