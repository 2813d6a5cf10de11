import type { NoticeKind, ValueFacts } from "@/lib/domain/notice";
import type { Transaction } from "./act";
import type { EntryRow } from "./entry-rows";
import type { EntryStep } from "./entry-write";
import { accountsOf, notify, notifyAccounts, tellRobots } from "./notify";

/** The steps that somebody else waits for; of saving, withdrawing and setting a moment nobody is told. */
export type MovedKind = Extract<NoticeKind, "submitted" | "returned" | "approved" | "released">;

/** What a step brings about, as people are told of it. */
export function movedBy({ action, moves }: EntryStep): MovedKind | undefined {
  const [to] = Object.values(moves);
  if (action === "submit") return "submitted";
  if (action === "review" && (to === "returned" || to === "approved")) return to;
  return action === "release" && to === "released" ? "released" : undefined;
}

/** Who did it; the product itself has no id. */
interface Mover {
  readonly id: string | null;
  readonly name: string;
}

/** Tells whoever has to go on with it or has entered it, in the transaction that did it; each of one's own alone. */
export async function tellMoved(
  tx: Transaction,
  kind: MovedKind,
  mover: Mover,
  entries: readonly EntryRow[],
): Promise<void> {
  const [first] = entries;
  if (!first) return;
  const all = factsOf(entries, first, mover);
  if (kind === "submitted") {
    await notify(tx, { roles: ["REV"], except: mover.id }, { kind, facts: all }, "/review");
    return;
  }
  await tellEditors(tx, kind, mover, entries);
  if (kind !== "released") return;
  const leaders = await accountsOf(tx, { roles: ["LDR"] });
  await notifyAccounts(tx, leaders, { kind, facts: all }, `/indicators/${first.indicator}`);
  await tellRobots(tx, kind, entries.length, "/");
}

async function tellEditors(tx: Transaction, kind: MovedKind, mover: Mover, entries: readonly EntryRow[]) {
  const ids = [...new Set(entries.flatMap(({ editorIds }) => editorIds))];
  for (const account of await accountsOf(tx, { accounts: ids, except: mover.id })) {
    const own = entries.filter(({ editorIds }) => editorIds.includes(account.id));
    const [first] = own;
    if (!first) continue;
    const href = own.length === 1 ? `/observations/${first.id}` : `/observations?state=${kind}`;
    await notifyAccounts(tx, [account], { kind, facts: factsOf(own, first, mover) }, href);
  }
}

/** Names and periods, never the figures that are at hand here. */
function factsOf(entries: readonly EntryRow[], first: EntryRow, { name: by }: Mover): ValueFacts {
  const { indicatorName: indicator, areaName: area, period, span } = first;
  return { count: entries.length, first: { indicator, area, period, span }, by };
}
