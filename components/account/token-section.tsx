"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import { formatMoment } from "@/lib/format/dates";
import type { TokenAnswer, TokenMadeAnswer } from "@/lib/schemas/account";
import { AccountSection } from "./section";
import { TokenForm } from "./token-form";

export type TokenScope = { action: string; title: string };

type Props = { tokens: readonly TokenAnswer[]; scopes: readonly TokenScope[] };

/** 个人令牌: for programs that work in one's name. */
export function TokenSection({ tokens, scopes }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [made, setMade] = useState<TokenMadeAnswer | null>(null);
  const titles = new Map(scopes.map(({ action, title }) => [action, title]));

  async function revoke(id: string) {
    const sent = await send("DELETE", `/api/v1/me/tokens/${id}`);
    if (!sent.ok && sent.problem.code !== "unknown-token") return;
    if (made?.id === id) setMade(null);
    router.refresh();
  }
  return (
    <AccountSection
      id="tokens"
      title="个人令牌"
      about="供程序以您的名义调用数据接口（Authorization: Bearer）。令牌只显示一次，权限不会超过您的角色。"
    >
      <ProblemNotice problem={problem} />
      {made && (
        <div role="status" className="mb-6 border-l-2 border-accent py-1 pl-3">
          <p className="text-sm">“{made.name}”的令牌，离开本页后不再显示，请现在保存：</p>
          <code className="mt-1 block select-all break-all text-base">{made.token}</code>
        </div>
      )}
      <ul className="mb-4 divide-y divide-hairline empty:hidden">
        {tokens.map(({ id, name, scopes: actions, expiresAt, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3 first:pt-0">
            <span className="font-medium">{name}</span>
            <span className="text-sm text-ink-2">
              {actions.map((action) => titles.get(action) ?? action).join("、")}；{formatMoment(expiresAt)}
              到期；{lastUsedAt ? `最近使用${formatMoment(lastUsedAt)}` : "尚未使用"}
            </span>
            <button
              type="button"
              aria-disabled={isSending}
              onClick={() => void revoke(id)}
              className="ml-auto text-sm text-accent hover:underline"
            >
              撤销
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary className="text-sm text-accent">新建令牌</summary>
        <TokenForm
          scopes={scopes}
          onMade={(token) => {
            setMade(token);
            router.refresh();
          }}
        />
      </details>
    </AccountSection>
  );
}
