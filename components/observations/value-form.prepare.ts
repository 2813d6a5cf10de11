import type { ReadNumber } from "@/lib/domain/entered-number";
import type { Qualifier } from "@/lib/domain/quantity";
import type { EntryAnswer, EntryBody } from "@/lib/schemas/entries";
import { fieldFaults, type GridFields } from "./grid-save.prepare";
import type { Stamped } from "./kept.prepare";

/** What stands in the form of one value, as typed. */
export interface ValueDraft extends GridFields {
  readonly text: string;
  readonly isConfirmed: boolean;
  readonly qualifier: Qualifier;
  readonly note: string;
  readonly doubtNote: string;
  readonly reason: string;
  /** The version of the record that it was typed over; 0 for a new one. */
  readonly seen: number;
}

export const NEW_VALUE: ValueDraft = {
  text: "",
  isConfirmed: false,
  qualifier: "eq",
  status: "preliminary",
  published: "",
  source: "",
  note: "",
  doubtNote: "",
  reason: "",
  seen: 0,
};

/** The record as the form shows it. */
export function draftOf(entry: EntryAnswer): ValueDraft {
  const { value, qualifier, status, published, source, note, doubtNote, reason, version } = entry;
  return {
    text: value,
    isConfirmed: false,
    qualifier,
    status,
    published,
    source,
    note: note ?? "",
    doubtNote: doubtNote ?? "",
    // That of an earlier correction is no reason for this one.
    reason: entry.state === "released" ? "" : (reason ?? ""),
    seen: version,
  };
}

/** The figures as they are sent; undefined where there is no number that counts yet. */
export function figuresToSend(
  draft: ValueDraft,
  read: ReadNumber,
): Omit<EntryBody, "indicator" | "area" | "period" | "span"> | undefined {
  if (read.kind !== "number" || (read.confirm && !draft.isConfirmed)) return undefined;
  return {
    value: read.value,
    qualifier: read.qualifier ?? draft.qualifier,
    status: draft.status,
    published: draft.published.trim(),
    source: draft.source.trim(),
    note: draft.note.trim() || null,
    doubtNote: draft.doubtNote.trim() || null,
    ...(draft.reason.trim() && { reason: draft.reason.trim() }),
  };
}

/** What has to be mended before anything is sent, by field. */
export function valueFaults(
  draft: ValueDraft,
  read: ReadNumber,
  needsReason: boolean,
): ReadonlyMap<string, string> {
  const faults = new Map<string, string>(Object.entries(fieldFaults(draft)));
  if (read.kind === "blank") faults.set("value", "请填写数值；没有数据的不必填报。");
  if (read.kind === "absent") faults.set("value", "没有数据的不必填报，也不记为0；有数据时再填。");
  if (read.kind === "number" && read.confirm && !draft.isConfirmed) faults.set("value", "请先确认换算。");
  if (needsReason && draft.reason.trim().length < 2) faults.set("reason", "请写明更正的理由，至少2个字");
  return faults;
}

export function isChanged(draft: ValueDraft, saved: ValueDraft): boolean {
  return (Object.keys(saved) as (keyof ValueDraft)[]).some(
    (name) => name !== "isConfirmed" && name !== "seen" && draft[name] !== saved[name],
  );
}

/** Reads what this very code has written; anything else is nothing. */
export function keptValueOf(stored: unknown): Stamped<ValueDraft> | null {
  if (typeof stored !== "object" || stored === null || !("at" in stored) || !("content" in stored))
    return null;
  const { at, content } = stored;
  if (typeof at !== "string" || typeof content !== "object" || content === null) return null;
  const fields = Object.entries(NEW_VALUE);
  const isWhole = fields.every(
    ([name, value]) => typeof (content as Record<string, unknown>)[name] === typeof value,
  );
  return isWhole ? { at, content: content as ValueDraft } : null;
}
