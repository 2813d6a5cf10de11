import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueDate, isWorkingDay, nextDay, type WorkCalendar } from "./working-days";

const ORDINARY: WorkCalendar = new Map();

describe("the next day", () => {
  test.each([
    ["2027-02-28", "2027-03-01"],
    ["2028-02-28", "2028-02-29"],
    ["2028-02-29", "2028-03-01"],
    ["2100-02-28", "2100-03-01"],
    ["2026-12-31", "2027-01-01"],
    ["2026-04-30", "2026-05-01"],
    ["2026-09-09", "2026-09-10"],
  ])("after %s is %s", (day, next) => expect(nextDay(day)).toBe(next));
});

test.each([
  ["2026-11-23", true],
  ["2026-11-27", true],
  ["2026-11-28", false],
  ["2026-11-29", false],
  ["2028-02-29", true],
  ["2000-01-01", false],
])("%s is a working day of an ordinary week: %s", (day, works) => {
  expect(isWorkingDay(day, ORDINARY)).toBe(works);
});

describe("due on the n-th working day after the period", () => {
  const nationalDay: WorkCalendar = new Map([
    ...["01", "02", "05", "06", "07"].map((day): [string, "rest"] => [`2026-10-${day}`, "rest"]),
    ["2026-10-10", "work"],
  ]);

  test.each<[string, string, number, WorkCalendar, string]>([
    ["a weekend passes", "2026-11-27", 1, ORDINARY, "2026-11-30"],
    ["the first day may be the next one", "2026-06-30", 1, ORDINARY, "2026-07-01"],
    ["ten days", "2026-06-30", 10, ORDINARY, "2026-07-14"],
    ["over the new year", "2026-12-31", 1, new Map([["2027-01-01", "rest"]]), "2027-01-04"],
    ["from 28 February", "2027-02-28", 1, ORDINARY, "2027-03-01"],
    ["to 29 February", "2028-02-28", 1, ORDINARY, "2028-02-29"],
    ["holidays rest", "2026-09-30", 1, nationalDay, "2026-10-08"],
    ["and the Saturday instead works", "2026-09-30", 3, nationalDay, "2026-10-10"],
  ])("%s", (_, end, nth, calendar, due) => expect(dueDate(end, nth, calendar)).toBe(due));

  test.each([0, -1, 1.5, Number.NaN])("there is no day %s", (nth) => {
    expect(() => dueDate("2026-09-30", nth, ORDINARY)).toThrow(RangeError);
  });
});

test("property: days and weekdays are those of the Gregorian calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (n) => {
      const date = new Date(n * 86_400_000);
      const [day, next] = [date, new Date((n + 1) * 86_400_000)].map((d) => d.toISOString().slice(0, 10));
      if (!day || !next) throw new Error("no day");
      expect(nextDay(day)).toBe(next);
      expect(isWorkingDay(day, ORDINARY)).toBe(![0, 6].includes(date.getUTCDay()));
    }),
  );
});
