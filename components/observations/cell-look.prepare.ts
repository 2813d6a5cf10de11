import { Decimal } from "@/lib/domain/decimal";
import type { ReadNumber } from "@/lib/domain/entered-number";
import type { CellMark } from "@/lib/format/cell-words";
import { formatCell } from "@/lib/format/numbers";
import { contentOf, correctsReleased, type GridRow, readText, type Slot, shownOf } from "./slots.prepare";

/** What a cell shows. */
export interface CellLook {
  readonly text: string;
  readonly mark: CellMark;
}

/** A reason is at least this long, as the API asks for. */
const LEAST_REASON = 2;

export function cellLook(slot: Slot, row: GridRow): CellLook {
  const { cell, typed } = slot;
  const mark = markOf(slot, row);
  if (typed) return { text: typedText(typed.text, row, mark), mark };
  const shown = shownOf(cell);
  const text = shown ? formatCell({ ...shown, value: new Decimal(shown.value) }, row.decimals) : "";
  return { text, mark };
}

/** A number that is understood is shown as it is understood; anything else as it was typed. */
function typedText(text: string, row: GridRow, mark: CellMark): string {
  if (mark === "asks" || mark === "fault") return text;
  const read = readText(text, row);
  if (read.kind !== "number") return text.trim();
  return formatCell({ value: new Decimal(read.value), qualifier: read.qualifier ?? "eq" }, row.decimals);
}

export function markOf(slot: Slot, row: GridRow): CellMark {
  const { cell, typed, trouble, isSending } = slot;
  if (trouble?.code === "changed-meanwhile") return "conflict";
  if (isSending) return "sending";
  if (typed) return typedMark(slot, readText(typed.text, row));
  if (trouble && trouble.code !== "doubts-unexplained") return "refused";
  if (doubtsOf(slot) && !cell.entry?.doubtNote && isOpen(slot)) return "doubt";
  const shown = cell.entry?.state ?? (cell.released ? "released" : undefined);
  if (shown) return shown;
  return cell.isClosed ? "closed" : "empty";
}

function typedMark(slot: Slot, read: ReadNumber): CellMark {
  if (read.kind === "fault" || clearsSaved(slot, read)) return "fault";
  if (waitsForYes(read, slot)) return "asks";
  if (read.kind === "absent" && !discards(slot, read)) return "absent";
  if (slot.trouble) return "refused";
  return lacksReason(slot) ? "incomplete" : "unsaved";
}

/** Who empties a draft gives it up; what was released stays on record: it is mended, never emptied. */
export function clearsSaved({ cell }: Pick<Slot, "cell">, read: ReadNumber): boolean {
  return shownOf(cell) !== null && isEmpty(read) && !mayDiscard(cell);
}

export function discards(slot: Pick<Slot, "cell" | "typed">, read: ReadNumber): boolean {
  return slot.typed !== null && mayDiscard(slot.cell) && isEmpty(read) && !waitsForYes(read, slot);
}

const isEmpty = ({ kind }: ReadNumber) => kind === "blank" || kind === "absent";
const mayDiscard = ({ entry }: Slot["cell"]) => entry?.acts.includes("discard") === true;

/** Whether a reading counts only once the person has said yes, and has not. */
export function waitsForYes(read: ReadNumber, { typed }: Pick<Slot, "typed">): boolean {
  if (typed?.isConfirmed) return false;
  return read.kind === "absent" || (read.kind === "number" && read.confirm !== null);
}

/** A correction of a released value says why. */
export function lacksReason(slot: Slot): boolean {
  return correctsReleased(slot.cell) && contentOf(slot).reason.trim().length < LEAST_REASON;
}

function isOpen({ cell }: Slot): boolean {
  return cell.entry?.state === "draft" || cell.entry?.state === "returned";
}

/** Whether there is anything doubtful: what the server has found, or a value out of its plausible range. */
function doubtsOf({ doubts, cell }: Slot): boolean {
  return doubts.length > 0 || (cell.entry !== null && isImplausible(cell.entry.value, cell.plausible));
}

export function isImplausible(value: string, range: { lower: string; upper: string } | null): boolean {
  if (!range) return false;
  const figure = new Decimal(value);
  return figure.lt(range.lower) || figure.gt(range.upper);
}
