import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { LocksView, type LocksViewProps } from "@/components/locks/locks-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listAreas } from "@/lib/data/areas.queries";
import { offersRole } from "@/lib/data/gate";
import { listIndicators } from "@/lib/data/indicators.queries";
import { periodLocks } from "@/lib/data/period-locks.queries";
import { todayInShanghai } from "@/lib/format/dates";

export const metadata: Metadata = { title: "封账" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <LocksView {...data} />}
    </Answered>
  );
}

async function load(): Promise<LocksViewProps> {
  const actor = await pageActor("view-collection");
  const [locks, indicators, areas] = await Promise.all([periodLocks(actor), listIndicators(), listAreas()]);
  const named = ({ code, name }: { code: string; name: string }) => ({ code, name });
  return {
    ...locks,
    choices: {
      indicators: indicators.map(named),
      areas: areas.map(named),
      today: todayInShanghai(new Date()),
    },
    mayPropose: offersRole(actor, { action: "lock-period", step: "propose" }),
  };
}
