"use client";

import { useRouter } from "next/navigation";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";

/** The end of a lock after wrong passwords; it needs no second person. */
export function UnlockButton({ username }: { username: string }) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  async function unlock() {
    const sent = await send("POST", `/api/v1/accounts/${username}/unlock`, {});
    if (sent.ok) router.refresh();
  }
  return (
    <div className="mt-4 space-y-3">
      <p className="text-sm text-ink-2">因连续输错密码而锁定。请先向本人核实，再解锁。</p>
      <button type="button" onClick={unlock} aria-disabled={isSending} className="button button-strong">
        解锁
      </button>
      <ProblemNotice problem={problem} />
    </div>
  );
}
