import type { Metadata } from "next";
import { Overview } from "@/components/indicators/overview";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listAreas } from "@/lib/data/areas.queries";
import { latestPublications } from "@/lib/data/dataset.queries";
import { overviewMapData } from "@/lib/data/districts.queries";
import { listIndicators } from "@/lib/data/indicators.queries";
import { currentPlan } from "@/lib/data/plans.queries";
import { overview } from "@/lib/data/progress.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { overviewQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "总览" };

export default function OverviewPage({ searchParams }: PageProps<"/">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <Overview {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/">["searchParams"]) {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const query = readQuery(overviewQuery, await searchParams, today);
  const asOf = query.asOf ?? today;
  const plan = query.plan ?? (await currentPlan()).code;
  const [answer, map, news, indicators, areas] = await Promise.all([
    overview(plan, asOf),
    overviewMapData(asOf),
    latestPublications(asOf, 5),
    listIndicators(),
    listAreas(),
  ]);
  return { answer, map, news, indicators, areas, today, asOf, plan: query.plan, verdict: query.verdict };
}
