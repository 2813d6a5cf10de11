import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { isSealed, seal, unseal } from "./seal";

beforeEach(() => {
  process.env.APP_SECRET = "of one installation";
});

test("what was sealed is read again, and is not in what is kept", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 6 }), (text) => {
      const sealed = seal(text);
      expect(isSealed(sealed)).toBe(true);
      expect(sealed).not.toContain(text);
      expect(seal(text)).not.toBe(sealed);
      expect(unseal(sealed)).toBe(text);
    }),
  ));

test("an altered text is refused, every part of it", () => {
  const sealed = seal("13800000000");
  const start = sealed.lastIndexOf(":") + 1;
  for (const at of [start, start + 20, sealed.length - 2]) {
    const other = sealed[at] === "A" ? "B" : "A";
    expect(() => unseal(sealed.slice(0, at) + other + sealed.slice(at + 1))).toThrow();
  }
  expect(() => unseal("13800000000")).toThrow();
});

test("another installation cannot read it", () => {
  const sealed = seal("13800000000");
  process.env.APP_SECRET = "of another";
  expect(() => unseal(sealed)).toThrow();
});
