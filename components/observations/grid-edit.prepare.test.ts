import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellLook } from "./cell-look.prepare";
import { entryWith, sheetWith } from "./fixtures";
import { annotate, drop, enter, redo, type Sheet, undo } from "./grid-edit.prepare";
import { contentOf } from "./slots.prepare";

const YUEXIU_2021 = { row: 1, column: 0 };

function lookAt({ rows, slots }: Sheet, { row, column } = YUEXIU_2021) {
  const [slot, of] = [slots[row]?.[column], rows[row]];
  if (!slot || !of) throw new Error("no such cell");
  return cellLook(slot, of);
}

const typed = (text: string, sheet = sheetWith()) => enter(sheet, [{ at: YUEXIU_2021, text }]);

describe("a cell", () => {
  it.each([
    { text: "１８，１４１", shows: { text: "18141.00", mark: "unsaved" } },
    { text: "突破2800", shows: { mark: "unsaved" } },
    { text: "18,14", shows: { text: "18,14", mark: "fault" } },
    { text: "181410000万元", shows: { text: "181410000万元", mark: "asks" } },
    { text: "—", shows: { text: "—", mark: "asks" } },
    { text: "0", shows: { text: "0.00", mark: "unsaved" } },
  ])("shows $text as understood or as typed", ({ text, shows }) => {
    expect(lookAt(typed(text))).toMatchObject(shows);
  });

  it("counts a conversion after the yes, and no longer once typed anew", () => {
    const asked = annotate(typed("181410000万元"), YUEXIU_2021, { isConfirmed: true });
    expect(lookAt(asked)).toEqual({ text: "18141.00", mark: "unsaved" });
    expect(lookAt(typed("181410001万元", asked)).mark).toBe("asks");
  });

  it("is not typed when it says what is saved", () => {
    const saved = sheetWith({ entry: entryWith() });
    expect(lookAt(typed("3,456.70", saved))).toEqual({ text: "3456.70", mark: "draft" });
    expect(lookAt(typed("3456.8", saved)).mark).toBe("unsaved");
  });

  it("is not emptied where a released value is on record", () => {
    const entry = entryWith({ state: "released", acts: ["correct"] });
    for (const text of ["", "—"]) {
      expect(lookAt(typed(text, sheetWith({ entry })))).toEqual({ text, mark: "fault" });
    }
  });

  it("gives a draft up when it is emptied; no value at all is asked for first", () => {
    const saved = sheetWith({ entry: entryWith() });
    expect(lookAt(typed("", saved))).toEqual({ text: "", mark: "unsaved" });
    const absent = typed("—", saved);
    expect(lookAt(absent).mark).toBe("asks");
    expect(lookAt(annotate(absent, YUEXIU_2021, { isConfirmed: true })).mark).toBe("unsaved");
  });

  it("asks for a reason where a released value is corrected", () => {
    const released = { value: "3456.7", qualifier: "eq", status: "final", version: 1 } as const;
    const corrected = typed("3500", sheetWith({ released }));
    expect(lookAt(corrected).mark).toBe("incomplete");
    expect(lookAt(annotate(corrected, YUEXIU_2021, { reason: "经济普查修订" })).mark).toBe("unsaved");
  });

  it("doubts what is out of the plausible range until that is explained", () => {
    const plausible = { lower: "3000", upper: "3400" };
    expect(lookAt(sheetWith({ entry: entryWith(), plausible })).mark).toBe("doubt");
    const explained = entryWith({ doubtNote: "新增总部企业" });
    expect(lookAt(sheetWith({ entry: explained, plausible })).mark).toBe("draft");
  });
});

describe("undo", () => {
  it("takes a whole paste back, and puts it in again", () => {
    const cells = [0, 1, 2].map((column) => ({ at: { row: 1, column }, text: String(column + 1) }));
    const pasted = enter(sheetWith({ entry: entryWith() }), cells);
    const back = undo(pasted);
    expect(lookAt(back)).toEqual({ text: "3456.70", mark: "draft" });
    expect(lookAt(back, { row: 1, column: 2 }).mark).toBe("empty");
    expect(redo(back).slots).toEqual(pasted.slots);
  });

  it("goes back over a save: the old text is typed over the new version", () => {
    const sheet = typed("1", sheetWith({ entry: entryWith() }));
    const cell = { ...sheet.slots[1]?.[0]?.cell, entry: entryWith({ value: "1", version: 2 }) };
    const slots = sheet.slots.map((row, r) =>
      row.map((slot, c) => (r === 1 && c === 0 ? ({ ...slot, cell, typed: null } as typeof slot) : slot)),
    );
    expect(undo({ ...sheet, slots }).slots[1]?.[0]?.typed).toMatchObject({ text: "3456.7", seen: 2 });
  });

  it("loses nothing while a save is on its way: what is undone then goes over what is being saved", () => {
    const sheet = typed("1");
    const slots = sheet.slots.map((row) => row.map((slot) => ({ ...slot, isSending: slot.typed !== null })));
    expect(undo({ ...sheet, slots }).slots[1]?.[0]?.typed).toMatchObject({ text: "" });
  });

  it("returns from any steps to the texts before them, forth again to those after, and forgets what was undone by typing", () => {
    const inputs = fc.array(
      fc.record({
        at: fc.record({ row: fc.integer({ min: 0, max: 2 }), column: fc.integer({ min: 0, max: 2 }) }),
        text: fc.constantFrom("", "1", "2", "x", "≥3"),
      }),
      { maxLength: 5 },
    );
    const texts = (sheet: Sheet) => sheet.slots.map((row) => row.map((slot) => contentOf(slot).text));
    fc.assert(
      fc.property(fc.array(inputs, { maxLength: 8 }), (steps) => {
        const start = sheetWith({ entry: entryWith() });
        const end = steps.reduce(enter, start);
        const times = end.done.length;
        const back = Array.from({ length: times }).reduce<Sheet>(undo, end);
        expect(texts(back)).toEqual(texts(start));
        expect(texts(Array.from({ length: times }).reduce<Sheet>(redo, back))).toEqual(texts(end));
        expect(typed("9", back).undone).toEqual([]);
      }),
    );
  });

  it("leaves rows without a change the same, so that they are not drawn again", () => {
    const sheet = sheetWith();
    const after = typed("1", sheet);
    expect(after.slots[0]).toBe(sheet.slots[0]);
    expect(after.slots[1]).not.toBe(sheet.slots[1]);
  });

  it("drops what was typed", () => {
    expect(lookAt(drop(typed("1"), [YUEXIU_2021])).mark).toBe("empty");
  });
});
