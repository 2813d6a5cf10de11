import { describe, expect, it } from "vitest";
import { markOf } from "./cell-look.prepare";
import { entryWith, FIELDS, outcomeWith, sheetWith } from "./fixtures";
import { annotate, enter, type Sheet, undo } from "./grid-edit.prepare";
import {
  mergeSaved,
  readyToDiscard,
  readyToSave,
  settle,
  submittable,
  waitingForFields,
} from "./grid-save.prepare";

const AT = { row: 1, column: 0 };
const NO_FIELDS = { ...FIELDS, published: "", source: "" };

const slot = (sheet: Sheet) => {
  const found = sheet.slots[AT.row]?.[AT.column];
  if (!found) throw new Error("no such cell");
  return found;
};
const mark = (sheet: Sheet) => {
  const row = sheet.rows[AT.row];
  return row && markOf(slot(sheet), row);
};
const type = (sheet: Sheet, text: string) => enter(sheet, [{ at: AT, text }]);
const sent = (sheet: Sheet) => readyToSave(sheet, FIELDS, "year");

describe("what is sent", () => {
  it("is the number as understood, with the fields above the grid", () => {
    expect(sent(type(sheetWith(), "突破３４５６.70")).map(({ item }) => item)).toEqual([
      {
        version: 0,
        indicator: "value-added",
        area: "440104",
        period: "2021",
        span: "year",
        value: "3456.7",
        qualifier: "ge",
        status: "preliminary",
        published: "2024-01-25",
        source: "广州市统计局",
        note: null,
        doubtNote: null,
      },
    ]);
  });

  it("keeps a record's own source and date, unless told to take the others", () => {
    const sheet = type(sheetWith({ entry: entryWith({ version: 4 }) }), "3500");
    const { id } = entryWith();
    expect(sent(sheet)[0]?.item).toMatchObject({
      id,
      version: 4,
      source: "越秀区统计局",
      published: "2022-01",
    });
    expect(sent(annotate(sheet, AT, { isRenewed: true }))[0]?.item.source).toBe("广州市统计局");
  });

  it("says why a released value changes, and takes the new source for it", () => {
    const entry = entryWith({ state: "released", acts: ["correct"] });
    const sheet = type(sheetWith({ entry }), "3500");
    expect(sent(sheet)).toEqual([]);
    const item = sent(annotate(sheet, AT, { reason: "经济普查修订" }))[0]?.item;
    expect(item).toMatchObject({ reason: "经济普查修订", source: "广州市统计局" });
  });

  it.each([
    ["a fault", "18,14"],
    ["a conversion nobody confirmed", "34567000万元"],
    ["no value", "—"],
    ["nothing", ""],
  ])("is never %s", (_, text) => {
    const sheet = type(sheetWith({ entry: entryWith() }), text);
    expect(sent(sheet)).toEqual([]);
    expect(slot(sheet).typed?.text).toBe(text);
  });

  it("waits for source and date, and says how much waits", () => {
    const sheet = type(sheetWith(), "1");
    expect(readyToSave(sheet, NO_FIELDS, "year")).toEqual([]);
    expect(waitingForFields(sheet, NO_FIELDS, "year")).toBe(1);
    expect(waitingForFields(type(sheet, "x"), NO_FIELDS, "year")).toBe(0);
  });
});

