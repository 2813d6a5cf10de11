"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import { madeSentence } from "@/lib/format/task-words";
import type { MadeAnswer } from "@/lib/schemas/collection";

/** Makes at once what is made every ten minutes anyway. */
export function MakeTasks() {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [said, setSaid] = useState("");
  async function make() {
    const sent = await send<MadeAnswer>("POST", "/api/v1/tasks");
    if (!sent.ok) return;
    setSaid(madeSentence(sent.answer));
    router.refresh();
  }
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className="text-sm">
        {said}
      </p>
      <button
        type="button"
        aria-disabled={isSending}
        onClick={() => void (isSending || make())}
        className="button"
      >
        立即生成任务
      </button>
      <ProblemNotice problem={problem} />
    </div>
  );
}
