import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Action } from "@/lib/domain/access";
import { canonicalJson } from "@/lib/domain/audit-chain";
import type { EntryState } from "@/lib/domain/entry-workflow";
import { type RefusalCode, Refused } from "@/lib/domain/refused";
import { actingAs, changeAs, changeAsSystem, SYSTEM, type Transaction } from "./act";
import { type MovedKind, movedBy, tellMoved } from "./entry-notices";
import type { EntryRow } from "./entry-rows";

/** One step of the work, the same for every entry it is taken with. */
export interface EntryStep {
  readonly action: Action;
  /** From which state to which; from any other it is refused. A new entry is a draft. */
  readonly moves: Readonly<Partial<Record<EntryState, EntryState>>>;
  /** Refuse whoever edited the value. */
  readonly fourEyes: boolean;
  /** Refuse in a closed period. */
  readonly guardLock: boolean;
}

/** Columns of table `entry` to set, by their names in the database. */
export type EntryColumns = Readonly<Record<string, string | number | boolean | null>>;

export interface EntryItem {
  readonly id: string;
  /** As the writer saw it; 0 for a new entry. */
  readonly version: number;
  readonly set: EntryColumns;
  /** Of a release: the id of the observation that it makes. */
  readonly observationId?: string;
  readonly audit: { readonly before?: unknown; readonly after?: unknown; readonly reason?: string | null };
}

export interface EntryOutcome {
  readonly id: string;
  readonly ok: boolean;
  readonly refusal: RefusalCode | null;
  /** As it now stands: changed, or as somebody else left it; null where there is none, or none to be seen. */
  readonly entry: EntryRow | null;
}

const WRITE = {
  name: "entry-write",
  text: "SELECT entry_write($1::jsonb, $2::jsonb, $3::jsonb, $4::jsonb) AS outcome",
};

/**
 * Writes entries, each guarded by its version and state, each with its revision and its row of audit, in one
 * transaction and, where nobody has to be told, one round trip. An item that has moved on meanwhile is left as it is
 * and says so; the others are written.
 * @returns one outcome an item, in the order given
 * @throws Refused idempotency-mismatch
 */
export async function writeEntries(
  actor: Actor | "system",
  step: EntryStep,
  items: readonly EntryItem[],
): Promise<EntryOutcome[]> {
  const text = (value: unknown) => (value === undefined ? null : canonicalJson(value));
  const written = items.map(({ audit, ...item }) => ({
    ...item,
    audit: { before: text(audit.before), after: text(audit.after), reason: audit.reason ?? null },
  }));
  const kind = movedBy(step);
  if (kind) return move(actor, kind, step, written);
  const [acting, once] = actor === "system" ? [SYSTEM, null] : [actingAs(actor), actor.origin.idempotency];
  const values = [acting, step, written, once].map((each) => (each === null ? null : JSON.stringify(each)));
  const { rows } = await database().pool.query<{ outcome: Written }>({ ...WRITE, values });
  return outcomesOf(rows[0]?.outcome);
}

type Written = { items?: EntryOutcome[]; refusal?: RefusalCode };

/** With the notices of it. A repeated request is answered by `changeAs`, and nobody is told again. */
function move(
  actor: Actor | "system",
  kind: MovedKind,
  step: EntryStep,
  written: readonly unknown[],
): Promise<EntryOutcome[]> {
  const acting = actor === "system" ? SYSTEM : actingAs(actor);
  const mover = actor === "system" ? SYSTEM : { id: acting.id, name: actor.account?.name ?? "" };
  const change = async (tx: Transaction) => {
    const rows = await tx.$queryRaw<{ outcome: Written }[]>`
      SELECT entry_write(${JSON.stringify(acting)}::jsonb, ${JSON.stringify(step)}::jsonb,
        ${JSON.stringify(written)}::jsonb, NULL) AS outcome`;
    const outcomes = outcomesOf(rows[0]?.outcome);
    const moved = outcomes.flatMap(({ ok, entry }) => (ok && entry ? [entry] : []));
    await tellMoved(tx, kind, mover, moved);
    return outcomes;
  };
  return actor === "system" ? changeAsSystem(change) : changeAs(actor, change);
}

function outcomesOf(written: Written | undefined): EntryOutcome[] {
  if (!written?.items) throw new Refused(written?.refusal ?? "invalid-input");
  return written.items;
}
