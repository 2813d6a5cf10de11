"use client";

import { useRouter } from "next/navigation";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";

/** Marks all of one's own as read. */
export function ReadAll() {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  async function read() {
    const sent = await send("POST", "/api/v1/notices/read");
    if (sent.ok) router.refresh();
  }
  return (
    <div>
      <button
        type="button"
        aria-disabled={isSending}
        onClick={() => void (isSending || read())}
        className="button"
      >
        全部标为已读
      </button>
      <ProblemNotice problem={problem} />
    </div>
  );
}
