import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { type EntryAct, type EntryState, transition } from "@/lib/domain/entry-workflow";
import type { Span } from "@/lib/domain/period";
import type { Direction, Qualifier } from "@/lib/domain/quantity";
import type { Kind } from "@/lib/domain/target";
import type { EntryAnswer } from "@/lib/schemas/entries";
import { actingAs } from "./act";
import { stepOf } from "./entry-steps";
import { offers, type Target } from "./gate";

/** What the database's function entry_json answers. */
export interface EntryRow {
  readonly id: string;
  readonly version: number;
  readonly state: EntryState;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly measure: string;
  readonly decimals: number;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly unit: string | null;
  readonly area: string;
  readonly areaName: string;
  readonly period: string;
  readonly span: Span;
  readonly value: string;
  readonly qualifier: Qualifier;
  readonly status: EntryAnswer["status"];
  readonly published: string;
  readonly knownOn: string;
  readonly source: string;
  readonly note: string | null;
  readonly doubtNote: string | null;
  readonly reason: string | null;
  readonly returnNote: string | null;
  readonly releaseAt: string | null;
  readonly released: number;
  readonly editorIds: readonly string[];
  readonly enteredBy: string;
  readonly submittedById: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly updatedAt: string;
  readonly evidence: number;
}

const READ = { name: "entry-read", text: "SELECT entry_read($1::jsonb, $2::uuid[]) AS rows" };

/** Entries by id, as far as the actor may see them. */
export async function readEntries(actor: Actor, ids: readonly string[]): Promise<EntryRow[]> {
  const values = [JSON.stringify(actingAs(actor)), ids];
  const { rows } = await database().pool.query<{ rows: EntryRow[] }>({ ...READ, values });
  return rows[0]?.rows ?? [];
}

/** What the gate asks of an entry, for one act with it. */
export function targetOf(row: EntryRow, act: EntryAct | "attach"): Target {
  const { area, unit, id, submittedById } = row;
  const where = { area, unit, subject: `entry ${id}`, unknown: "unknown-entry" as const };
  return act === "withdraw" ? { ...where, account: submittedById } : where;
}

const ACTS = ["save", "submit", "withdraw", "discard", "return", "approve", "release", "correct"] as const;

/** What the actor may do with it now: the state allows it, the policy too, and nobody reviews what they edited. */
function actsOf(actor: Actor, row: EntryRow): EntryAnswer["acts"] {
  const acts: EntryAnswer["acts"] = ACTS.filter((act) => {
    const { action, fourEyes } = stepOf(act, actor);
    if (transition(row.state, act) === undefined) return false;
    if (fourEyes && actor.account && row.editorIds.includes(actor.account.id)) return false;
    return offers(actor, action, targetOf(row, act));
  });
  const isOpen = row.state === "draft" || row.state === "returned";
  return isOpen && offers(actor, "attach", targetOf(row, "attach")) ? [...acts, "attach"] : acts;
}

export function entryOf(actor: Actor, row: EntryRow): EntryAnswer {
  const { decimals: _, kind: __, direction: ___, unit: ____, editorIds, submittedById, ...shown } = row;
  return { ...shown, acts: actsOf(actor, row) };
}
