import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { targetsByPlan } from "@/components/targets/targets.prepare";
import { TargetsView, type TargetsViewProps } from "@/components/targets/targets-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listAreas } from "@/lib/data/areas.queries";
import { offersRole } from "@/lib/data/gate";
import { listIndicators } from "@/lib/data/indicators.queries";
import { listPlans } from "@/lib/data/plans.queries";
import { taskLevelWords } from "@/lib/format/task-words";

export const metadata: Metadata = { title: "目标" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <TargetsView {...data} />}
    </Answered>
  );
}

async function load(): Promise<TargetsViewProps> {
  const propose = { action: "define-indicator", step: "propose" } as const;
  const actor = await pageActor(propose, { action: "define-indicator", step: "confirm" });
  const [plans, indicators, areas] = await Promise.all([listPlans(), listIndicators(), listAreas()]);
  return {
    plans: targetsByPlan(plans, indicators),
    // Beside the names of its departments, the city's would stand twice.
    areaNames: Object.fromEntries(
      areas.map(({ code, level, name }) => [code, level === "city" ? taskLevelWords.city : name]),
    ),
    mayPropose: offersRole(actor, propose),
  };
}
