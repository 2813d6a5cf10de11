"use client";

import { type FormEvent, useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import { Administrators, NO_ADMINISTRATORS } from "./administrators";
import { type PasswordRulesShown, passwordAbout } from "./password-words";

type Props = { name: string; rules: PasswordRulesShown };

/** The end of 单人试用. */
export function LeaveSoloView({ name, rules }: Props) {
  const { send, isSending, problem } = useSend();
  const [three, setThree] = useState(NO_ADMINISTRATORS);

  async function leave(event: FormEvent) {
    event.preventDefault();
    const sent = await send("POST", "/api/v1/solo/leave", three);
    if (sent.ok) window.location.assign("/sign-in");
  }
  return (
    <article className="mx-auto max-w-2xl pt-12">
      <h1 className="text-2xl font-semibold">转为正式使用</h1>
      <p className="mt-2 text-base">
        建立三位管理员之后，“{name}
        ”成为市级填报员，须重新登录；此后填报和审核由不同的人办理，不能再转回单人试用。
      </p>
      <p className="mt-2 text-sm text-ink-2">密码{passwordAbout(rules)}</p>
      <form onSubmit={(event) => void leave(event)} autoComplete="off" className="mt-8 space-y-8">
        <Administrators value={three} errors={problem?.errors} onChange={setThree} />
        <ProblemNotice problem={problem} />
        <SubmitButton isSending={isSending}>建立管理员并结束试用</SubmitButton>
      </form>
    </article>
  );
}
