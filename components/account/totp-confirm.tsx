"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import type { TotpStartAnswer } from "@/lib/schemas/account";
import { CodeInput } from "./code-input";

type Props = { started: TotpStartAnswer; username: string; onDone: () => void };

/** The secret goes into the authenticator; its first code proves that it arrived. */
export function TotpConfirm({ started, username, onDone }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [totp, setTotp] = useState("");

  async function confirm(event: FormEvent) {
    event.preventDefault();
    const sent = await send("POST", "/api/v1/me/totp/confirm", { totp });
    if (!sent.ok) return setTotp("");
    router.refresh();
    onDone();
  }
  return (
    <form onSubmit={(event) => void confirm(event)} className="max-w-prose space-y-4">
      <ol className="list-decimal space-y-3 pl-5 text-sm">
        <li>
          在验证器应用中添加账号，手工输入下面的密钥（类型：基于时间）；在手机上可以直接
          <a href={started.uri}>打开验证器</a>。
          <span className="mt-2 block text-ink-2">账号 {username}，密钥</span>
          <code className="block select-all break-all text-lg tracking-wider">{inFours(started.secret)}</code>
        </li>
        <li>输入它显示的6位数字。</li>
      </ol>
      <ProblemNotice problem={problem} />
      <div className="max-w-40">
        <Field label="动态口令" error={problem?.errors.get("totp")}>
          {(field) => <CodeInput field={field} value={totp} onChange={setTotp} />}
        </Field>
      </div>
      <SubmitButton isSending={isSending}>确认启用</SubmitButton>
    </form>
  );
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, "$1 ");
