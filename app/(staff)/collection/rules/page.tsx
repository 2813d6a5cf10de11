import type { Metadata } from "next";
import { RulesView, type RulesViewProps } from "@/components/collection/rules-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { databaseToday } from "@/lib/data/clock.queries";
import { offersRole } from "@/lib/data/gate";
import { listIndicators } from "@/lib/data/indicators.queries";
import { listTaskRules } from "@/lib/data/task-rules.queries";

export const metadata: Metadata = { title: "填报规则" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <RulesView {...data} />}
    </Answered>
  );
}

async function load(): Promise<RulesViewProps> {
  const actor = await pageActor("view-collection");
  const [rules, indicators, today] = await Promise.all([
    listTaskRules(actor),
    listIndicators(),
    databaseToday(),
  ]);
  return {
    rules,
    indicators: indicators.map(({ code, name }) => ({ code, name })),
    mayArrange: offersRole(actor, { action: "arrange-collection" }),
    today,
  };
}
