import { describe, expect, it } from "vitest";
import type { GridCell } from "@/lib/schemas/entries";
import { entryWith, gridWith, sheetWith } from "./fixtures";
import { enter } from "./grid-edit.prepare";
import { asTsv, inputsOf, planPaste, singleValue } from "./paste.prepare";
import { contentOf } from "./slots.prepare";

const HERE = { row: 1, column: 0 };

function plan(clipboard: string, ...cells: readonly Partial<GridCell>[]) {
  return planPaste(gridWith(...cells), sheetWith(...cells).slots, HERE, clipboard);
}
const places = ({ cells }: ReturnType<typeof plan>) =>
  cells.map(({ at: { row, column }, text, kind }) => [row, column, text, kind]);

describe("a paste", () => {
  it("goes by position from the active cell on, and says what falls outside", () => {
    const planned = plan("1\t2\r\n3\t4\r\n5\t6\r\n");
    expect(places(planned)).toEqual([
      [1, 0, "1", "new"],
      [1, 1, "2", "new"],
      [2, 0, "3", "new"],
      [2, 1, "4", "new"],
    ]);
    expect(planned.outside.map(({ text }) => text)).toEqual(["5", "6"]);
    expect(planned.isHeaded).toBe(false);
  });

  it("finds its places by headings, in any order, and compares the total", () => {
    const planned = plan("地区\t2023年\t2022年\n黄埔\t30\t20\n越秀区\t3\t2\n佛山市\t1\t1\n合计\t40\t22\n");
    expect(places(planned)).toEqual([
      [2, 2, "30", "new"],
      [2, 1, "20", "new"],
      [1, 2, "3", "new"],
      [1, 1, "2", "new"],
    ]);
    expect(planned.unmatched).toEqual([{ side: "row", text: "佛山市", why: "unknown" }]);
    expect(planned.totals.map(({ column, agrees }) => [column, agrees])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it("converts by the unit above the column only after a yes, and keeps that unit in the cell", () => {
    const planned = plan("单位：万元\t2021年\n越秀区\t34567000\n黄埔区\t—\n");
    expect(places(planned)).toEqual([
      [1, 0, "34567000万元", "asks"],
      [2, 0, "—", "asks"],
    ]);
    expect(inputsOf(planned, true)[0]?.isConfirmed).toBe(true);
    expect(inputsOf(planned, false)[0]?.isConfirmed).toBe(false);
  });

  it("names faults, leaves locked and equal cells alone, and clears nothing by a blank", () => {
    const planned = plan(
      "3456.70\t1,23\t\n9\t9\t9\n",
      { entry: entryWith() },
      { period: "2023", entry: entryWith() },
      { area: "440112", isClosed: true },
    );
    expect(places(planned)).toEqual([
      [1, 0, "3456.70", "same"],
      [1, 1, "1,23", "fault"],
      [2, 0, "9", "locked"],
      [2, 1, "9", "new"],
      [2, 2, "9", "new"],
    ]);
    const after = enter(sheetWith({ entry: entryWith() }), inputsOf(planned, false));
    expect(after.slots[1]?.map((slot) => contentOf(slot).text)).toEqual(["3456.7", "1,23", ""]);
  });

  it("is a single value where there is only one", () => {
    expect(singleValue("18,141\t\r\n")).toBe("18,141");
    expect(singleValue('"a\nb"')).toBe("a\nb");
    expect(singleValue("1\t2")).toBeUndefined();
    expect(singleValue("1\n2")).toBeUndefined();
  });

  it("comes back the same as it was copied", () => {
    const texts = [
      ["1", 'a "quoted"\ttab'],
      ["≥2", ""],
    ];
    expect(asTsv(texts)).toBe('1\t"a ""quoted""\ttab"\r\n≥2\t');
  });
});
