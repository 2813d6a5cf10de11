import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLongerThan, isStacked } from "./text-length";

describe("isLongerThan", () => {
  it.each([
    ["年".repeat(60), 60, false],
    ["年".repeat(61), 60, true],
    ["𠮷㛃䶮", 3, false],
    ["𠮷".repeat(60), 60, false],
    ["𠮷".repeat(61), 60, true],
    ["e\u0301".repeat(60), 60, false],
    ["👩‍👩‍👧‍👦".repeat(2), 2, false],
    ["x".repeat(10_000), 500, true],
    [`a${"\u200d".repeat(1_000_000)}`, 10, true],
  ])("%.10s… within %d: %s", (text, most, expected) => expect(isLongerThan(text, most)).toBe(expected));

  it("agrees with the count of code units where each character is one", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥]{0,40}$/u), fc.nat(40), (text, most) => {
        expect(isLongerThan(text, most)).toBe(text.length > most);
      }),
    );
  });
});

describe("isStacked", () => {
  it.each([
    ["e\u0301", false],
    ["नमस्ते", false],
    ["👩‍👩‍👧‍👦", false],
    [`年${"\u0301".repeat(300)}`, true],
    [`年${"\u200b".repeat(300)}`, true],
  ])("%.4s…: %s", (text, expected) => expect(isStacked(text)).toBe(expected));
});
