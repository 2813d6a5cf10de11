import { expect, test } from "vitest";
import { placeTable } from "./pasted-table";

const GRID = { rows: 2, columns: 3 };

test("a block goes cell by cell from where it is pasted", () => {
  const { placed, outside } = placeTable(
    [
      ["a", "b"],
      ["c", ""],
    ],
    { row: 0, column: 1 },
    GRID,
  );
  expect(placed.map(({ row, column, text }) => [row, column, text])).toEqual([
    [0, 1, "a"],
    [0, 2, "b"],
    [1, 1, "c"],
    [1, 2, ""],
  ]);
  expect(outside).toEqual([]);
});

test("what is past the grid's end is told, by its place in the block, unless it is blank", () => {
  const block = [["a", "b", ""], ["c"], ["d", "　"]];
  const { placed, outside } = placeTable(block, { row: 0, column: 2 }, GRID);
  expect(placed.map(({ text }) => text)).toEqual(["a", "c"]);
  expect(outside).toEqual([
    { row: 0, column: 1, text: "b" },
    { row: 2, column: 0, text: "d" },
  ]);
});

test("nothing pasted places nothing", () => {
  expect(placeTable([], { row: 0, column: 0 }, GRID)).toEqual({ placed: [], outside: [] });
});

test("a block longer than any stack is placed", () => {
  const { placed, outside } = placeTable(Array(200_000).fill(["1"]), { row: 1, column: 0 }, GRID);
  expect([placed.length, outside.length]).toEqual([1, 199_999]);
});