describe("what comes back", () => {
  const sheet = type(sheetWith(), "3456.7");

  it("is a draft", () => {
    const after = mergeSaved(sheet, sent(sheet), [outcomeWith()]);
    expect(mark(after)).toBe("draft");
    expect(slot(after).typed).toBeNull();
    expect(submittable(after.slots)).toEqual([AT]);
  });

  it("loses nothing that was typed while it was on its way", () => {
    const after = mergeSaved(type(sheet, "99"), sent(sheet), [outcomeWith()]);
    expect(slot(after).typed).toMatchObject({ text: "99", seen: 1 });
    expect(sent(after)[0]?.item).toMatchObject({ version: 1, value: "99" });
  });

  it("keeps the text where it was refused, and does not send it again by itself", () => {
    const refused = outcomeWith({ ok: false, refusal: "period-closed", message: "已经封账", current: null });
    const after = mergeSaved(sheet, sent(sheet), [refused]);
    expect(mark(after)).toBe("refused");
    expect(slot(after)).toMatchObject({ typed: { text: "3456.7" }, trouble: { message: "已经封账" } });
    expect(sent(after)).toEqual([]);
    expect(sent(type(after, "3456.8"))).toHaveLength(1);
  });

  describe("when somebody else has changed it meanwhile", () => {
    const theirs = entryWith({ version: 7, value: "3400" });
    const conflict = outcomeWith({ ok: false, refusal: "changed-meanwhile", current: theirs });
    const after = mergeSaved(sheet, sent(sheet), [conflict]);

    it("waits for a choice, whatever is typed", () => {
      expect(mark(after)).toBe("conflict");
      expect(sent(type(after, "5"))).toEqual([]);
    });

    it("writes mine over theirs by their version", () => {
      expect(sent(settle(after, AT, "mine"))[0]?.item).toMatchObject({ version: 7, value: "3456.7" });
    });

    it("takes theirs and gives up mine", () => {
      const settled = settle(after, AT, "theirs");
      expect(slot(settled)).toMatchObject({ typed: null, trouble: null, cell: { entry: { value: "3400" } } });
    });
  });
});

describe("a saved draft that is emptied", () => {
  const saved = mergeSaved(type(sheetWith(), "3456.7"), sent(type(sheetWith(), "3456.7")), [outcomeWith()]);
  const gone = entryWith({ state: "discarded", version: 2, acts: [] });
  const { id } = gone;

  it("is discarded by undoing what was saved by itself, and its cell is blank", () => {
    const back = undo(saved);
    expect(sent(back)).toEqual([]);
    const going = readyToDiscard(back);
    expect(going.map(({ item }) => item)).toEqual([{ id, version: 1 }]);
    const after = mergeSaved(back, going, [outcomeWith({ current: gone })]);
    expect(mark(after)).toBe("empty");
    expect(slot(after)).toMatchObject({ typed: null, cell: { entry: null } });
    expect(readyToDiscard(after)).toEqual([]);
  });

  it("is entered anew when it is typed into again, also while it was on its way", () => {
    const back = undo(saved);
    const after = mergeSaved(type(back, "8"), readyToDiscard(back), [outcomeWith({ current: gone })]);
    expect(sent(after).map(({ item: { id, version, value } }) => [id, version, value])).toEqual([
      [undefined, 0, "8"],
    ]);
  });

  it("waits for a choice where somebody else has changed it, and is not sent again by itself", () => {
    const back = undo(saved);
    const theirs = entryWith({ version: 7, value: "3400" });
    const conflict = outcomeWith({ ok: false, refusal: "changed-meanwhile", current: theirs });
    const after = mergeSaved(back, readyToDiscard(back), [conflict]);
    expect(mark(after)).toBe("conflict");
    expect(readyToDiscard(after)).toEqual([]);
    expect(readyToDiscard(settle(after, AT, "mine")).map(({ item }) => item)).toEqual([{ id, version: 7 }]);
  });

  it("is no conflict where somebody else has discarded it too; a text typed over it is", () => {
    const conflict = outcomeWith({ ok: false, refusal: "changed-meanwhile", current: gone });
    const back = undo(saved);
    expect(mark(mergeSaved(back, readyToDiscard(back), [conflict]))).toBe("empty");
    const over = type(saved, "9");
    const after = mergeSaved(over, sent(over), [conflict]);
    expect(mark(after)).toBe("conflict");
    expect(sent(settle(after, AT, "mine"))[0]?.item).toMatchObject({ version: 0, value: "9" });
    expect(mark(settle(after, AT, "theirs"))).toBe("empty");
  });

  it("is never what was released", () => {
    const entry = entryWith({ state: "released", acts: ["correct"] });
    expect(readyToDiscard(type(sheetWith({ entry }), ""))).toEqual([]);
  });
});
