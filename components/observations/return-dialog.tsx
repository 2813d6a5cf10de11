"use client";

import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { Problem } from "@/components/ui/send";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  /** How many are returned at once. */
  count?: number;
  isSending: boolean;
  problem: Problem | null;
  onReturn: (note: string) => void;
};

/** 退回 needs a note: what is to be mended. */
export function ReturnDialog({ isOpen, onClose, count = 1, isSending, problem, onReturn }: Props) {
  const [note, setNote] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    onReturn(note.trim());
  }
  return (
    <Dialog title={count > 1 ? `退回${count}条` : "退回"} isOpen={isOpen} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <ProblemNotice problem={problem} />
        <Field label="退回的理由" hint="填报人会看到，请写明要改什么。" error={problem?.errors.get("note")}>
          {(field) => (
            <textarea
              {...field}
              rows={3}
              required
              minLength={2}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <SubmitButton isSending={isSending}>退回</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
