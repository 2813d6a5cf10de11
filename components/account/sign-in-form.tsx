"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import type { MeAnswer } from "@/lib/schemas/account";
import { CodeInput } from "./code-input";
import { type DemoAccount, DemoAccounts } from "./demo-accounts";
import { PasswordInput } from "./password-input";

export type SignInProps = {
  /** Where to go on. */
  next: string;
  demo: { accounts: readonly DemoAccount[]; password: string } | null;
};

/** Name and password; the code of the second factor only from whoever has one. */
export function SignInForm({ next, demo, city }: SignInProps & { city: ReactNode }) {
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [totp, setTotp] = useState("");
  const [needsTotp, setNeedsTotp] = useState(false);
  const { send, isSending, problem } = useSend();

  async function signIn(event: FormEvent) {
    event.preventDefault();
    const body = { username, password, ...(totp && { totp }) };
    const sent = await send<MeAnswer>("POST", "/api/v1/sessions", body);
    // A full load: what was shown to somebody else, or to nobody, goes.
    if (sent.ok)
      window.location.assign(sent.answer.duty ? `/account?${new URLSearchParams({ next })}` : next);
    else if (sent.problem.code === "wrong-totp") setNeedsTotp(true);
    setTotp("");
  }
  const isAskedForCode = problem?.code === "wrong-totp" && problem.instead !== undefined;
  const errors = problem?.errors;

  return (
    <>
      <form onSubmit={(event) => void signIn(event)} className="mt-8 space-y-4">
        {!isAskedForCode && <ProblemNotice problem={problem} />}
        <Field label="用户名" error={errors?.get("username")}>
          {(field) => (
            <input
              {...field}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          )}
        </Field>
        <Field label="密码" error={errors?.get("password")}>
          {(field) => (
            <PasswordInput
              field={field}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
            />
          )}
        </Field>
        {needsTotp && (
          <Field label="动态口令" hint="手机上验证器应用显示的6位数字" error={errors?.get("totp")}>
            {(field) => <CodeInput field={field} value={totp} onChange={setTotp} isAtOnce />}
          </Field>
        )}
        <SubmitButton isSending={isSending}>登录</SubmitButton>
      </form>
      {city}
      {demo && (
        <DemoAccounts
          accounts={demo.accounts}
          chosen={username}
          onChoose={(chosen) => {
            setUsername(chosen);
            setPassword(demo.password);
          }}
        />
      )}
    </>
  );
}
