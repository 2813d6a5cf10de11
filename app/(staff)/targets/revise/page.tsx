import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { ReviseView, type ReviseViewProps } from "@/components/targets/revise-view";
import { targetsByPlan } from "@/components/targets/targets.prepare";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { findArea } from "@/lib/data/areas.queries";
import { findIndicator } from "@/lib/data/indicators.queries";
import { findPlan } from "@/lib/data/plans.queries";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import { readQuery, reviseQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "修订目标" };

export default function Page({ searchParams }: PageProps<"/targets/revise">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {/* Of another revision the form starts anew. */}
      {(data) => <ReviseView key={data.line.current.revision} {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/targets/revise">["searchParams"]): Promise<ReviseViewProps> {
  await pageActor({ action: "define-indicator", step: "propose" });
  const today = todayInShanghai(new Date());
  const asked = readQuery(reviseQuery, await searchParams, today);
  const [plan, indicator, area] = await Promise.all([
    findPlan(asked.plan),
    findIndicator(asked.indicator),
    findArea(asked.area),
  ]);
  const [found] = targetsByPlan([plan], [indicator]);
  const line = found?.lines.find((each) => each.area === asked.area);
  if (!line) throw new Refused("no-target", asked.indicator);
  return { line, areaName: area?.name ?? asked.area, today };
}
