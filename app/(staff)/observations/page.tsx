import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { pageHref } from "@/components/layout/page-href";
import { EntriesView, type EntriesViewProps } from "@/components/observations/entries-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listAreas } from "@/lib/data/areas.queries";
import { listEntries } from "@/lib/data/entries.queries";
import { offersRole } from "@/lib/data/gate";
import { listIndicators } from "@/lib/data/indicators.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { entriesPageQuery, readQuery } from "@/lib/schemas/requests";
import { pageOfRead, readPaging } from "@/lib/server/paging";

export const metadata: Metadata = { title: "填报记录" };

const PAGE_SIZE = 50;

export default function Page({ searchParams }: PageProps<"/observations">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <EntriesView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/observations">["searchParams"]): Promise<EntriesViewProps> {
  const actor = await pageActor("view-drafts");
  const query = readQuery(entriesPageQuery, await searchParams, todayInShanghai(new Date()));
  const { cursor, ...filters } = query;
  const url = new URL(pageHref("/observations", filters), "http://page");
  const paging = readPaging(url, { limit: PAGE_SIZE, cursor });
  const [read, indicators, areas] = await Promise.all([
    listEntries(actor, filters, paging),
    listIndicators(),
    listAreas(),
  ]);
  return {
    query,
    indicators,
    areas,
    ...pageOfRead(read, paging),
    mayEnter: offersRole(actor, { action: "edit-draft" }),
  };
}
