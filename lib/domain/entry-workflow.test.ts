import { describe, expect, test } from "vitest";
import { type EntryAct, type EntryState, requiredText, transition } from "./entry-workflow";

const STATES: readonly EntryState[] = ["draft", "submitted", "returned", "approved", "released", "discarded"];
const ACTS: readonly EntryAct[] = [
  "save",
  "submit",
  "withdraw",
  "return",
  "approve",
  "release",
  "correct",
  "discard",
];

/** Every act in every state, in the order of ACTS; a dash is not possible. */
const TABLE: Record<EntryState, string> = {
  draft: "draft submitted - - - - - discarded",
  submitted: "- - draft returned approved - - -",
  returned: "returned submitted - - - - - discarded",
  approved: "- - - returned - released - -",
  released: "- - - - - - draft -",
  discarded: "- - - - - - - -",
};

describe.each(STATES)("a value that is %s", (state) => {
  test.each(ACTS)("%s", (act) => {
    const expected = TABLE[state].split(" ")[ACTS.indexOf(act)];
    expect(transition(state, act) ?? "-").toBe(expected);
  });
});

test("nothing is released that was not approved, nothing approved that was not submitted", () => {
  const before = (act: EntryAct) => STATES.filter((state) => transition(state, act));
  expect([before("release"), before("approve")]).toEqual([["approved"], ["submitted"]]);
});

test("a released value changes by a correction only", () => {
  expect(ACTS.filter((act) => transition("released", act))).toEqual(["correct"]);
});

test("an approved value found wrong before its release is returned like a submitted one", () => {
  expect([transition("approved", "return"), transition("submitted", "return")]).toEqual([
    "returned",
    "returned",
  ]);
});

test("a returned value stays returned while it is edited", () => {
  expect(transition("returned", "save")).toBe("returned");
});

test("words that come from outside move nothing", () => {
  expect(transition("draft", "constructor" as EntryAct)).toBeUndefined();
});

test("who returns says what to change, who corrects says why", () => {
  expect(requiredText).toEqual({ return: "note", correct: "reason" });
});
