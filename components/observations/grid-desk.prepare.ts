import { annotate, enter, lastUndone, redo, type Sheet, undo } from "./grid-edit.prepare";
import type { Command, Mode } from "./grid-keys.prepare";
import {
  type Cursor,
  cellsOf,
  cursorAt,
  type Direction,
  isOneCell,
  jumped,
  rangeOf,
  type Size,
  stepped,
  tabbed,
} from "./grid-move.prepare";
import { asTsv } from "./paste.prepare";
import { type CellAt, contentOf, isEditable, slotAt } from "./slots.prepare";

/** The grid with somebody at it: where they are, and what stands in the editor. */
export interface Desk {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly mode: Mode;
  /** In the editor and not yet in the cell; empty in `move`. */
  readonly text: string;
}

/** How many rows PageUp and PageDown go. */
const PAGE_ROWS = 10;

export function perform(desk: Desk, command: Command): Desk {
  const { sheet, cursor } = desk;
  switch (command.do) {
    case "edit":
      return mayType(desk) ? { ...desk, mode: "edit", text: textHere(desk) } : desk;
    case "cancel":
      return { ...desk, mode: "move", text: "" };
    case "clear":
      return {
        ...desk,
        sheet: enter(
          sheet,
          selected(desk).map((at) => ({ at, text: "" })),
        ),
      };
    case "undo":
      return goTo({ ...desk, sheet: undo(sheet) }, lastUndone(sheet));
    case "redo":
      return { ...desk, sheet: redo(sheet) };
    case "confirm":
      return confirmed(commit(desk));
    case "select-all": {
      const { rows, columns } = sizeOf(desk);
      return { ...desk, cursor: { at: { row: 0, column: 0 }, to: { row: rows - 1, column: columns - 1 } } };
    }
    case "leave":
      return { ...desk, cursor: cursorAt(cursor.at) };
    case "tab":
      return goTo(commit(desk), tabbed(cursor.at, command.by, sizeOf(desk)));
    default:
      return moved(commit(desk), command);
  }
}

type Moving = Extract<Command, { do: "step" | "jump" | "row-end" | "grid-end" | "page" }>;

function moved(desk: Desk, command: Moving): Desk {
  const from = command.extends ? desk.cursor.to : desk.cursor.at;
  const to = target(desk, from, command);
  return { ...desk, cursor: command.extends ? { ...desk.cursor, to } : cursorAt(to) };
}

function target(desk: Desk, from: CellAt, command: Moving): CellAt {
  const size = sizeOf(desk);
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (command.do) {
    case "step":
      return stepped(from, command.direction, size);
    case "jump":
      return jumped(from, command.direction, size, (at) => textAt(desk, at) !== "");
    case "row-end":
      return { row: from.row, column: command.end === "first" ? 0 : lastColumn };
    case "grid-end":
      return command.end === "first" ? { row: 0, column: 0 } : { row: lastRow, column: lastColumn };
    case "page":
      return stepped(from, pageOf(command.by), size);
  }
}

const pageOf = (by: 1 | -1): Direction => ({ rows: by * PAGE_ROWS, columns: 0 });

/** Puts the text of the editor into its cell. */
export function commit(desk: Desk): Desk {
  if (desk.mode === "move") return desk;
  const { sheet, cursor, text } = desk;
  return { ...desk, sheet: enter(sheet, [{ at: cursor.at, text }]), mode: "move", text: "" };
}

/** What has been typed into the editor; where nothing may be typed it stays out. */
export function write(desk: Desk, text: string): Desk {
  if (!mayType(desk)) return desk;
  return { ...desk, mode: desk.mode === "move" ? "type" : desk.mode, text };
}

/** One value for every cell that is selected. */
export function fill(desk: Desk, text: string): Desk {
  return {
    ...desk,
    sheet: enter(
      desk.sheet,
      selected(desk).map((at) => ({ at, text })),
    ),
  };
}

/** A click, or with `extends` one that selects up to there. */
export function pointAt(desk: Desk, at: CellAt, extendsRange: boolean): Desk {
  const committed = commit(desk);
  return { ...committed, cursor: extendsRange ? { ...committed.cursor, to: at } : cursorAt(at) };
}

/** The selection as text, as a spreadsheet takes it. */
export function copied(desk: Desk): string {
  const { top, bottom, left, right } = rangeOf(desk.cursor);
  const rows = desk.sheet.slots.slice(top, bottom + 1);
  return asTsv(rows.map((slots) => slots.slice(left, right + 1).map((slot) => contentOf(slot).text)));
}

/** The selected cells that may be changed. */
export function selected({ sheet, cursor }: Desk): CellAt[] {
  return cellsOf(rangeOf(cursor)).filter((at) => mayChange(sheet, at));
}

export function hasRange({ cursor }: Desk): boolean {
  return !isOneCell(cursor);
}

export function mayType({ sheet, cursor }: Desk): boolean {
  return mayChange(sheet, cursor.at);
}

/** The text of the active cell, as it would be mended. */
export function textHere(desk: Desk): string {
  return textAt(desk, desk.cursor.at);
}

/** Whether Tab stays in the grid; at its ends it goes on to what follows on the page. */
export function staysWithin({ sheet, cursor }: Desk, by: 1 | -1): boolean {
  return (
    tabbed(cursor.at, by, { rows: sheet.slots.length, columns: sheet.slots[0]?.length ?? 0 }) !== undefined
  );
}

function confirmed(desk: Desk): Desk {
  const { sheet, cursor } = desk;
  const isTyped = slotAt(sheet.slots, cursor.at)?.typed;
  return isTyped ? { ...desk, sheet: annotate(sheet, cursor.at, { isConfirmed: true }) } : desk;
}

function goTo(desk: Desk, at: CellAt | undefined): Desk {
  return at ? { ...desk, cursor: cursorAt(at) } : desk;
}

function mayChange({ rows, slots }: Sheet, at: CellAt): boolean {
  const [row, slot] = [rows[at.row], slotAt(slots, at)];
  return row !== undefined && slot !== undefined && isEditable(slot, row);
}

function textAt({ sheet }: Desk, at: CellAt): string {
  const slot = slotAt(sheet.slots, at);
  return slot ? contentOf(slot).text : "";
}

function sizeOf({ sheet }: Desk): Size {
  return { rows: sheet.slots.length, columns: sheet.slots[0]?.length ?? 0 };
}
