import {
  type CellAt,
  type Content,
  contentOf,
  type GridRow,
  readText,
  type Slot,
  type Slots,
  savedContent,
  slotAt,
  withSlots,
} from "./slots.prepare";

/** A text put into a cell, and the one that it replaced. */
interface Edit {
  readonly at: CellAt;
  readonly before: string;
  readonly after: string;
}

/** What is done and undone at once: one cell, or a whole paste. */
type Step = readonly Edit[];

export interface Sheet {
  readonly rows: readonly GridRow[];
  readonly slots: Slots;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** A text for a cell; `isConfirmed`: the person has already said yes to its reading. */
export interface Input {
  readonly at: CellAt;
  readonly text: string;
  readonly isConfirmed?: boolean;
}

/** As many steps as anybody goes back; each may be a paste of two thousand cells. */
const MOST_STEPS = 200;

/** Puts texts into cells, as one step to undo. Texts that change nothing make no step. */
export function enter(sheet: Sheet, inputs: readonly Input[]): Sheet {
  const effective = inputs.filter(({ at, text }) => {
    const slot = slotAt(sheet.slots, at);
    return slot !== undefined && contentOf(slot).text !== text;
  });
  if (effective.length === 0) return sheet;
  const step = effective.map(({ at, text }) => ({ at, before: textAt(sheet.slots, at), after: text }));
  return { ...put(sheet, effective), done: [...sheet.done, step].slice(-MOST_STEPS), undone: [] };
}

export function undo(sheet: Sheet): Sheet {
  const step = sheet.done.at(-1);
  if (!step) return sheet;
  const before = put(
    sheet,
    step.map(({ at, before: text }) => ({ at, text })),
  );
  return { ...before, done: sheet.done.slice(0, -1), undone: [...sheet.undone, step] };
}

export function redo(sheet: Sheet): Sheet {
  const step = sheet.undone.at(-1);
  if (!step) return sheet;
  const after = put(
    sheet,
    step.map(({ at, after: text }) => ({ at, text })),
  );
  return { ...after, done: [...sheet.done, step], undone: sheet.undone.slice(0, -1) };
}

/** The cells that a step touched: where one looks after going back. */
export function lastUndone({ done }: Sheet): CellAt | undefined {
  return done.at(-1)?.[0]?.at;
}

/** Changes what belongs to a cell besides its text: notes, the yes to a reading. No step of its own. */
export function annotate(sheet: Sheet, at: CellAt, patch: Partial<Omit<Content, "text">>): Sheet {
  const slot = slotAt(sheet.slots, at);
  const row = sheet.rows[at.row];
  if (!slot || !row) return sheet;
  return {
    ...sheet,
    slots: withSlots(sheet.slots, [[at, changed(slot, { ...contentOf(slot), ...patch }, row)]]),
  };
}

/** Gives up what was typed into these cells. */
export function drop(sheet: Sheet, cells: readonly CellAt[]): Sheet {
  const changes = cells.flatMap((at) => {
    const slot = slotAt(sheet.slots, at);
    return slot ? [[at, { ...slot, typed: null, trouble: null }] as const] : [];
  });
  return { ...sheet, slots: withSlots(sheet.slots, changes) };
}

function put(sheet: Sheet, inputs: readonly Input[]): Sheet {
  const changes = inputs.flatMap(({ at, text, isConfirmed = false }) => {
    const slot = slotAt(sheet.slots, at);
    const row = sheet.rows[at.row];
    if (!slot || !row) return [];
    return [[at, changed(slot, { ...contentOf(slot), text, isConfirmed }, row)] as const];
  });
  return { ...sheet, slots: withSlots(sheet.slots, changes) };
}

/**
 * A slot with that content. What is the same as the server has is not typed, unless something else is on its way
 * there; a conflict waits for its choice.
 */
function changed(slot: Slot, content: Content, row: GridRow): Slot {
  const trouble = slot.trouble?.code === "changed-meanwhile" ? slot.trouble : null;
  const doubts = content.text === contentOf(slot).text ? slot.doubts : [];
  if (saysTheSame(slot, content, row) && !trouble && !slot.isSending)
    return { ...slot, doubts, typed: null, trouble: null };
  const seen = slot.typed?.seen ?? slot.cell.entry?.version ?? 0;
  return { ...slot, doubts, trouble, typed: { ...content, seen } };
}

/** Whether the content is what the server has. */
export function saysTheSame({ cell }: Slot, content: Content, row: GridRow): boolean {
  const saved = savedContent(cell);
  const sameNotes = content.note === saved.note && content.doubtNote === saved.doubtNote;
  if (content.isRenewed || !sameNotes) return false;
  return content.text === saved.text || sameNumber(content.text, saved.text, row);
}

/** `１８１４１` and `18,141` over 18141 change nothing. */
function sameNumber(text: string, saved: string, row: GridRow): boolean {
  const [read, other] = [readText(text, row), readText(saved, row)];
  if (read.kind !== "number" || other.kind !== "number" || read.confirm) return false;
  return read.value === other.value && (read.qualifier ?? "eq") === (other.qualifier ?? "eq");
}

function textAt(slots: Slots, at: CellAt): string {
  const slot = slotAt(slots, at);
  return slot ? contentOf(slot).text : "";
}
