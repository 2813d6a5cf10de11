import { type EntryState, isSettled } from "@/lib/domain/entry-workflow";
import { type EntryFields, entryFieldText, entryFieldWords } from "@/lib/format/entry-fields";
import type { EntryDetail } from "@/lib/schemas/entries";

export type Revision = EntryDetail["revisions"][number];

/** `done`: passed, `here`: where it stands, `ahead`: not reached. */
export type Phase = "done" | "here" | "ahead";

export interface RecordStep {
  readonly state: EntryState;
  readonly phase: Phase;
  /** Who brought it there and when; undefined where nobody has, in this round. */
  readonly by: string | undefined;
  readonly at: string | undefined;
}

const LINE: readonly EntryState[] = ["draft", "submitted", "approved", "released"];

/**
 * The line of steps of the round under way: a correction begins it anew. A returned record stands before its
 * submission again, and a discarded one goes no further.
 */
export function recordSteps({ state, revisions }: Pick<EntryDetail, "state" | "revisions">): RecordStep[] {
  const line = state === "returned" || state === "discarded" ? LINE.with(0, state) : LINE;
  const here = line.indexOf(state);
  const round = thisRound(state, revisions);
  return line.map((each, n) => {
    const made = n <= here ? lastWith(round, each) : undefined;
    return { state: each, phase: phaseOf(n, here), by: made?.by, at: made?.at };
  });
}

/** Oldest first, from the end of the round before. Of a released record it is the round that released it. */
function thisRound(now: EntryState, revisions: readonly Revision[]): Revision[] {
  const ordered = revisions.toSorted((a, b) => a.version - b.version);
  const released = ordered.findLastIndex(({ state }) => state === "released");
  const known = now === "released" ? ordered.slice(0, released + 1) : ordered;
  const earlier = known.slice(0, -1).findLastIndex(({ state }) => isSettled(state));
  return known.slice(earlier + 1);
}

/** The first of the newest run in that state: editing a draft again does not make it a draft again. */
function lastWith(round: readonly Revision[], state: EntryState): Revision | undefined {
  const last = round.findLastIndex((revision) => revision.state === state);
  const before = round.slice(0, Math.max(0, last)).findLastIndex((revision) => revision.state !== state);
  return last < 0 ? undefined : round[before + 1];
}

function phaseOf(n: number, here: number): Phase {
  if (n === here) return "here";
  return n < here ? "done" : "ahead";
}

/** One field that a revision changed. */
export interface FieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface RevisionChange {
  readonly revision: Revision;
  /** Undefined: it is the first one. */
  readonly changes: readonly FieldChange[] | undefined;
}

const FIELDS = Object.keys(entryFieldWords) as (keyof EntryFields)[];

/** Who changed what to what, the newest first. */
export function revisionChanges(revisions: readonly Revision[]): RevisionChange[] {
  const ordered = revisions.toSorted((a, b) => a.version - b.version);
  return ordered
    .map((revision, n) => {
      const before = ordered[n - 1];
      return { revision, changes: before && changesBetween(before, revision) };
    })
    .toReversed();
}

function changesBetween(before: Revision, after: Revision): FieldChange[] {
  return FIELDS.filter((name) => before[name] !== after[name]).map((name) => ({
    name: entryFieldWords[name],
    before: entryFieldText(before, name),
    after: entryFieldText(after, name),
  }));
}
