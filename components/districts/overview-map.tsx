import Link from "next/link";
import { Figure } from "@/components/charts/figure";
import { pageHref } from "@/components/layout/page-href";
import { DistrictMap } from "@/components/maps/district-map";
import { MapLegend } from "@/components/maps/map-legend";
import { PreliminaryMark } from "@/components/ui/verdict-badge";
import { Decimal } from "@/lib/domain/decimal";
import { formatCell } from "@/lib/format/numbers";
import type { Boundary } from "@/lib/geo/boundary";
import type { IndicatorLayer } from "@/lib/schemas/districts";
import { choroplethOf } from "./choropleth.prepare";
import { sourceOf } from "./observed";

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
  const map = choroplethOf(layer);
  const title = `各区${indicator.name}，${year}年`;
  const present = values.length - map.missing;
  return (
    <Figure
      title={title}
      lead={`${values.length}个区中${present}个区有值，单位：${indicator.measure}`}
      fileName={`各区${indicator.shortName}_${year}`}
      sources={values.flatMap(({ observation }) => (observation ? [sourceOf(observation)] : []))}
      table={<LayerTable layer={layer} />}
    >
      <DistrictMap
        boundary={boundary}
        title={title}
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

function LayerTable({ layer: { indicator, year, values } }: { layer: IndicatorLayer }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">区</th>
          <th scope="col" className="num">
            {year}年（{indicator.measure}）
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ district, observation }) => (
          <tr key={district.code}>
            <th scope="row">{district.name}</th>
            {observation ? (
              <td className="num" title={sourceOf(observation)} data-value={observation.value}>
                {observation.status === "preliminary" && <PreliminaryMark />}{" "}
                {formatCell({ ...observation, value: new Decimal(observation.value) }, indicator.decimals)}
              </td>
            ) : (
              <td className="num text-ink-2">尚未公布</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
