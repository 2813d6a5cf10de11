"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import { CodeInput } from "./code-input";
import { PasswordInput } from "./password-input";

/** Before a new telephone: whoever has lost the old one asks the administrators. */
export function TotpRemove() {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [password, setPassword] = useState("");
  const [totp, setTotp] = useState("");

  async function remove(event: FormEvent) {
    event.preventDefault();
    const sent = await send("DELETE", "/api/v1/me/totp", { password, totp });
    if (sent.ok) router.refresh();
    else setTotp("");
  }
  return (
    <>
      <p className="text-sm">
        <span className="font-medium text-achieved">✓ 已启用</span>
        ，登录时需要密码和动态口令。手机丢失时请联系管理员重置。
      </p>
      <details className="mt-4">
        <summary className="text-sm text-accent">更换手机或停用</summary>
        <form onSubmit={(event) => void remove(event)} className="mt-4 max-w-sm space-y-4">
          <p className="text-sm text-ink-2">先停用，再用新手机启用。其他地方的登录会随即结束。</p>
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
          <Field label="动态口令" error={problem?.errors.get("totp")}>
            {(field) => <CodeInput field={field} value={totp} onChange={setTotp} />}
          </Field>
          <SubmitButton isSending={isSending} strong={false}>
            停用动态口令
          </SubmitButton>
        </form>
      </details>
    </>
  );
}
