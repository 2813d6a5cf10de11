import { expect, it } from "vitest";
import { entryWith, sheetWith } from "./fixtures";
import { annotate, enter } from "./grid-edit.prepare";
import { firstToFill, issuesOf, unsavedCount } from "./grid-issues.prepare";

const at = (row: number, column: number) => ({ row, column });

it("counts what wants attention, the gravest first, and leads from one to the next, round the end", () => {
  const sheet = enter(sheetWith({ entry: entryWith({ state: "returned" }) }), [
    { at: at(0, 0), text: "x" },
    { at: at(2, 2), text: "1,23" },
  ]);
  const found = (row: number, column: number) =>
    issuesOf(sheet, at(row, column)).map(({ mark, count, next }) => [mark, count, next.row, next.column]);
  expect(found(0, 0)).toEqual([
    ["fault", 2, 2, 2],
    ["returned", 1, 1, 0],
  ]);
  expect(found(2, 2)[0]).toEqual(["fault", 2, 0, 0]);
});

it("begins where something was returned, otherwise in the first column with a gap", () => {
  expect(firstToFill(sheetWith({ entry: entryWith({ state: "returned" }) }))).toEqual(at(1, 0));
  const full = (area: string) => ({ area, period: "2021", entry: entryWith() });
  expect(firstToFill(sheetWith(full("440100"), full("440104"), full("440112")))).toEqual(at(0, 1));
});

it("has nothing to save of a cell that is confirmed to have no value", () => {
  const sheet = enter(sheetWith(), [
    { at: at(1, 0), text: "—" },
    { at: at(1, 1), text: "5" },
  ]);
  expect(unsavedCount(sheet)).toBe(2);
  expect(unsavedCount(annotate(sheet, at(1, 0), { isConfirmed: true }))).toBe(1);
});
