import { expect, test } from "vitest";
import { isWorkingDay } from "@/lib/domain/working-days";
import type { CalendarDay } from "@/lib/schemas/collection";
import { monthsOf, runsOf } from "./calendar.prepare";

const STATED: CalendarDay[] = [
  { day: "2028-02-28", kind: "rest", name: "甲" },
  { day: "2028-02-29", kind: "rest", name: "甲" },
  { day: "2028-03-01", kind: "rest", name: "乙" },
  { day: "2028-03-04", kind: "work", name: "甲调休" },
];

test("every day of a leap year is drawn as it is counted", () => {
  const calendar = new Map(STATED.map(({ day, kind }) => [day, kind]));
  const months = monthsOf(2028, STATED);
  const days = months.flatMap((month) => month.days);
  expect(days).toHaveLength(366);
  for (const { day, rests } of days) expect(rests, day).toBe(!isWorkingDay(day, calendar));
  // 1 January 2028 is a Saturday.
  expect(months[0]?.blanks).toBe(5);
});

test("days in a row of one holiday are one line", () => {
  expect(runsOf(STATED).map(({ first, last, count }) => [first.day, last.day, count])).toEqual([
    ["2028-02-28", "2028-02-29", 2],
    ["2028-03-01", "2028-03-01", 1],
    ["2028-03-04", "2028-03-04", 1],
  ]);
});
