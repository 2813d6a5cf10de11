import type { Metadata } from "next";
import { UnitsView, type UnitsViewProps } from "@/components/admin/units-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { offersRole } from "@/lib/data/gate";
import { listUnits } from "@/lib/data/units.queries";

export const metadata: Metadata = { title: "单位" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <UnitsView {...data} />}
    </Answered>
  );
}

async function load(): Promise<UnitsViewProps> {
  const propose = { action: "manage-units", step: "propose" } as const;
  const actor = await pageActor(propose, { action: "manage-units", step: "confirm" });
  return { units: await listUnits(actor), mayPropose: offersRole(actor, propose) };
}
