import Link from "next/link";
import { Figure } from "@/components/charts/figure";
import { pageHref } from "@/components/layout/page-href";
import { DistrictMap } from "@/components/maps/district-map";
import { MapLegend } from "@/components/maps/map-legend";
import { sourceLines } from "@/lib/format/sources";
import type { Boundary } from "@/lib/geo/boundary";
import type { IndicatorLayer } from "@/lib/schemas/districts";
import { indicatorChoropleth } from "./choropleth.prepare";

import { IndicatorLayerTable } from "./layer-table";

/** From `overviewMapData`; no layer while no district has a value. */
export type OverviewMapData = { boundary: Boundary; layer: IndicatorLayer | null };

type Props = {
  data: OverviewMapData;
  /** 「?asOf=2023-12-31」 while a day is set, or empty: links keep it. */
  query: string;
};

/** The city on the overview: the indicator that most districts have, and the way to the whole map. */
export function OverviewMap({ data: { boundary, layer }, query }: Props) {
  const asOf = new URLSearchParams(query).get("asOf") ?? undefined;
  if (!layer) {
    return (
      <section>
        <h2 className="text-lg font-semibold">各区</h2>
        <p className="mt-2 text-ink-2">
          尚无分区数值公布。
          <Link href={pageHref("/map", { show: "platforms", asOf })}>在地图上看平台分布</Link>
        </p>
      </section>
    );
  }
  const { indicator, year, values } = layer;
  const map = indicatorChoropleth(layer);
  const present = values.length - map.missing;
  return (
    <Figure
      title={map.title}
      lead={`${values.length}个区中${present}个区有值，单位：${indicator.measure}`}
      fileName={`各区${indicator.shortName}_${year}`}
      sources={sourceLines(values.flatMap(({ observation }) => observation ?? []))}
      table={<IndicatorLayerTable layer={layer} asOf={asOf} />}
    >
      <DistrictMap
        boundary={boundary}
        title={map.title}
        width={400}
        height={444}
        values={map.values.map(({ figure: _, ...value }) => value)}
        hrefFor={(code) => pageHref(`/districts/${code}`, { asOf })}
        idPrefix="overview-map"
      />
      <div className="mt-2">
        <MapLegend
          indicator={map.name}
          period={map.period}
          unit={map.unit}
          classes={map.classes}
          missing={map.missing}
        />
      </div>
      <p className="no-print mt-2">
        <Link href={pageHref("/map", { show: `indicator:${indicator.code}`, year: String(year), asOf })}>
          打开地图
        </Link>
      </p>
    </Figure>
  );
}
