import { lastDayOf, type Span } from "@/lib/domain/period";
import type { BatchBody, BatchOutcome, GridCell } from "@/lib/schemas/entries";
import { discards, lacksReason, waitsForYes } from "./cell-look.prepare";
import type { Sheet } from "./grid-edit.prepare";
import {
  type CellAt,
  correctsReleased,
  readText,
  type Slot,
  type Slots,
  seenOf,
  slotAt,
  type Typed,
  withSlots,
} from "./slots.prepare";

/** What stands once above the grid, for every value that is newly filled in. */
export interface GridFields {
  readonly status: GridCellStatus;
  readonly published: string;
  readonly source: string;
}
type GridCellStatus = SaveItem["status"];

export type SaveItem = Extract<BatchBody, { act: "save" }>["items"][number];
export type DiscardItem = Extract<BatchBody, { act: "discard" }>["items"][number];

/** A typed cell on its way: the outcome belongs to what was typed then, not to what has been typed since. */
export interface Sending<Item = SaveItem | DiscardItem> {
  readonly at: CellAt;
  readonly typed: Typed;
  readonly item: Item;
}

const LEAST_SOURCE = 2;

export function fieldFaults({ published, source }: GridFields): { published?: string; source?: string } {
  return {
    ...(lastDayOf(published.trim()) === undefined && {
      published: "请填写，如2026-01-25或2026-01",
    }),
    ...(source.trim().length < LEAST_SOURCE && { source: "请写明来源，至少2个字" }),
  };
}

/** Every cell that is typed, with its place. */
export function typedCells(slots: Slots): { at: CellAt; slot: Slot; typed: Typed }[] {
  return slots.flatMap((row, r) =>
    row.flatMap((slot, c) => (slot.typed ? [{ at: { row: r, column: c }, slot, typed: slot.typed }] : [])),
  );
}

export function typedPlaces(slots: Slots): CellAt[] {
  return typedCells(slots).map(({ at }) => at);
}

/** What can be sent now: understood, confirmed, complete, and not refused as it stands. */
export function readyToSave(sheet: Sheet, fields: GridFields, span: Span): Sending<SaveItem>[] {
  return typedCells(sheet.slots).flatMap(({ at, slot, typed }) => {
    const item =
      slot.isSending || slot.trouble ? undefined : itemOf(sheet, { at, slot, typed }, fields, span);
    return item ? [{ at, typed, item }] : [];
  });
}

/** The drafts whose cells were emptied. */
export function readyToDiscard({ rows, slots }: Sheet): Sending<DiscardItem>[] {
  return typedCells(slots).flatMap(({ at, slot, typed }) => {
    const [row, { entry }] = [rows[at.row], slot.cell];
    if (!row || !entry || slot.isSending || slot.trouble) return [];
    if (!discards(slot, readText(typed.text, row))) return [];
    return [{ at, typed, item: { id: entry.id, version: typed.seen } }];
  });
}

/** How many cells wait only for the fields above the grid. */
export function waitingForFields(sheet: Sheet, fields: GridFields, span: Span): number {
  const complete = { ...fields, published: "2000", source: "——" };
  return readyToSave(sheet, complete, span).length - readyToSave(sheet, fields, span).length;
}

function itemOf(
  sheet: Sheet,
  { at, slot, typed }: { at: CellAt; slot: Slot; typed: Typed },
  fields: GridFields,
  span: Span,
): SaveItem | undefined {
  const row = sheet.rows[at.row];
  if (!row) return undefined;
  const read = readText(typed.text, row);
  if (read.kind !== "number" || waitsForYes(read, slot) || lacksReason(slot)) return undefined;
  const figures = figuresOf(slot.cell, typed, fields);
  if (Object.keys(fieldFaults(figures)).length > 0) return undefined;
  const { indicator, area, period, entry } = slot.cell;
  return {
    ...(entry && { id: entry.id }),
    version: typed.seen,
    indicator,
    area,
    period,
    span,
    value: read.value,
    qualifier: read.qualifier ?? "eq",
    ...figures,
    note: typed.note.trim() || null,
    doubtNote: typed.doubtNote.trim() || null,
    ...(correctsReleased(slot.cell) && { reason: typed.reason.trim() }),
  };
}

/** A record keeps its own source, date and status, unless it is new, a correction, or was told to take the others. */
export function figuresOf(
  cell: GridCell,
  { isRenewed }: Pick<Typed, "isRenewed">,
  fields: GridFields,
): GridFields {
  const keeps = cell.entry !== null && !correctsReleased(cell) && !isRenewed;
  const { status, published, source } = keeps && cell.entry ? cell.entry : fields;
  return { status, published: published.trim(), source: source.trim() };
}

