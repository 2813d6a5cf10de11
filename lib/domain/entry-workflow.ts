/** 草稿, 已提交, 已退回, 已审核, 已发布, 已放弃: where one version of an entered value stands. */
export type EntryState = "draft" | "submitted" | "returned" | "approved" | "released" | "discarded";

/** What can be done with it. Who may is the policy's question, and nobody approves what they entered. */
export type EntryAct =
  | "save"
  | "submit"
  | "withdraw"
  | "discard"
  | "return"
  | "approve"
  | "release"
  | "correct";

type Moves = Readonly<Partial<Record<EntryAct, EntryState>>>;

/**
 * A returned value stays returned while it is being edited, so that the reviewer's note stays in sight until it
 * is submitted again. An approved one that is found wrong before its release goes back the same way: otherwise
 * the only way out would be to publish it. A correction is a new version; the released one stays in force, and a
 * record whose correction is discarded says so in its revisions and is the released one again. What was never released
 * is gone from its cell: entered anew, it begins as a draft.
 */
const MOVES = {
  draft: { save: "draft", submit: "submitted", discard: "discarded" },
  submitted: { withdraw: "draft", return: "returned", approve: "approved" },
  returned: { save: "returned", submit: "submitted", discard: "discarded" },
  approved: { return: "returned", release: "released" },
  released: { correct: "draft" },
  discarded: {},
} as const satisfies Record<EntryState, Moves>;

/** The state after the act; `undefined` where the act is not possible. */
export function transition(state: EntryState, act: EntryAct): EntryState | undefined {
  const moves: Moves = MOVES[state];
  return Object.hasOwn(moves, act) ? moves[act] : undefined;
}

/** Whether nobody works on it: there is nothing to doubt about it. */
export const isSettled = (state: EntryState): boolean => state === "released" || state === "discarded";

/** The acts that count only with a text of their own: what is to be changed, and why it was. */
export const requiredText = { return: "note", correct: "reason" } as const satisfies Partial<
  Record<EntryAct, string>
>;
