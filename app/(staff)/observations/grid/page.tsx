import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { GridView, type GridViewProps } from "@/components/observations/grid-view";
import { keptOf } from "@/components/observations/kept.prepare";
import { leanGrid } from "@/components/observations/slots.prepare";
import { PageSkeleton } from "@/components/ui/skeleton";
import type { Account, Actor } from "@/lib/auth/actor";
import { pageAccount } from "@/lib/auth/page-actor";
import { listAreas } from "@/lib/data/areas.queries";
import { entryGrid } from "@/lib/data/entry-grid.queries";
import { listIndicators } from "@/lib/data/indicators.queries";
import { readTyped } from "@/lib/data/typed-drafts";
import { todayInShanghai } from "@/lib/format/dates";
import type { GridAnswer, GridQuery } from "@/lib/schemas/entries";
import { gridPageQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "填报表格" };

export default function Page({ searchParams }: PageProps<"/observations/grid">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <GridView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/observations/grid">["searchParams"]): Promise<GridViewProps> {
  const actor = await pageAccount("view-drafts");
  const today = todayInShanghai(new Date());
  const asked = readQuery(gridPageQuery, await searchParams, today);
  const [indicators, areas] = await Promise.all([listIndicators(), listAreas()]);
  const choices = {
    indicators: indicators.map(({ code, name }) => ({ code, name })),
    areas: areas.map(({ code, name }) => ({ code, name })),
  };
  const { code } = asked;
  if (code === undefined) return { ...choices, query: undefined, grid: undefined };
  const query = { ...asked, code };
  return { ...choices, query, grid: await loadGrid(actor, query, today) };
}

async function loadGrid(actor: Actor & { account: Account }, query: GridQuery, today: string) {
  const { by, code, span, frequency, from = "", to = "" } = query;
  // Every table has its own, that of other years too: what is kept of one must not replace what is kept of another.
  const name = ["grid", by, code, span, frequency, from, to].join(":");
  const [answer, typed] = await Promise.all([entryGrid(actor, query, today), readTyped(actor, name)]);
  return {
    answer: leanGrid(answer),
    kept: keptOf(typed.content),
    sources: sourcesOf(answer),
    today,
    place: { storeKey: `typed:${actor.account.id}:${name}`, url: `/api/v1/typed-drafts/${name}` },
    urls: { batch: "/api/v1/observations/batch", records: "/observations" },
  };
}

/** Each source that stands in the table, once. */
function sourcesOf({ cells }: GridAnswer): string[] {
  return [...new Set(cells.flatMap(({ entry }) => (entry ? [entry.source] : [])))].sort();
}
