import { describe, expect, it } from "vitest";
import { type Command, commandOf, type Mode } from "./grid-keys.prepare";
import { cellsOf, jumped, rangeOf, stepped, tabbed } from "./grid-move.prepare";

const press = (key: string, mode: Mode = "move", held: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, ctrl: false, shift: false, alt: false, isComposing: false, ...held }, mode);

describe("a key", () => {
  it.each<[string, Mode, object, Command["do"] | undefined]>([
    ["ArrowDown", "move", {}, "step"],
    ["ArrowDown", "move", { ctrl: true }, "jump"],
    ["ArrowLeft", "type", {}, "step"],
    ["ArrowLeft", "edit", {}, undefined],
    ["ArrowLeft", "type", { shift: true }, undefined],
    ["Home", "edit", {}, undefined],
    ["Home", "move", { ctrl: true }, "grid-end"],
    ["Enter", "edit", {}, "step"],
    ["Enter", "move", { ctrl: true }, "confirm"],
    ["Tab", "type", { shift: true }, "tab"],
    ["F2", "move", {}, "edit"],
    ["Escape", "type", {}, "cancel"],
    ["Escape", "move", {}, "leave"],
    ["Delete", "move", {}, "clear"],
    ["Delete", "edit", {}, undefined],
    ["z", "move", { ctrl: true }, "undo"],
    ["Z", "move", { ctrl: true, shift: true }, "redo"],
    ["z", "edit", { ctrl: true }, undefined],
    ["a", "move", {}, undefined],
    ["c", "move", { ctrl: true }, undefined],
    ["Enter", "type", { isComposing: true }, undefined],
    ["ArrowDown", "type", { isComposing: true }, undefined],
  ])("%s while it is %s (%o): %s", (key, mode, held, does) => {
    expect(press(key, mode, held)?.do).toBe(does);
  });
});

describe("the cursor", () => {
  const size = { rows: 2, columns: 6 };
  const right = { rows: 0, columns: 1 };
  const filled = (columns: readonly number[]) => (at: { row: number; column: number }) =>
    columns.includes(at.column);
  const jump = (column: number, columns: readonly number[]) =>
    jumped({ row: 0, column }, right, size, filled(columns)).column;

  it("stays in the grid", () => {
    expect(stepped({ row: 0, column: 5 }, right, size)).toEqual({ row: 0, column: 5 });
    expect(stepped({ row: 0, column: 0 }, { rows: -1, columns: 0 }, size)).toEqual({ row: 0, column: 0 });
  });

  it("jumps as in a spreadsheet", () => {
    expect(jump(0, [0, 1, 2])).toBe(2);
    expect(jump(2, [0, 1, 2, 4])).toBe(4);
    expect(jump(0, [])).toBe(5);
    expect(jump(5, [5])).toBe(5);
    expect(jump(1, [3, 4])).toBe(3);
  });

  it("goes on with Tab in the next row, and leaves at the ends", () => {
    expect(tabbed({ row: 0, column: 5 }, 1, size)).toEqual({ row: 1, column: 0 });
    expect(tabbed({ row: 1, column: 5 }, 1, size)).toBeUndefined();
    expect(tabbed({ row: 0, column: 0 }, -1, size)).toBeUndefined();
  });

  it("selects from either corner", () => {
    const range = rangeOf({ at: { row: 1, column: 3 }, to: { row: 0, column: 2 } });
    expect(cellsOf(range)).toEqual([
      { row: 0, column: 2 },
      { row: 0, column: 3 },
      { row: 1, column: 2 },
      { row: 1, column: 3 },
    ]);
  });
});
