"use client";

import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { Problem } from "@/components/ui/send";
import { SubmitButton } from "@/components/ui/submit-button";
import { momentInput, momentOfInput } from "@/lib/format/dates";
import { countsLater } from "@/lib/format/review-words";
import type { EntryAnswer } from "@/lib/schemas/entries";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  entries: readonly Pick<EntryAnswer, "published">[];
  today: string;
  /** The moment that is set already. */
  setAt?: string | null;
  isSending: boolean;
  problem: Problem | null;
  /** @param at undefined: now */
  onRelease: (at: string | undefined) => void;
};

/** 发布: now, or at a set time. */
export function ReleaseDialog({
  isOpen,
  onClose,
  entries,
  today,
  setAt = null,
  isSending,
  problem,
  onRelease,
}: Props) {
  const [isLater, setLater] = useState(setAt !== null);
  const [time, setTime] = useState(setAt === null ? "" : momentInput(setAt));
  const later = countsLater(entries, today);
  function submit(event: FormEvent) {
    event.preventDefault();
    onRelease(isLater ? momentOfInput(time) : undefined);
  }
  return (
    <Dialog title={`发布${entries.length}条`} isOpen={isOpen} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <ProblemNotice problem={problem} />
        <fieldset className="space-y-2 text-sm">
          <legend className="sr-only">何时发布</legend>
          <label className="flex items-baseline gap-2">
            <input type="radio" checked={!isLater} onChange={() => setLater(false)} />
            立即发布，所有人随即可见
          </label>
          <label className="flex items-baseline gap-2">
            <input type="radio" checked={isLater} onChange={() => setLater(true)} />
            定时发布，到时之前无权的人看不到
          </label>
        </fieldset>
        {later.map((sentence) => (
          <p key={sentence} className="text-sm text-ink-2">
            {sentence}
          </p>
        ))}
        {isLater && (
          <Field label="发布时间（北京时间）" error={problem?.errors.get("at")}>
            {(field) => (
              <input
                {...field}
                type="datetime-local"
                required
                value={time}
                onChange={({ target }) => setTime(target.value)}
              />
            )}
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <SubmitButton isSending={isSending}>{isLater ? "定时发布" : "立即发布"}</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
