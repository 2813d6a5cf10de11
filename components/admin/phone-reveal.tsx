"use client";

import { useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import type { PhoneAnswer } from "@/lib/schemas/accounts";

type Props = { username: string; masked: string | null; mayReveal: boolean };

/** A telephone number, masked until somebody who may asks for it; that they did is in the audit. */
export function PhoneReveal({ username, masked, mayReveal }: Props) {
  const { send, isSending, problem } = useSend();
  const [phone, setPhone] = useState<string | null>(null);
  async function reveal() {
    const sent = await send<PhoneAnswer>("POST", `/api/v1/accounts/${username}/phone`, {});
    if (sent.ok) setPhone(sent.answer.officePhone);
  }
  if (!masked) return "—";
  return (
    <>
      {phone ?? masked}
      {mayReveal && !phone && (
        <button
          type="button"
          onClick={reveal}
          aria-disabled={isSending}
          title="查看会记入审计"
          className="ml-2 text-accent hover:underline"
        >
          查看完整号码
        </button>
      )}
      <ProblemNotice problem={problem} />
    </>
  );
}
