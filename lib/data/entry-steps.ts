import type { Actor } from "@/lib/auth/actor";
import type { Action } from "@/lib/domain/access";
import { type EntryAct, type EntryState, transition } from "@/lib/domain/entry-workflow";
import type { EntryStep } from "./entry-write";

const STATES: readonly EntryState[] = ["draft", "submitted", "returned", "approved", "released", "discarded"];

/** Which row of permissions.matrix.json an act is. */
export const actionOf = {
  save: "edit-draft",
  submit: "submit",
  withdraw: "withdraw",
  discard: "edit-draft",
  return: "review",
  approve: "review",
  release: "release",
  correct: "correct",
} as const satisfies Record<EntryAct, Action>;

/** Nobody reviews or releases what they edited: four eyes. The one person of 单人试用 has only two. */
const REVIEWS: ReadonlySet<EntryAct> = new Set(["return", "approve", "release"]);
/** What adds to a closed period. What was submitted before it was closed may still be reviewed. */
const ENTERS: ReadonlySet<EntryAct> = new Set(["save", "submit", "correct"]);

export function stepOf(act: EntryAct, actor: Actor): EntryStep {
  const moves = STATES.flatMap((from) => {
    const to = transition(from, act);
    return to ? [[from, to] as const] : [];
  });
  return {
    action: actionOf[act],
    moves: Object.fromEntries(moves),
    fourEyes: REVIEWS.has(act) && actor.account?.role !== "SOLO",
    guardLock: ENTERS.has(act),
  };
}

/** 定时发布: an approved value waits, approved, for its moment. */
export function scheduleStep(actor: Actor): EntryStep {
  return { ...stepOf("release", actor), moves: { approved: "approved" } };
}
