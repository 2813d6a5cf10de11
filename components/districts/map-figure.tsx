import type { Route } from "next";
import Link from "next/link";
import { Figure } from "@/components/charts/figure";
import { pageHref } from "@/components/layout/page-href";
import { DistrictMap } from "@/components/maps/district-map";
import { MapLegend } from "@/components/maps/map-legend";
import type { SpatialStructure } from "@/components/maps/map-types";
import { PanZoom } from "@/components/maps/pan-zoom";
import { TileMap } from "@/components/maps/tile-map";
import { publishedBy } from "@/lib/format/sources";
import type { Boundary } from "@/lib/geo/boundary";
import type { PlatformAnswer, PlatformListAnswer } from "@/lib/schemas/answers";
import { Beside } from "./beside";
import { type Choropleth, countChoropleth, indicatorChoropleth } from "./choropleth.prepare";
import { countWords, noDistrictTargets } from "./district-words";
import { CountLayerTable, countNotes, IndicatorLayerTable, layerNotes } from "./layer-table";
import type { MapChoice } from "./map-controls";
import type { MapLayer } from "./map-view";
import { pointsOf, structureOf } from "./places.prepare";

type Props = {
  boundary: Boundary;
  choice: MapChoice;
  shown: MapLayer;
  lists: readonly PlatformListAnswer[];
  platforms: readonly PlatformAnswer[];
  places: readonly PlatformAnswer[];
  /** The list whose places are marked. */
  list: PlatformListAnswer | undefined;
  day: string | undefined;
};

/** The map with its table beside it. */
export function MapFigure(props: Props) {
  const { boundary, shown, day } = props;
  const map = shown.kind === "indicator" ? indicatorChoropleth(shown.layer) : countChoropleth(shown.layer);
  const ground = `底图：${boundary.label}（${boundary.source}）`;
  const sources =
    shown.kind === "indicator"
      ? shown.layer.values.flatMap(({ observation }) => (observation ? [publishedBy(observation)] : []))
      : shown.layer.pages.map(({ plan, from, to }) => `${plan}第${from}—${to}页`);
  return (
    <Beside chart="720px">
      <Figure
        title={map.title}
        lead={<Lead map={map} shown={shown} day={day} />}
        fileName={map.title.replace("，", "_")}
        sources={[...sources, ground]}
        tableOpen
        table={<LayerTable shown={shown} day={day} />}
      >
        <Drawing {...props} map={map} />
      </Figure>
    </Beside>
  );
}

function Lead({ map, shown, day }: { map: Choropleth; shown: MapLayer; day: string | undefined }) {
  const present = map.values.length - map.missing;
  const coverage = `${map.values.length}个区中${present}个区有值，单位：${map.unit}。`;
  if (shown.kind === "count") {
    const { thing } = countWords[shown.layer.of];
    return `${coverage}${shown.layer.of === "platforms" ? `列入几份名录的${thing}只计一次。` : ""}`;
  }
  const { code } = shown.layer.indicator;
  return (
    <>
      {coverage}
      {noDistrictTargets}。
      <Link className="no-print underline" href={pageHref(`/indicators/${code}`, { asOf: day })}>
        指标的口径与全市进展
      </Link>
    </>
  );
}

function LayerTable({ shown, day }: { shown: MapLayer; day: string | undefined }) {
  const notes = shown.kind === "count" ? countNotes(shown.layer) : layerNotes(shown.layer);
  return (
    <>
      {shown.kind === "count" ? (
        <CountLayerTable layer={shown.layer} asOf={day} />
      ) : (
        <IndicatorLayerTable layer={shown.layer} asOf={day} />
      )}
      {notes.length > 0 && <p className="mt-3 text-xs text-ink-2">{notes.join("")}</p>}
    </>
  );
}

function Drawing({
  boundary,
  choice,
  lists,
  platforms,
  places,
  list,
  day,
  map,
}: Props & { map: Choropleth }) {
  const hrefFor = (code: string): Route => pageHref(`/districts/${code}`, { asOf: day });
  const legend = {
    indicator: map.name,
    period: map.period,
    unit: map.unit,
    classes: map.classes,
    missing: map.missing,
  };
  if (choice.view === "tiles") {
    return (
      <>
        <div className="mx-auto max-w-[560px]">
          <TileMap title={map.title} values={map.values} hrefFor={hrefFor} />
        </div>
        <div className="mt-3">
          <MapLegend {...legend} />
        </div>
        {(list || choice.zones) && (
          <p className="mt-2 text-xs text-ink-2">方格不表示位置，名录地点和空间结构请改看地图。</p>
        )}
      </>
    );
  }
  const points = list
    ? pointsOf(places, list.name, (code) => pageHref(`/platforms/${code}`, { asOf: day }))
    : [];
  const overlay = choice.zones ? structureOf(lists, platforms) : undefined;
  return (
    <>
      <PanZoom>
        <DistrictMap
          boundary={boundary}
          title={map.title}
          values={map.values}
          points={points}
          showPrecision
          hrefFor={hrefFor}
          {...(overlay && { overlay })}
        />
      </PanZoom>
      <div className="mt-3">
        <MapLegend {...legend} lists={points.length > 0 && list ? [list.name] : []} showPrecision />
      </div>
      {overlay && <p className="mt-1 text-xs text-ink-2">{structureWords(overlay)}</p>}
    </>
  );
}

/** What the lines and rings of the overlay are called, also where there is no room for names on the map. */
function structureWords({ core, belts, zones }: SpatialStructure): string {
  const named = (places: readonly { label: string }[]) => places.map(({ label }) => label).join("、");
  return `空间结构（示意）：闭合线为一核${core.label}；两条带为${named(belts)}；圆圈为三区${named(zones)}。`;
}
