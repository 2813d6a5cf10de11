import { Decimal } from "@/lib/domain/decimal";
import type { ReadNumber } from "@/lib/domain/entered-number";
import { clearedSentence, emptiedSentence } from "@/lib/format/cell-words";
import {
  absentQuestion,
  confirmationSentence,
  correctionsText,
  numberFaultSentence,
} from "@/lib/format/entry-reading";
import { formatQuantity } from "@/lib/format/numbers";
import { clearsSaved, discards } from "./cell-look.prepare";
import type { Slot } from "./slots.prepare";

interface Unit {
  readonly measure: string;
  readonly decimals: number;
}

/** Of a cell that was typed into: how that is understood, or what becomes of the value that was there. */
export function typedSentence(slot: Slot, read: ReadNumber, unit: Unit): string {
  if (!slot.typed) return "";
  if (clearsSaved(slot, read)) return clearedSentence;
  if (discards(slot, read)) return emptiedSentence(slot.cell.entry?.released ?? 0);
  return readingSentence(read, unit);
}

/** How what was typed is understood: what will count, what was corrected, what has to be confirmed, what is wrong. */
export function readingSentence(read: ReadNumber, { measure, decimals }: Unit): string {
  switch (read.kind) {
    case "blank":
      return "";
    case "absent":
      return absentQuestion;
    case "fault":
      return numberFaultSentence(read, measure);
    case "number": {
      if (read.confirm) return confirmationSentence(read.confirm, measure);
      const quantity = { value: new Decimal(read.value), qualifier: read.qualifier ?? "eq" };
      const corrections = correctionsText(read.corrections, read.qualifier);
      return `读作${formatQuantity(quantity, measure, decimals)}${corrections && `（${corrections}）`}`;
    }
  }
}
