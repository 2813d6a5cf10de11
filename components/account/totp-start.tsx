"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import type { TotpStartAnswer } from "@/lib/schemas/account";
import { PasswordInput } from "./password-input";

export function TotpStart({ onStarted }: { onStarted: (started: TotpStartAnswer) => void }) {
  const { send, isSending, problem } = useSend();
  const [password, setPassword] = useState("");

  async function start(event: FormEvent) {
    event.preventDefault();
    const sent = await send<TotpStartAnswer>("POST", "/api/v1/me/totp", { password });
    if (sent.ok) onStarted(sent.answer);
  }
  return (
    <form onSubmit={(event) => void start(event)} className="max-w-sm space-y-4">
      <p className="text-sm">尚未启用。</p>
      <ProblemNotice problem={problem} />
      <Field label="现有密码" error={problem?.errors.get("password")}>
        {(field) => (
          <PasswordInput
            field={field}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
        )}
      </Field>
      <SubmitButton isSending={isSending} strong={false}>
        开始启用
      </SubmitButton>
    </form>
  );
}
