import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { type OtherOutline, outlineOf } from "@/components/plan/plan.prepare";
import { PlanView, type PlanViewProps } from "@/components/plan/plan-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { currentPlan, listPlans, planWithSections } from "@/lib/data/plans.queries";
import { listPlatformLists } from "@/lib/data/platforms.queries";
import { overview } from "@/lib/data/progress.queries";
import { listProjects } from "@/lib/data/projects.queries";
import { todayInShanghai } from "@/lib/format/dates";
import type { PlanAnswer } from "@/lib/schemas/answers";
import { planQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "规划" };

export default function Page({ searchParams }: PageProps<"/plan">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <PlanView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/plan">["searchParams"]): Promise<PlanViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const query = readQuery(planQuery, await searchParams, today);
  const asOf = query.asOf ?? today;
  const code = query.plan ?? (await currentPlan()).code;
  const [{ sections, ...plan }, plans, progress, lists, projects] = await Promise.all([
    planWithSections(code),
    listPlans(),
    overview(code, asOf),
    listPlatformLists(),
    listProjects({ asOf }),
  ]);
  const goals = [...progress.rows, ...progress.softGoals];
  const others = await Promise.all(plans.filter((each) => each.code !== code).map(outlineOfOther));
  const places = outlineOf(code, sections, { goals, lists, projects, others });
  return { plan, plans, places, asOf: query.asOf, today };
}

async function outlineOfOther(plan: PlanAnswer): Promise<OtherOutline> {
  return { plan, sections: (await planWithSections(plan.code)).sections };
}
