import { describe, expect, it } from "vitest";
import { entryWith, FIELDS, sheetWith } from "./fixtures";
import { annotate, enter } from "./grid-edit.prepare";
import { readyToSave } from "./grid-save.prepare";
import { keep, keptOf, restore } from "./kept.prepare";

const AT = { row: 1, column: 0 };
const THEN = "2024-02-01T02:32:00.000Z";

describe("what was typed", () => {
  const sheet = annotate(enter(sheetWith(), [{ at: AT, text: "１８，" }]), AT, { note: "待核" });

  it("comes back as it was after a reload, faulty text and notes too", () => {
    const stored = JSON.stringify({ at: THEN, content: keep(sheet, FIELDS) });
    const kept = keptOf(JSON.parse(stored));
    if (!kept) throw new Error("nothing kept");
    expect(kept.content.fields).toEqual(FIELDS);
    expect(restore(sheetWith(), kept.content)).toEqual({ ...sheet, done: [] });
  });

  it("includes the text that stands in the editor", () => {
    const kept = keep(sheet, FIELDS, { at: AT, text: "181" });
    expect(kept?.cells).toHaveLength(1);
    expect(kept?.cells[0]).toMatchObject({ text: "181", note: "待核" });
    expect(keep(sheetWith(), FIELDS, { at: { row: 0, column: 1 }, text: "7" })?.cells).toHaveLength(1);
  });

  it("goes over the version that it was typed over, so that a change meanwhile is noticed", () => {
    const before = enter(sheetWith({ entry: entryWith({ version: 1 }) }), [{ at: AT, text: "9" }]);
    const kept = keep(before, FIELDS);
    if (!kept) throw new Error("nothing kept");
    const after = restore(sheetWith({ entry: entryWith({ version: 2 }) }), kept);
    expect(readyToSave(after, FIELDS, "year")[0]?.item.version).toBe(1);
  });

  it("is not typed any more where it has been saved since", () => {
    const kept = keep(enter(sheetWith(), [{ at: AT, text: "3,456.70" }]), FIELDS);
    if (!kept) throw new Error("nothing kept");
    expect(keep(restore(sheetWith({ entry: entryWith() }), kept), FIELDS)).toBeNull();
  });

  it("is nothing where nothing is typed, or where it is not ours to read", () => {
    expect(keep(sheetWith(), FIELDS)).toBeNull();
    const contents = [null, "x", {}, { fields: {}, cells: [] }, { fields: FIELDS, cells: [{}] }];
    for (const content of contents) expect(keptOf({ at: THEN, content })).toBeNull();
  });
});
