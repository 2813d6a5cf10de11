import type { Metadata } from "next";
import { NewAccountForm } from "@/components/admin/new-account-form";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listDistricts } from "@/lib/data/areas.queries";
import { listUnits } from "@/lib/data/units.queries";

export const metadata: Metadata = { title: "新建账号" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(choices) => (
        <article className="max-w-2xl pt-10">
          <h1 className="mb-6 text-2xl font-semibold">新建账号</h1>
          <NewAccountForm {...choices} />
        </article>
      )}
    </Answered>
  );
}

async function load() {
  const actor = await pageActor({ action: "manage-account", step: "propose" });
  const [districts, units] = await Promise.all([listDistricts(), listUnits(actor)]);
  return { districts, units };
}
