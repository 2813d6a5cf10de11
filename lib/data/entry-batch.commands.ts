import type { Actor } from "@/lib/auth/actor";
import { isSettled } from "@/lib/domain/entry-workflow";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { refusalWords } from "@/lib/format/words";
import type { BatchBody, BatchOutcome } from "@/lib/schemas/entries";
import { changeItem, moveItem, newItem } from "./entries.commands";
import { doubtsOf, type Surroundings, surroundings } from "./entry-doubts";
import { type EntryRow, entryOf, readEntries } from "./entry-rows";
import { actionOf } from "./entry-steps";
import { type EntryItem, type EntryOutcome, type EntryStep, writeEntries } from "./entry-write";
import { gateRole } from "./gate";

type Prepared = { readonly id: string; readonly step: EntryStep; readonly item: EntryItem };

/**
 * The same act with many entries. Each is judged by itself and has its own outcome; those that pass are written
 * together, in one transaction for each kind of step.
 * @throws Refused not-signed-in, forbidden; everything else is said of its item
 */
export async function actOnEntries(actor: Actor, body: BatchBody, today: IsoDate): Promise<BatchOutcome[]> {
  await gateRole(actor, [{ action: actionOf[body.act] }]);
  const known = body.items.flatMap(({ id }) => id ?? []);
  const rows = new Map((await readEntries(actor, known)).map((row) => [row.id, row]));
  const around = await surroundings(
    body.act === "save"
      ? body.items.map(({ indicator }) => indicator)
      : [...rows.values()].map(({ indicator }) => indicator),
  );
  const prepared: (Prepared | BatchOutcome)[] = [];
  for (let nth = 0; nth < body.items.length; nth += 1) {
    prepared.push(await prepare(actor, body, nth, rows, around, today));
  }
  const outcomes = await write(
    actor,
    prepared.filter((each) => "step" in each),
  );
  return prepared.map((each) => ("step" in each ? outcomeOf(actor, outcomes.get(each), around) : each));
}

async function prepare(
  actor: Actor,
  body: BatchBody,
  nth: number,
  rows: ReadonlyMap<string, EntryRow>,
  around: Surroundings,
  today: IsoDate,
): Promise<Prepared | BatchOutcome> {
  const id = body.items[nth]?.id ?? "";
  const row = rows.get(id);
  try {
    if (body.act === "save") return { id, ...(await saving(actor, body.items[nth], row, today)) };
    if (!row) throw new Refused("unknown-entry", id);
    const { version } = body.items[nth] ?? { version: 0 };
    const sent = {
      version,
      note: "note" in body ? body.note : undefined,
      at: "at" in body ? body.at : undefined,
    };
    return { id, ...(await moveItem(actor, row, body.act, sent, around)) };
  } catch (error) {
    if (error instanceof Refused) return refused(actor, id, error, row, around);
    throw error;
  }
}

type Saved = Extract<BatchBody, { act: "save" }>["items"][number];

async function saving(actor: Actor, sent: Saved | undefined, row: EntryRow | undefined, today: IsoDate) {
  if (!sent) throw new Error("A batch is read item by item.");
  const { id, version, ...body } = sent;
  if (!id || version === 0) {
    return newItem(actor, body, today);
  }
  if (!row) throw new Refused("unknown-entry", id);
  const { indicator: _, area: __, period: ___, span: ____, ...given } = body;
  return changeItem(actor, row, { version, ...given }, today);
}

/**
 * Items of one step are written together; a batch of drafts and corrections is two.
 * @returns by the place among `prepared`: of a repeated request, the first answer has other ids
 */
async function write(actor: Actor, prepared: readonly Prepared[]): Promise<Map<Prepared, EntryOutcome>> {
  const groups = new Map<string, Prepared[]>();
  for (const each of prepared) {
    const key = JSON.stringify(each.step);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const outcomes = new Map<Prepared, EntryOutcome>();
  for (const [nth, group] of [...groups.values()].entries()) {
    const [first] = group;
    if (!first) continue;
    const items = group.map(({ item }) => item);
    const written = await writeEntries(partOf(actor, nth), first.step, items);
    for (const [place, outcome] of written.entries()) {
      const asked = group[place];
      if (asked) outcomes.set(asked, outcome);
    }
  }
  return outcomes;
}

/** Each group is a transaction of its own, and so has a key of its own. */
function partOf({ account, origin }: Actor, nth: number): Actor {
  const { idempotency } = origin;
  const key = idempotency && { ...idempotency, key: `${idempotency.key}#${nth}` };
  return { account, origin: { ...origin, idempotency: key } };
}

function outcomeOf(actor: Actor, outcome: EntryOutcome | undefined, around: Surroundings): BatchOutcome {
  if (!outcome) throw new Error("entry_write has answered nothing.");
  const { id, ok, refusal, entry } = outcome;
  return {
    id,
    ok,
    refusal,
    message: refusal ? refusalWords[refusal] : null,
    ...standing(entry ?? undefined, around),
    current: entry ? entryOf(actor, entry) : null,
  };
}

function refused(
  actor: Actor,
  id: string,
  { code, faults }: Refused,
  row: EntryRow | undefined,
  around: Surroundings,
): BatchOutcome {
  const said = faults.flatMap((fault) => ("message" in fault ? String(fault.message) : []));
  return {
    id,
    ok: false,
    refusal: code,
    message: said.length > 0 ? said.join("") : refusalWords[code],
    ...standing(row, around),
    current: row ? entryOf(actor, row) : null,
  };
}

function standing(entry: EntryRow | undefined, around: Surroundings) {
  return {
    version: entry?.version ?? null,
    state: entry?.state ?? null,
    doubts: entry && !isSettled(entry.state) ? doubtsOf(entry, around) : [],
  };
}
