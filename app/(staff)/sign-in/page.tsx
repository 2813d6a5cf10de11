import type { Metadata } from "next";
import { SignInView } from "@/components/account/sign-in-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { cityIdentityName } from "@/lib/auth/city-identity";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { pageActor } from "@/lib/auth/page-actor";
import { demoAccounts } from "@/lib/data/demo-accounts.queries";
import { returnPath } from "@/lib/domain/return-path";
import { roleWords } from "@/lib/format/account-words";
import { todayInShanghai } from "@/lib/format/dates";
import { readQuery, signInQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "登录" };

export default function Page({ searchParams }: PageProps<"/sign-in">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <SignInView {...data} />}
    </Answered>
  );
}

/** Where everybody's work begins. */
const FIRST_PAGE = "/tasks";

async function load(searchParams: PageProps<"/sign-in">["searchParams"]) {
  const { account } = await pageActor("sign-in");
  const { next, error } = readQuery(signInQuery, await searchParams, todayInShanghai(new Date()));
  const accounts = (await demoAccounts()).map(({ role, ...each }) => ({
    ...each,
    roleName: roleWords[role],
  }));
  return {
    cityName: cityIdentityName(),
    failure: error ?? null,
    signedInAs: account?.name ?? null,
    next: returnPath(next) ?? FIRST_PAGE,
    demo: accounts.length > 0 ? { accounts, password: DEMO_PASSWORD } : null,
  };
}
