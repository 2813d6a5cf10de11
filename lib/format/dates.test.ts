import { describe, expect, test } from "vitest";
import type { Span } from "@/lib/domain/period";
import {
  countsFromText,
  formatClock,
  formatDay,
  formatMoment,
  formatPeriod,
  formatPublished,
  formatSecond,
  momentInput,
  momentOfInput,
  todayInShanghai,
} from "./dates";

test.each<[string, Span, string]>([
  ["2025", "year", "2025年"],
  ["2025-H1", "period", "2025年上半年"],
  ["2025-H2", "period", "2025年下半年"],
  ["2025-Q1", "period", "2025年一季度"],
  ["2025-Q2", "period", "2025年二季度"],
  ["2025-Q3", "period", "2025年三季度"],
  ["2025-Q4", "period", "2025年四季度"],
  ["2025-09", "period", "2025年9月"],
  ["2025-12", "period", "2025年12月"],
  ["2025-09", "ytd", "2025年1—9月"],
  ["2025-12", "ytd", "2025年1—12月"],
  ["2025-01", "ytd", "2025年1月"],
])("%s %s → %s", (period, span, text) => expect(formatPeriod(period, span)).toBe(text));

test.each([
  ["2022", "2022年公布"],
  ["2022-01", "2022年1月公布"],
  ["2022-01-25", "2022年1月25日公布"],
])("published %s → %s", (published, text) => expect(formatPublished(published)).toBe(text));

test("a day is written without leading zeros", () => expect(formatDay("2022-01-05")).toBe("2022年1月5日"));

test.each([
  () => formatPeriod("2025-13"),
  () => formatPeriod("2025年"),
  () => formatDay("2025-02-29"),
  () => formatDay("2025-02"),
  () => formatPublished("2025-2-1"),
])("what is no date is a defect, not a blank: %s", (written) => expect(written).toThrow(RangeError));

describe("today in Guangzhou", () => {
  test.each([
    ["2026-11-23T15:59:59.999Z", "2026-11-23"],
    ["2026-11-23T16:00:00.000Z", "2026-11-24"],
    ["2025-12-31T16:00:00.000Z", "2026-01-01"],
    ["2024-02-28T16:00:00.000Z", "2024-02-29"],
  ])("%s is %s", (now, day) => expect(todayInShanghai(new Date(now))).toBe(day));
});

describe("a moment in Guangzhou", () => {
  test("is written by its day and its clock, whatever zone this is", () => {
    expect(formatMoment("2026-11-23T16:05:00.000Z")).toBe("2026年11月24日00:05");
    expect(formatClock("2026-11-24T02:32:59.999Z")).toBe("10:32");
  });

  test("goes through a field and back", () => {
    const moment = "2026-11-23T16:05:00.000Z";
    expect(momentInput(moment)).toBe("2026-11-24T00:05");
    expect(new Date(momentOfInput(momentInput(moment))).toISOString()).toBe(moment);
  });
});

test.each([
  ["2026-11", "从2026年11月30日起计入"],
  ["2026", "从2026年12月31日起计入"],
  ["2026-11-25", undefined],
  ["2026-10", undefined],
  ["尚未公布", undefined],
])("published %s counts later: %s", (published, text) =>
  expect(countsFromText(published, "2026-11-25")).toBe(text),
);

test("to the second, in Guangzhou", () =>
  expect(formatSecond("2026-11-24T02:32:05.900Z")).toBe("2026年11月24日10:32:05"));
