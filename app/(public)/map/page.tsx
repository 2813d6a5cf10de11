import type { Metadata } from "next";
import type { MapChoice } from "@/components/districts/map-controls";
import { type MapLayer, MapView, type MapViewProps } from "@/components/districts/map-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { cityBoundary } from "@/lib/data/boundary.queries";
import { countLayer, placesOf, type Registry, registryAt } from "@/lib/data/district-registry.queries";
import { fullestLayer, indicatorLayer, layerChoices } from "@/lib/data/districts.queries";
import { findIndicator } from "@/lib/data/indicators.queries";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import { mapQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "地图" };

export default function Page({ searchParams }: PageProps<"/map">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <MapView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/map">["searchParams"]): Promise<MapViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const query = readQuery(mapQuery, await searchParams, today);
  const asOf = query.asOf ?? today;
  const [choices, registry] = await Promise.all([layerChoices(asOf), registryAt(asOf)]);
  if (query.list && !registry.lists.some(({ code }) => code === query.list)) {
    throw new Refused("unknown-list", query.list);
  }
  const { shown, notice } = await layerToShow(query, asOf, registry, choices);
  const choice: MapChoice = {
    show: shown.kind === "indicator" ? `indicator:${shown.layer.indicator.code}` : shown.layer.of,
    year: shown.kind === "indicator" ? shown.layer.year : null,
    list: query.list ?? null,
    view: query.view ?? "map",
    zones: query.zones === "on",
  };
  const { lists, platforms } = registry;
  const places = query.list ? await placesOf(query.list, registry) : platforms;
  return { boundary: cityBoundary(), choice, choices, shown, lists, platforms, places, notice, asOf, today };
}

type Asked = { show?: string | undefined; year?: string | undefined };

/** @throws Refused unknown-indicator */
async function layerToShow(
  { show, year }: Asked,
  asOf: string,
  registry: Registry,
  choices: MapViewProps["choices"],
): Promise<{ shown: MapLayer; notice: string | null }> {
  const fullest = fullestLayer(choices);
  const what = show ?? (fullest ? `indicator:${fullest.indicator.code}` : "platforms");
  if (what === "platforms" || what === "projects") {
    return { shown: { kind: "count", layer: await countLayer(what, registry) }, notice: null };
  }
  const indicator = await findIndicator(what.replace(/^indicator:/, ""));
  const known = choices.filter((choice) => choice.indicator.code === indicator.code);
  const best = fullestLayer(known);
  if (!best) {
    const shown: MapLayer = { kind: "count", layer: await countLayer("platforms", registry) };
    return { shown, notice: `${indicator.name}没有公布过分区的年度数值，改为显示平台载体数量。` };
  }
  const has = known.some(({ years }) => years.some((each) => String(each.year) === year));
  const layer = await indicatorLayer(indicator.code, has ? Number(year) : best.year, asOf);
  const notice =
    year && !has ? `${indicator.name}没有${year}年的分区数值，改为显示有值最多的${best.year}年。` : null;
  return { shown: { kind: "indicator", layer }, notice };
}
