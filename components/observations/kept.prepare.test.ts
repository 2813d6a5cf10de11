import { describe, expect, it } from "vitest";
import { entryWith, FIELDS, sheetWith } from "./fixtures";
import { annotate, enter } from "./grid-edit.prepare";
import { readyToSave } from "./grid-save.prepare";
import { keep, keptOf, newest, restore } from "./kept.prepare";

const AT = { row: 1, column: 0 };
const EARLY = "2024-02-01T02:00:00.000Z";
const LATE = "2024-02-01T02:32:00.000Z";

describe("what was typed", () => {
  const sheet = annotate(enter(sheetWith(), [{ at: AT, text: "１８，" }]), AT, { note: "待核" });

  it("comes back as it was after a reload, faulty text and notes too", () => {
    const kept = keptOf(JSON.parse(JSON.stringify(keep(sheet, FIELDS, LATE))));
    if (!kept) throw new Error("nothing kept");
    expect(kept.fields).toEqual(FIELDS);
    expect(restore(sheetWith(), kept)).toEqual({ sheet: { ...sheet, done: [] }, count: 1 });
  });

  it("includes the text that stands in the editor", () => {
    const kept = keep(sheet, FIELDS, LATE, { at: AT, text: "181" });
    expect(kept?.cells).toHaveLength(1);
    expect(kept?.cells[0]).toMatchObject({ text: "181", note: "待核" });
    expect(keep(sheetWith(), FIELDS, LATE, { at: { row: 0, column: 1 }, text: "7" })?.cells).toHaveLength(1);
  });

  it("goes over the version that it was typed over, so that a change meanwhile is noticed", () => {
    const before = enter(sheetWith({ entry: entryWith({ version: 1 }) }), [{ at: AT, text: "9" }]);
    const kept = keep(before, FIELDS, LATE);
    if (!kept) throw new Error("nothing kept");
    const { sheet: after } = restore(sheetWith({ entry: entryWith({ version: 2 }) }), kept);
    expect(readyToSave(after, FIELDS, "year")[0]?.item.version).toBe(1);
  });

  it("is nothing where nothing is typed, or where it is not ours to read", () => {
    expect(keep(sheetWith(), FIELDS, LATE)).toBeNull();
    for (const content of [
      null,
      "x",
      {},
      { at: LATE, fields: {}, cells: [] },
      { at: LATE, fields: FIELDS, cells: [{}] },
    ])
      expect(keptOf(content)).toBeNull();
  });

  it("is the younger of the browser's and the server's", () => {
    const [early, late] = [keep(sheet, FIELDS, EARLY), keep(sheet, FIELDS, LATE)];
    expect(newest(early, late)).toBe(late);
    expect(newest(late, early)).toBe(late);
    expect(newest(null, early)).toBe(early);
  });
});
