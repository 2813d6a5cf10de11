import { type ReadNumber, readNumber } from "@/lib/domain/entered-number";
import { formatTyped } from "@/lib/format/numbers";
import type { BatchOutcome, EntryAnswer, GridAnswer, GridCell } from "@/lib/schemas/entries";

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export type GridRow = GridAnswer["rows"][number];

/** What a person can change in a cell. Texts are as typed; an empty one says nothing. */
export interface Content {
  readonly text: string;
  /** The person has said yes to a reading that asks for it. */
  readonly isConfirmed: boolean;
  readonly note: string;
  readonly doubtNote: string;
  /** 更正理由 */
  readonly reason: string;
  /** Takes over source, date and status from above the grid instead of keeping its own. */
  readonly isRenewed: boolean;
}

/** Content that differs from what the server has. */
export interface Typed extends Content {
  /** The version of the record that it was typed over; 0 where there was none. */
  readonly seen: number;
}

/** Why the server did not take a cell. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  /** The record as somebody else left it. */
  readonly current: BatchOutcome["current"];
}

/** One cell of the grid: what the server last said of it and what has been typed since. */
export interface Slot {
  readonly cell: GridCell;
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
  readonly doubts: BatchOutcome["doubts"];
  readonly isSending: boolean;
}

export type Slots = readonly (readonly Slot[])[];

type Place = Pick<GridCell, "indicator" | "area" | "period">;

/** A cell without what it has not: a table is sent twice, as HTML and as data. */
export type LeanCell = Place & Partial<GridCell>;
export type LeanGrid = Omit<GridAnswer, "cells"> & { readonly cells: readonly LeanCell[] };

export function leanGrid(answer: GridAnswer): LeanGrid {
  const lean = (cell: GridCell) =>
    Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null && value !== false));
  return { ...answer, cells: answer.cells.map((cell) => lean(cell) as LeanCell) };
}

/** The cells in the order of rows and periods. */
export function slotsOf({ by, fixed, rows, periods, cells }: LeanGrid): Slots {
  const found = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return rows.map(({ code }) =>
    periods.map((period) => {
      const place =
        by === "indicator"
          ? { indicator: fixed.code, area: code, period }
          : { indicator: code, area: fixed.code, period };
      return slotOf({ ...NOTHING, ...place, ...found.get(keyOf(place)) });
    }),
  );
}

const NOTHING = {
  entry: null,
  released: null,
  lastYear: null,
  plausible: null,
  isClosed: false,
  dueOn: null,
} satisfies Partial<GridCell>;

export function keyOf({ indicator, area, period }: Place): string {
  return `${indicator} ${area} ${period}`;
}

function slotOf(cell: GridCell): Slot {
  return { cell, typed: null, trouble: null, doubts: [], isSending: false };
}

export function slotAt(slots: Slots, { row, column }: CellAt): Slot | undefined {
  return slots[row]?.[column];
}

/** A grid with some cells changed; rows without a change stay the same object, and are not drawn again. */
export function withSlots(slots: Slots, changes: readonly (readonly [CellAt, Slot])[]): Slots {
  const byRow = new Map<number, (readonly [number, Slot])[]>();
  for (const [{ row, column }, slot] of changes) {
    byRow.set(row, [...(byRow.get(row) ?? []), [column, slot]]);
  }
  return slots.map((slotsOfRow, row) => {
    const changed = byRow.get(row);
    if (!changed) return slotsOfRow;
    const copy = [...slotsOfRow];
    for (const [column, slot] of changed) copy[column] = slot;
    return copy;
  });
}

/** What the cell shows while nothing is typed: the record being worked on, otherwise what is released. */
export function shownOf({ entry, released }: GridCell) {
  return entry ?? released;
}

/** The content that the server has. */
export function savedContent(cell: GridCell): Content {
  const shown = shownOf(cell);
  return {
    text: shown ? formatTyped(shown.value, shown.qualifier) : "",
    isConfirmed: false,
    note: cell.entry?.note ?? "",
    doubtNote: cell.entry?.doubtNote ?? "",
    reason: "",
    isRenewed: false,
  };
}

/** The version that a text typed now goes over; a discarded record is entered anew. */
export function seenOf(entry: Pick<EntryAnswer, "version" | "state"> | null): number {
  return entry && entry.state !== "discarded" ? entry.version : 0;
}

export function contentOf({ cell, typed }: Slot): Content {
  return typed ?? savedContent(cell);
}

/** A released value is in force, and changing it would be a correction: it needs a reason. */
export function correctsReleased({ entry, released }: GridCell): boolean {
  return entry ? entry.state === "released" : released !== null;
}

/** Whether the person may type into the cell at all. */
export function isEditable({ cell }: Pick<Slot, "cell">, { mayEdit }: GridRow): boolean {
  if (!mayEdit || cell.isClosed) return false;
  return cell.entry === null || cell.entry.acts.some((act) => act === "save" || act === "correct");
}

export function readText(text: string, { measure, kind }: GridRow, pastedUnit?: string): ReadNumber {
  return readNumber(text, { measure, kind, pastedUnit });
}
