import { describe, expect, test } from "vitest";
import { daysBetween, standingOf, type TaskStage } from "./task-standing";

const dueOn = "2027-01-29";
const standing = (stage: TaskStage, today: string, reportedOn: string | null = null) =>
  standingOf({ stage, dueOn, reportedOn }, today);

describe("a task that is still to be reported", () => {
  test.each(["none", "draft", "returned"] as const)("%s: counts down to its day and on from it", (stage) => {
    expect(standing(stage, "2026-12-31")).toEqual({ timing: "open", days: 29 });
    expect(standing(stage, dueOn)).toEqual({ timing: "open", days: 0 });
    expect(standing(stage, "2027-01-30")).toEqual({ timing: "overdue", days: 1 });
  });

  test("stays overdue when it was submitted in time and came back", () => {
    expect(standing("returned", "2027-02-01", "2027-01-20")).toEqual({ timing: "overdue", days: 3 });
  });
});

describe("a reported task", () => {
  test.each(["submitted", "approved", "released"] as const)(
    "%s: in time or late, on any later day",
    (stage) => {
      for (const today of ["2027-01-30", "2029-12-31"]) {
        expect(standing(stage, today, dueOn)).toEqual({ timing: "punctual", days: 0 });
        expect(standing(stage, today, "2027-02-28")).toEqual({ timing: "late", days: 30 });
      }
    },
  );

  test("is not judged where it was published without having been submitted here", () => {
    expect(standing("released", "2029-12-31")).toEqual({ timing: "untimed", days: 0 });
  });
});

test("days are those of the calendar, over a leap day and a year's end", () => {
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2027-02-28", "2027-03-01")).toBe(1);
  expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
  expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
});
