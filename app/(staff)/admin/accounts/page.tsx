import type { Metadata } from "next";
import { AccountsView, type AccountsViewProps } from "@/components/admin/accounts-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { securityProfile } from "@/lib/auth/profile";
import { filterAccounts, listAccounts } from "@/lib/data/accounts.queries";
import { offersRole } from "@/lib/data/gate";
import { todayInShanghai } from "@/lib/format/dates";
import { accountsQuery } from "@/lib/schemas/accounts";
import { readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "账号管理" };

export default function Page({ searchParams }: PageProps<"/admin/accounts">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <AccountsView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/admin/accounts">["searchParams"]): Promise<AccountsViewProps> {
  const actor = await pageActor("view-accounts");
  const query = readQuery(accountsQuery, await searchParams, todayInShanghai(new Date()));
  const all = await listAccounts(actor);
  return {
    query,
    accounts: filterAccounts(all, query),
    total: all.length,
    locked: filterAccounts(all, { state: "locked" }).length,
    unused: filterAccounts(all, { state: "unused" }).length,
    disablesUnused: securityProfile().disablesUnused,
    mayPropose: offersRole(actor, { action: "manage-account", step: "propose" }),
  };
}
