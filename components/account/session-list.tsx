"use client";

import { useRouter } from "next/navigation";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import { formatMoment } from "@/lib/format/dates";
import { deviceWords } from "@/lib/format/device-words";
import type { SessionAnswer } from "@/lib/schemas/account";
import { AccountSection } from "./section";

/** Where one is signed in, and how to end what is not one's own. */
export function SessionList({ sessions }: { sessions: readonly SessionAnswer[] }) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  async function end(id: string) {
    const sent = await send("DELETE", `/api/v1/sessions/${id}`);
    if (sent.ok || sent.problem.code === "unknown-session") router.refresh();
  }
  return (
    <AccountSection
      id="sessions"
      title="登录中的设备"
      about="30分钟没有操作、满8小时或修改密码都会结束登录。不认识的请立即结束，并修改密码。"
    >
      <ProblemNotice problem={problem} />
      <ul className="divide-y divide-hairline">
        {sessions.map(({ id, isCurrent, device, ip, createdAt, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3 first:pt-0">
            <span className="font-medium">{deviceWords(device)}</span>
            <span className="text-sm text-ink-2">
              {ip && `${ip}，`}
              {formatMoment(createdAt)}登录，最近操作{formatMoment(lastSeenAt)}
            </span>
            {isCurrent ? (
              <span className="ml-auto text-sm text-ink-2">当前设备</span>
            ) : (
              <button
                type="button"
                aria-disabled={isSending}
                onClick={() => void end(id)}
                className="ml-auto text-sm text-accent hover:underline"
              >
                结束
              </button>
            )}
          </li>
        ))}
      </ul>
    </AccountSection>
  );
}
