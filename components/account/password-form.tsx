"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import { PasswordInput } from "./password-input";

export function PasswordForm() {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [isDone, setIsDone] = useState(false);

  async function change(event: FormEvent) {
    event.preventDefault();
    setIsDone(false);
    const sent = await send("POST", "/api/v1/me/password", { current, password });
    if (!sent.ok) return;
    setCurrent("");
    setPassword("");
    setIsDone(true);
    router.refresh();
  }
  return (
    <form onSubmit={(event) => void change(event)} className="max-w-sm space-y-4">
      <ProblemNotice problem={problem} />
      {isDone && (
        <p role="status" className="border-l-2 border-achieved py-1 pl-3 text-sm">
          密码已修改，其他地方的登录都已结束。
        </p>
      )}
      <Field label="现有密码" error={problem?.errors.get("current")}>
        {(field) => (
          <PasswordInput
            field={field}
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
          />
        )}
      </Field>
      <Field label="新密码" error={problem?.errors.get("password")}>
        {(field) => (
          <PasswordInput field={field} value={password} onChange={setPassword} autoComplete="new-password" />
        )}
      </Field>
      <SubmitButton isSending={isSending} strong={false}>
        修改密码
      </SubmitButton>
    </form>
  );
}
