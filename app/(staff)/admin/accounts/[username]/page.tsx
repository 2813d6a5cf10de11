import type { Metadata } from "next";
import { StaffAccountView, type StaffAccountViewProps } from "@/components/admin/account-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { findAccount } from "@/lib/data/accounts.queries";
import { listDistricts } from "@/lib/data/areas.queries";
import { offersRole } from "@/lib/data/gate";
import { listUnits } from "@/lib/data/units.queries";

/** No name of a person in the title: it is kept in histories and shown by whoever looks over a shoulder. */
export const metadata: Metadata = { title: "账号" };

export default function Page({ params }: PageProps<"/admin/accounts/[username]">) {
  return (
    <Answered load={() => load(params)} skeleton={<PageSkeleton />}>
      {(data) => <StaffAccountView key={data.account.username} {...data} />}
    </Answered>
  );
}

async function load(
  params: PageProps<"/admin/accounts/[username]">["params"],
): Promise<StaffAccountViewProps> {
  const actor = await pageActor("view-accounts");
  const { username } = await params;
  const [account, districts, units] = await Promise.all([
    findAccount(actor, decodeURIComponent(username)),
    listDistricts(),
    listUnits(actor),
  ]);
  const may = {
    propose: offersRole(actor, { action: "manage-account", step: "propose" }),
    grant: offersRole(actor, { action: "grant-role", step: "propose" }),
    unlock: offersRole(actor, { action: "unlock-account" }),
    unmask: offersRole(actor, { action: "unmask-phone" }),
  };
  return { account, districts, units, may };
}