/** Marks cells as on their way, or as back from it. */
export function markSending(sheet: Sheet, cells: readonly CellAt[], isSending: boolean): Sheet {
  const changes = cells.flatMap((at) => {
    const slot = slotAt(sheet.slots, at);
    return slot ? [[at, { ...slot, isSending }] as const] : [];
  });
  return { ...sheet, slots: withSlots(sheet.slots, changes) };
}

/** Takes in what became of the cells that were sent, in the order in which they were. */
export function mergeSaved(sheet: Sheet, sent: readonly Sending[], outcomes: readonly BatchOutcome[]): Sheet {
  const changes = sent.flatMap(({ at, typed }, n) => {
    const slot = slotAt(sheet.slots, at);
    const outcome = outcomes[n];
    if (!slot || !outcome) return slot ? [[at, { ...slot, isSending: false }] as const] : [];
    return [[at, merged({ ...slot, isSending: false }, outcome, typed)] as const];
  });
  return { ...sheet, slots: withSlots(sheet.slots, changes) };
}

const ITEM = /^items\.(\d+)\b/;

/** Whether every fault is one of an item that was sent: `items.3.source`. */
export function areOfItems(faults: ReadonlyMap<string, string>): boolean {
  return faults.size > 0 && [...faults.keys()].every((path) => ITEM.test(path));
}

/** Nothing was taken: faults of items stand at their cells, the other cells are as they were. */
export function blame(sheet: Sheet, sent: readonly Sending[], faults: ReadonlyMap<string, string>): Sheet {
  const messages = new Map([...faults].map(([path, message]) => [ITEM.exec(path)?.[1], message]));
  const changes = sent.flatMap(({ at, typed }, n) => {
    const slot = slotAt(sheet.slots, at);
    if (!slot) return [];
    const message = slot.typed === typed ? messages.get(String(n)) : undefined;
    const trouble = message === undefined ? slot.trouble : { code: "invalid-input", message, current: null };
    return [[at, { ...slot, trouble, isSending: false }] as const];
  });
  return { ...sheet, slots: withSlots(sheet.slots, changes) };
}

/** As mergeSaved, of a step with records as they are: submitted, withdrawn. */
export function mergeStep(sheet: Sheet, cells: readonly CellAt[], outcomes: readonly BatchOutcome[]): Sheet {
  const changes = cells.flatMap((at, n) => {
    const slot = slotAt(sheet.slots, at);
    const outcome = outcomes[n];
    return slot && outcome ? [[at, merged({ ...slot, isSending: false }, outcome, null)] as const] : [];
  });
  return { ...sheet, slots: withSlots(sheet.slots, changes) };
}

function merged(slot: Slot, outcome: BatchOutcome, sent: Typed | null): Slot {
  const { ok, current, doubts, refusal, message } = outcome;
  // Two have emptied it.
  const isGone = current?.state === "discarded" && slot.typed?.text.trim() === "";
  if (!ok && !isGone)
    return { ...slot, doubts, trouble: { code: refusal ?? "", message: message ?? "", current } };
  const cell = current ? cellWith(slot.cell, current) : slot.cell;
  // Typed again while it was on its way: that goes over what has just been saved.
  const isDone = isGone || slot.typed === sent;
  const typed = isDone ? null : slot.typed && { ...slot.typed, seen: seenOf(current) };
  return { ...slot, cell, doubts, trouble: null, typed };
}

/** The cell with the record as it now stands; released, it is the value in force; discarded, there is none. */
export function cellWith(cell: GridCell, entry: NonNullable<BatchOutcome["current"]>): GridCell {
  if (entry.state === "discarded") return { ...cell, entry: null };
  const { value, qualifier, status, state, released: version } = entry;
  const released = state === "released" ? { value, qualifier, status, version } : cell.released;
  return { ...cell, entry, released };
}

/** Settles a conflict: what was typed goes over what the other has left, or is given up for it. */
export function settle(sheet: Sheet, at: CellAt, whose: "mine" | "theirs"): Sheet {
  const slot = slotAt(sheet.slots, at);
  if (!slot?.trouble) return sheet;
  const { current } = slot.trouble;
  const cell = current ? cellWith(slot.cell, current) : slot.cell;
  const typed = whose === "mine" && slot.typed ? { ...slot.typed, seen: seenOf(current) } : null;
  return { ...sheet, slots: withSlots(sheet.slots, [[at, { ...slot, cell, typed, trouble: null }]]) };
}

/** The cells that can be handed in as they were saved: nothing typed over them, and the person may. */
export function submittable(slots: Slots): CellAt[] {
  return slots.flatMap((row, r) =>
    row.flatMap(({ cell, typed, isSending }, c) =>
      !typed && !isSending && cell.entry?.acts.includes("submit") ? [{ row: r, column: c }] : [],
    ),
  );
}
