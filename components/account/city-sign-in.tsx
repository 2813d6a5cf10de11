"use client";

import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";

/** By the city's own identity; the provider's page comes in between. */
export function CitySignIn({ name, next }: { name: string; next: string }) {
  const { send, isSending, problem } = useSend();
  async function start() {
    const sent = await send<{ url: string }>("POST", "/api/v1/sessions/oidc", { next });
    if (sent.ok) window.location.assign(sent.answer.url);
  }
  return (
    <div className="mt-8 space-y-3 border-t border-hairline pt-6">
      <ProblemNotice problem={problem} />
      <button type="button" aria-disabled={isSending} onClick={() => void start()} className="button">
        用{name}登录
      </button>
    </div>
  );
}
