"use client";

import { useRouter } from "next/navigation";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";

/** Checks the chain from its first row; with a million of them that takes some ten seconds. */
export function VerifyButton() {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  async function verify() {
    const sent = await send("POST", "/api/v1/audit/verification");
    if (sent.ok) router.refresh();
  }
  return (
    <div className="no-print">
      <button
        type="button"
        aria-disabled={isSending}
        onClick={() => void (isSending || verify())}
        className="button button-strong"
      >
        {isSending ? "正在验证……" : "验证审计链"}
      </button>
      <ProblemNotice problem={problem} />
    </div>
  );
}
