import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { MethodView, type MethodViewProps } from "@/components/method/method-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { cityBoundary } from "@/lib/data/boundary.queries";
import { listPublishers } from "@/lib/data/publishers.queries";
import { thresholdsOn } from "@/lib/data/thresholds.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { asOfQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "计算方法与数据来源" };

export default function Page({ searchParams }: PageProps<"/method">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <MethodView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/method">["searchParams"]): Promise<MethodViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const { asOf } = readQuery(asOfQuery, await searchParams, today);
  const day = asOf ?? today;
  const [publishers, thresholds] = await Promise.all([listPublishers(day), thresholdsOn(day)]);
  const { source, label } = cityBoundary();
  return { thresholds, publishers, boundary: { source, label }, asOf, today };
}
