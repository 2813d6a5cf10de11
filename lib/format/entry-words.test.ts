import { expect, test } from "vitest";
import { entryActWords, entryStateWords } from "./entry-words";

test("no two states share a word or an icon, no two acts a word", () => {
  const states = Object.values(entryStateWords);
  const acts = Object.values(entryActWords);
  for (const all of [states.map(({ word }) => word), states.map(({ icon }) => icon), acts]) {
    expect(new Set(all).size).toBe(all.length);
  }
});
