import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHAIN_BEGIN, type ChainRow, canonicalJson, follows, isIntact, linkText } from "./audit-chain";

/** No two texts share it: all that is asked of a digest. */
const digest = (text: string) => `digest of ${text}`;
const LINK = {
  seq: "1",
  at: "2026-11-24T08:15:30.125Z",
  accountId: null,
  accountName: "王敏（edt）",
  role: "EDT",
  ip: "",
  requestId: "r",
  action: "edit-draft",
  outcome: "allowed",
  subject: "entry 1",
  before: null,
  after: '{"value":"1"}',
  reason: "",
};
const rowOf = (link: typeof LINK, prevHash = CHAIN_BEGIN.hash): ChainRow => ({
  ...link,
  year: 2026,
  prevHash,
  hash: digest(linkText(prevHash, link)),
});

test("the text says every field with its length in bytes, and tells null from empty", () => {
  expect(linkText("h", LINK)).toBe(
    '1:h1:124:2026-11-24T08:15:30.125Z-15:王敏（edt）3:EDT0:1:r10:edit-draft7:allowed7:entry 1-13:{"value":"1"}0:',
  );
});

test("bytes are counted as they are encoded, whatever the script", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (subject) => {
      const length = new TextEncoder().encode(subject).length;
      expect(linkText("", { ...LINK, subject })).toContain(`7:allowed${length}:${subject}`);
    }),
  );
});

test("no two rows have the same text", () => {
  const field = fc.option(fc.string({ unit: fc.constantFrom("1", "2", ":", "-", "汉") }));
  const three = fc.tuple(field, field, field);
  fc.assert(
    fc.property(three, three, (a, b) => {
      const text = ([before, after, reason]: typeof a) =>
        linkText("", { ...LINK, before, after, reason } as never);
      expect(text(a) === text(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

describe("a row", () => {
  const first = rowOf(LINK);
  const second = rowOf({ ...LINK, seq: "2" }, first.hash);

  test("follows the one before it", () => {
    expect(follows(CHAIN_BEGIN, first, digest)).toBe(true);
    expect(follows({ seq: 1, hash: first.hash }, second, digest)).toBe(true);
    expect(follows({ seq: 1, hash: second.hash }, second, digest)).toBe(false);
    expect(follows(CHAIN_BEGIN, second, digest)).toBe(false);
  });

  test("is not intact once any field has changed, nor under another number", () => {
    for (const [key, value] of Object.entries(LINK)) {
      if (key === "seq") continue;
      expect(isIntact({ ...first, [key]: `${value ?? ""}x` }, 1, digest), key).toBe(false);
    }
    expect(isIntact({ ...first, year: 2025 }, 1, digest)).toBe(false);
    expect(isIntact(first, 2, digest)).toBe(false);
    expect(isIntact(first, 1, digest)).toBe(true);
  });
});

test("canonical JSON is the same whatever the order of keys, at every depth", () => {
  expect(canonicalJson({ b: [{ d: 1, c: "2" }], a: null })).toBe('{"a":null,"b":[{"c":"2","d":1}]}');
});
