import { describe, expect, it } from "vitest";
import { readNumber } from "@/lib/domain/entered-number";
import { entryWith } from "./fixtures";
import { draftOf, figuresToSend, isChanged, keptValueOf, NEW_VALUE, valueFaults } from "./value-form.prepare";

const read = (text: string) => readNumber(text, { measure: "亿元", kind: "flow" });
const typed = { ...NEW_VALUE, text: "≥１８１４１", published: " 2024-01 ", source: "市统计局" };

describe("a value in the form", () => {
  it("is sent as understood; a mark that was typed goes before the one chosen", () => {
    expect(figuresToSend({ ...typed, qualifier: "le" }, read(typed.text))).toEqual({
      value: "18141",
      qualifier: "ge",
      status: "preliminary",
      published: "2024-01",
      source: "市统计局",
      note: null,
      doubtNote: null,
    });
    expect(figuresToSend({ ...typed, qualifier: "le" }, read("18141"))?.qualifier).toBe("le");
  });

  it("is not sent while it waits for a yes, is blank, or says that there is none", () => {
    expect(figuresToSend(typed, read("181410000万元"))).toBeUndefined();
    expect(figuresToSend({ ...typed, isConfirmed: true }, read("181410000万元"))?.value).toBe("18141");
    for (const text of ["", "—", "18,14"]) expect(figuresToSend(typed, read(text))).toBeUndefined();
  });

  it("says at each field what is missing", () => {
    expect([...valueFaults({ ...NEW_VALUE, source: "市" }, read(""), true).keys()].sort()).toEqual([
      "published",
      "reason",
      "source",
      "value",
    ]);
    expect(valueFaults(typed, read(typed.text), false).size).toBe(0);
  });

  it("does not take the reason of an earlier correction for that of a new one", () => {
    expect(draftOf(entryWith({ state: "released", reason: "旧理由" })).reason).toBe("");
    expect(draftOf(entryWith({ state: "draft", reason: "旧理由" })).reason).toBe("旧理由");
  });

  it("is kept only while it differs, and read back only whole", () => {
    const saved = draftOf(entryWith());
    expect(isChanged({ ...saved, seen: 9 }, saved)).toBe(false);
    expect(isChanged({ ...saved, note: "x" }, saved)).toBe(true);
    const at = "2024-02-01T02:32:00.000Z";
    expect(keptValueOf(JSON.parse(JSON.stringify({ at, content: typed })))).toEqual({ at, content: typed });
    expect(keptValueOf({ at, content: { text: "1" } })).toBeNull();
    expect(keptValueOf("x")).toBeNull();
  });
});
