import type { Metadata } from "next";
import { LeaveSoloView } from "@/components/account/leave-solo-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageAccount } from "@/lib/auth/page-actor";
import { shownPasswordRules } from "@/lib/auth/profile";

export const metadata: Metadata = { title: "转为正式使用" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <LeaveSoloView {...data} />}
    </Answered>
  );
}

async function load() {
  const { account } = await pageAccount("leave-solo");
  return { name: account.name, rules: shownPasswordRules() };
}
