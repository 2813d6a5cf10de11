import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Answered } from "@/components/layout/answered";
import { pageHref } from "@/components/layout/page-href";
import { NewEntryView, type NewEntryViewProps } from "@/components/observations/new-entry-view";
import { keptValueOf } from "@/components/observations/value-form.prepare";
import { PageSkeleton } from "@/components/ui/skeleton";
import type { Account, Actor } from "@/lib/auth/actor";
import { pageAccount } from "@/lib/auth/page-actor";
import { findArea, listAreas } from "@/lib/data/areas.queries";
import { entryGrid } from "@/lib/data/entry-grid.queries";
import { findIndicator, listIndicators } from "@/lib/data/indicators.queries";
import { readTyped } from "@/lib/data/typed-drafts";
import { parsePeriod, type Span } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import type { GridQuery } from "@/lib/schemas/entries";
import { newEntryQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "填一个数值" };

export default function Page({ searchParams }: PageProps<"/observations/new">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <NewEntryView {...data} />}
    </Answered>
  );
}

async function load(
  searchParams: PageProps<"/observations/new">["searchParams"],
): Promise<NewEntryViewProps> {
  const actor = await pageAccount("edit-draft");
  const today = todayInShanghai(new Date());
  const query = readQuery(newEntryQuery, await searchParams, today);
  const [indicators, areas] = await Promise.all([listIndicators(), listAreas()]);
  const { indicator, area, period, span = "year" } = query;
  const isWhole = indicator !== undefined && area !== undefined && period !== undefined;
  const form = isWhole ? await loadForm(actor, { indicator, area, period, span }, today) : undefined;
  return { query, indicators, areas, form };
}

type Of = { indicator: string; area: string; period: string; span: Span };

/** The form with what is known around the value, which is a cell of the area's grid. */
async function loadForm(
  actor: Actor & { account: Account },
  of: Of,
  today: string,
): Promise<NewEntryViewProps["form"]> {
  const [indicator, area] = await Promise.all([findIndicator(of.indicator), findArea(of.area)]);
  if (!area) throw new Refused("unknown-area", of.area);
  const name = ["entry", of.indicator, of.area, of.period, of.span].join(":");
  const [grid, typed] = await Promise.all([entryGrid(actor, gridOf(of), today), readTyped(actor, name)]);
  const cell = grid.cells.find((each) => each.indicator === of.indicator && each.period === of.period);
  // There is one record of a cell for ever: it is changed, not entered again.
  if (cell?.entry) redirect(pageHref(`/observations/${cell.entry.id}`));
  return {
    entry: null,
    of,
    indicatorName: indicator.name,
    areaName: area.name,
    unit: { ...indicator, mayEdit: true },
    context: cell ?? { lastYear: null, plausible: null, released: null, dueOn: null },
    sources: [...new Set(grid.cells.flatMap(({ entry }) => (entry ? [entry.source] : [])))],
    today,
    isDoubted: false,
    kept: keptValueOf(typed.content),
    place: { storeKey: `typed:${actor.account.id}:${name}`, url: `/api/v1/typed-drafts/${name}` },
    urls: { entries: "/api/v1/observations", records: "/observations" },
  };
}

/** The columns that the period is one of: its year, by parts of its length. */
function gridOf({ area, period, span }: Of): GridQuery {
  const { year = 0, firstMonth = 1, lastMonth = 12 } = parsePeriod(period) ?? {};
  const months = lastMonth - firstMonth + 1;
  const frequency = ({ 1: "month", 3: "quarter", 6: "half" } as const)[months] ?? "year";
  return { by: "area", code: area, span, frequency, from: String(year), to: String(year) };
}
