import { type Sheet, saysTheSame } from "./grid-edit.prepare";
import { type GridFields, typedCells } from "./grid-save.prepare";
import { type CellAt, keyOf, type Slot, type Typed, withSlots } from "./slots.prepare";

/** Content with the time at which it was typed, ISO 8601. */
export interface Stamped<T> {
  readonly at: string;
  readonly content: T;
}

/** What was typed into a grid and is not saved. */
export interface KeptGrid {
  readonly fields: GridFields;
  readonly cells: readonly KeptCell[];
}
type KeptCell = Typed & { readonly key: string };

/** @param writing the text in the editor that has not been put into its cell yet */
export function keep(
  { slots }: Sheet,
  fields: GridFields,
  writing?: { at: CellAt; text: string },
): KeptGrid | null {
  const cells = typedCells(slots).map(({ slot, typed }) => ({ ...typed, key: keyOf(slot.cell) }));
  const open = writing && slots[writing.at.row]?.[writing.at.column];
  const all = open
    ? [...cells.filter(({ key }) => key !== keyOf(open.cell)), openCell(open, writing.text)]
    : cells;
  return all.length > 0 ? { fields, cells: all } : null;
}

function openCell({ cell, typed }: Slot, text: string): KeptCell {
  const fresh = { note: "", doubtNote: "", reason: "", isRenewed: false, seen: cell.entry?.version ?? 0 };
  return { ...(typed ?? fresh), text, isConfirmed: false, key: keyOf(cell) };
}

/**
 * Puts what was kept back into the grid. A record that has moved on since keeps the version that the text was typed
 * over: sending it then shows both beside each other. What has been saved meanwhile is not typed any more.
 */
export function restore(sheet: Sheet, { cells }: KeptGrid): Sheet {
  const kept = new Map(cells.map(({ key, ...typed }) => [key, typed]));
  const changes = sheet.slots.flatMap((slots, row) =>
    slots.flatMap((slot, column) => {
      const typed = kept.get(keyOf(slot.cell));
      const of = sheet.rows[row];
      if (!typed || !of || saysTheSame(slot, typed, of)) return [];
      return [
        [
          { row, column },
          { ...slot, typed },
        ] as const,
      ];
    }),
  );
  return { ...sheet, slots: withSlots(sheet.slots, changes) };
}

/** Reads what this very code has written; anything else, by an older one or by hand, is nothing. */
export function keptOf(stored: unknown): Stamped<KeptGrid> | null {
  if (!isRecord(stored) || typeof stored.at !== "string" || !isRecord(stored.content)) return null;
  const { fields, cells } = stored.content;
  if (!isRecord(fields) || !hasTexts(fields, ["status", "published", "source"])) return null;
  if (!Array.isArray(cells) || !cells.every(isKeptCell)) return null;
  return stored as unknown as Stamped<KeptGrid>;
}

function isKeptCell(cell: unknown): boolean {
  if (!isRecord(cell) || !hasTexts(cell, ["key", "text", "note", "doubtNote", "reason"])) return false;
  const { seen, isConfirmed, isRenewed } = cell;
  return typeof seen === "number" && typeof isConfirmed === "boolean" && typeof isRenewed === "boolean";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const hasTexts = (value: Record<string, unknown>, names: readonly string[]) =>
  names.every((name) => typeof value[name] === "string");
