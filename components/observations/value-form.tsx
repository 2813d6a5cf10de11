"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import type { EntryAnswer, GridCell } from "@/lib/schemas/entries";
import { Conflict } from "./conflict";
import type { Stamped } from "./kept.prepare";
import { RestoredNotice } from "./restored-notice";
import { type GridRow, readText, seenOf } from "./slots.prepare";
import { type KeptPlace, useKeptContent } from "./use-kept-content";
import { ValueFields } from "./value-fields";
import {
  draftOf,
  figuresToSend,
  isChanged,
  keptValueOf,
  NEW_VALUE,
  type ValueDraft,
  valueFaults,
} from "./value-form.prepare";

export type ValueFormProps = {
  /** The record that is changed; null: a new one. */
  entry: EntryAnswer | null;
  /** What it is of. */
  of: Pick<EntryAnswer, "indicator" | "area" | "period" | "span">;
  unit: GridRow;
  context: Pick<GridCell, "lastYear" | "plausible" | "released" | "dueOn">;
  sources: readonly string[];
  today: string;
  /** What the server has found doubtful about it. */
  isDoubted: boolean;
  kept: Stamped<ValueDraft> | null;
  place: KeptPlace;
  urls: { entries: string; records: string };
};

/** The form of one value, new or to be changed: saved as a draft, or saved and handed in. */
export function ValueForm(props: ValueFormProps) {
  const { entry, of, unit, context, sources, today, isDoubted, kept, place, urls } = props;
  const router = useRouter();
  const { send, isSending, problem, dismiss } = useSend();
  const saved = entry ? draftOf(entry) : NEW_VALUE;
  const [draft, setDraft] = useState(kept?.content ?? saved);
  const [restoredAt, setRestoredAt] = useState(kept?.at);
  const [isTried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  /** What somebody made of the same cell meanwhile: from then on it is that record which is changed. */
  const [found, setFound] = useState<EntryAnswer | null>(null);
  const record = entry ?? found;
  useKeptContent({
    place,
    content: !isDone && isChanged(draft, saved) ? draft : null,
    kept,
    read: keptValueOf,
    onFound: bringBack,
  });
  const read = readText(draft.text, unit);
  const needsReason = entry ? entry.state === "released" : context.released !== null;
  const faults = valueFaults(draft, read, needsReason);
  const theirs = problem?.code === "changed-meanwhile" ? (problem.instead as EntryAnswer) : undefined;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const figures = figuresToSend(draft, read);
    if (!figures || faults.size > 0) return;
    const sent =
      record && draft.seen > 0
        ? await send<EntryAnswer>("PATCH", `${urls.entries}/${record.id}`, {
            version: draft.seen,
            ...figures,
          })
        : await send<EntryAnswer>("POST", urls.entries, { ...of, ...figures });
    if (!sent.ok) return;
    setDone(true);
    const { id, version } = sent.answer;
    // Where this is refused, the record's own page says why: the value is saved.
    if (submitter?.getAttribute("value") === "submit")
      await send("POST", `${urls.entries}/${id}/submit`, { version });
    router.push(`${urls.records}/${id}` as Route);
    router.refresh();
  }
  function bringBack(found: Stamped<ValueDraft> | null) {
    setDraft(found?.content ?? saved);
    setRestoredAt(found?.at);
  }
  function choose(whose: "mine" | "theirs") {
    setFound(theirs ?? null);
    if (theirs) setDraft(whose === "mine" ? { ...draft, seen: seenOf(theirs) } : draftOf(theirs));
    dismiss();
    if (theirs?.state === "discarded" && whose === "theirs") router.refresh();
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="max-w-xl space-y-4">
      {restoredAt && <RestoredNotice at={restoredAt} what="内容" onDrop={() => bringBack(null)} />}
      {theirs ? (
        <Conflict mine={draft.text} theirs={theirs} onChoose={choose} />
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <ValueFields
        {...{ draft, read, unit, context, sources, today, isDoubted, needsReason }}
        errors={new Map([...(isTried ? faults : []), ...(problem?.errors ?? [])])}
        onChange={(patch) => setDraft({ ...draft, ...patch })}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton isSending={isSending} strong={false}>
          保存草稿
        </SubmitButton>
        <button
          type="submit"
          value="submit"
          className={entry ? "button" : "button button-strong"}
          aria-disabled={isSending}
        >
          保存并提交审核
        </button>
      </div>
    </form>
  );
}
