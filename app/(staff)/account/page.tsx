import type { Metadata } from "next";
import { AccountView, type AccountViewProps } from "@/components/account/account-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageAccount } from "@/lib/auth/page-actor";
import { shownPasswordRules } from "@/lib/auth/profile";
import { ownProfile, ownSessions, ownSignIns, ownTokens } from "@/lib/data/own-account.queries";
import { mayEver } from "@/lib/domain/access";
import matrix from "@/lib/domain/permissions.matrix.json";
import { returnPath } from "@/lib/domain/return-path";
import { roleWords } from "@/lib/format/account-words";
import { todayInShanghai } from "@/lib/format/dates";
import { TOKEN_SCOPES } from "@/lib/schemas/account";
import { accountQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "我的账号" };

const SHOWN_SIGN_INS = 20;

export default function Page({ searchParams }: PageProps<"/account">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <AccountView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/account">["searchParams"]): Promise<AccountViewProps> {
  const actor = await pageAccount("own-account");
  const { next } = readQuery(accountQuery, await searchParams, todayInShanghai(new Date()));
  const [profile, sessions, signIns, tokens] = await Promise.all([
    ownProfile(actor),
    ownSessions(actor),
    ownSignIns(actor, { limit: SHOWN_SIGN_INS, offset: 0 }),
    ownTokens(actor),
  ]);
  const { account } = actor;
  return {
    ...profile,
    name: account.name,
    username: account.username,
    roleName: roleWords[account.role],
    isSolo: account.role === "SOLO",
    duty: account.duty,
    next: returnPath(next) ?? null,
    passwordRules: shownPasswordRules(),
    sessions,
    signIns: signIns.slice(0, SHOWN_SIGN_INS),
    tokens,
    scopes: TOKEN_SCOPES.filter((action) =>
      (["do", "propose", "confirm"] as const).some((step) => mayEver(account, action, step)),
    ).map((action) => ({ action, title: matrix.actions[action].title })),
  };
}
