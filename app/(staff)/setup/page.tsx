import type { Metadata } from "next";
import { SetUpView } from "@/components/account/set-up-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { shownPasswordRules } from "@/lib/auth/profile";
import { needSetUpOpen } from "@/lib/data/installation.queries";

export const metadata: Metadata = { title: "首次设置" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <SetUpView {...data} />}
    </Answered>
  );
}

async function load() {
  await pageActor("set-up");
  await needSetUpOpen();
  return { rules: shownPasswordRules() };
}
