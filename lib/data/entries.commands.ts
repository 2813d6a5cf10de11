import { uuidv7 } from "uuidv7";
import type { Actor } from "@/lib/auth/actor";
import type { EntryAct } from "@/lib/domain/entry-workflow";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import type { EntryAnswer, EntryBody, EntryChange, TransitionBody } from "@/lib/schemas/entries";
import { dueEntries } from "./entries.queries";
import { refuseHiddenCorrection } from "./entry-corrections";
import { refuseUnexplained, type Surroundings, surroundings } from "./entry-doubts";
import { columnsOf, findCells, refuseImpossible } from "./entry-input";
import { type EntryRow, entryOf, readEntries, targetOf } from "./entry-rows";
import { actionOf, scheduleStep, stepOf } from "./entry-steps";
import { type EntryItem, type EntryOutcome, type EntryStep, writeEntries } from "./entry-write";
import { gate, gateAccount, gateRole } from "./gate";

/**
 * A new value, as a draft. Where a version of it was published before, it is a correction and needs a reason.
 * @throws Refused not-signed-in, forbidden, unknown-indicator, unknown-area, invalid-input, period-closed,
 * reason-missing; changed-meanwhile with the entry that is there
 */
export async function createEntry(actor: Actor, body: EntryBody, today: IsoDate): Promise<EntryAnswer> {
  const { step, item } = await newItem(actor, body, today);
  return one(actor, step, item);
}

/** The item that makes a new entry, checked and let through by the gate. @throws as createEntry */
export async function newItem(actor: Actor, body: EntryBody, today: IsoDate) {
  const { indicator, area, period, span } = body;
  const subject = `entry ${indicator} ${area} ${period} ${span}`;
  // Before anything is looked up: who may enter nothing learns nothing.
  await gateRole(actor, [{ action: "edit-draft" }]);
  const cell = (await findCells([body]))(body);
  await gate(actor, "edit-draft", { area, unit: cell.unit, subject, unknown: "unknown-indicator" });
  await refuseImpossible(body, cell, today, true);
  await refuseHiddenCorrection(body, body);
  const { indicatorId, areaId } = cell;
  const set = { indicator_id: indicatorId, area_id: areaId, period, span, ...columnsOf(body) };
  const item: EntryItem = { id: uuidv7(), version: 0, set, audit: { after: body, reason: body.reason } };
  return { step: stepOf("save", actor), item };
}

/**
 * Changes a draft; of a released value it begins a correction, with a reason; the released one stays in force.
 * @throws Refused unknown-entry, invalid-input, wrong-state, period-closed, reason-missing; changed-meanwhile with
 * the entry as somebody else left it
 */
export async function changeEntry(
  actor: Actor,
  id: string,
  body: EntryChange,
  today: IsoDate,
): Promise<EntryAnswer> {
  const row = await need(actor, id);
  const { step, item } = await changeItem(actor, row, body, today);
  return one(actor, step, item);
}

/** The step and item that change an entry, checked and let through by the gate. @throws as changeEntry */
export async function changeItem(actor: Actor, row: EntryRow, body: EntryChange, today: IsoDate) {
  const act = row.state === "released" ? "correct" : "save";
  await gate(actor, actionOf[act], targetOf(row, act));
  const { version, ...given } = body;
  const { period, span } = row;
  await refuseImpossible({ period, span, value: given.value, published: given.published }, row, today, false);
  if (row.released > 0) await refuseHiddenCorrection(row, { ...row, ...given });
  const item: EntryItem = {
    id: row.id,
    version,
    set: columnsOf(given),
    audit: { before: changedOf(row, given), after: given, reason: given.reason },
  };
  return { step: stepOf(act, actor), item };
}

/** Of what there was, what is to be changed. */
function changedOf(row: EntryRow, given: object) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(given, name)));
}

/**
 * One step of the work: submit, withdraw, discard, return, approve, release.
 * @throws Refused unknown-entry, changed-meanwhile, wrong-state, own-entry, period-closed, doubts-unexplained
 */
export async function moveEntry(
  actor: Actor,
  id: string,
  act: Exclude<EntryAct, "save" | "correct">,
  body: TransitionBody,
): Promise<EntryAnswer> {
  const row = await need(actor, id);
  const { step, item } = await moveItem(actor, row, act, body);
  return one(actor, step, item);
}

/** The step and item that move an entry, let through by the gate. @throws as moveEntry */
export async function moveItem(
  actor: Actor,
  row: EntryRow,
  act: Exclude<EntryAct, "save" | "correct">,
  { version, note, at }: TransitionBody,
  /** Read once for many. */
  around?: Surroundings,
): Promise<{ step: EntryStep; item: EntryItem }> {
  await gate(actor, actionOf[act], targetOf(row, act));
  if (act === "return" && !note) {
    const fault = { path: "note", code: "required", message: "请写明退回的理由" };
    throw new Refused("invalid-input", "", [fault]);
  }
  if (act === "submit") refuseUnexplained(row, around ?? (await surroundings([row.indicator])));
  const isScheduled = act === "release" && at !== undefined;
  const step = isScheduled ? scheduleStep(actor) : stepOf(act, actor);
  const set = {
    ...(act === "return" && { return_note: note ?? null }),
    ...(isScheduled && { release_at: at }),
  };
  const audit = {
    before: { state: row.state },
    after: { act, ...(isScheduled && { at }) },
    reason: note ?? null,
  };
  return { step, item: { id: row.id, version, set, observationId: uuidv7(), audit } };
}

/** Takes everything that is due: for the job. @returns how many values were released */
export async function releaseDue(): Promise<number> {
  const due = await dueEntries();
  if (due.length === 0) return 0;
  const items = due.map(({ id, version }) => ({
    id,
    version,
    set: {},
    observationId: uuidv7(),
    audit: { before: { state: "approved" }, after: { act: "release" } },
  }));
  const step: EntryStep = {
    action: "release",
    moves: { approved: "released" },
    fourEyes: false,
    guardLock: false,
  };
  return (await writeEntries("system", step, items)).filter(({ ok }) => ok).length;
}

async function need(actor: Actor, id: string): Promise<EntryRow> {
  await gateAccount(actor, "view-approved");
  const [row] = await readEntries(actor, [id]);
  if (!row) throw new Refused("unknown-entry", id);
  return row;
}

async function one(actor: Actor, step: EntryStep, item: EntryItem): Promise<EntryAnswer> {
  const [outcome] = await writeEntries(actor, step, [item]);
  if (!outcome) throw new Error("entry_write has answered nothing.");
  return entryOf(actor, written(actor, outcome));
}

/** @throws the refusal of the outcome, with what is there instead */
function written(actor: Actor, { refusal, entry }: EntryOutcome): EntryRow {
  if (refusal) throw new Refused(refusal, "", [], entry ? entryOf(actor, entry) : undefined);
  if (!entry) throw new Error("entry_write has written something that is not there.");
  return entry;
}
