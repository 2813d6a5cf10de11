import type { Metadata } from "next";
import { DistrictsView, type DistrictsViewProps } from "@/components/districts/districts-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { districtLines } from "@/lib/data/district-profile.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { asOfQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "各区" };

export default function Page({ searchParams }: PageProps<"/districts">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <DistrictsView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/districts">["searchParams"]): Promise<DistrictsViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const { asOf = today } = readQuery(asOfQuery, await searchParams, today);
  return { ...(await districtLines(asOf)), asOf, today };
}
