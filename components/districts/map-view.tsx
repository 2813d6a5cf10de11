import Link from "next/link";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { pageHref } from "@/components/layout/page-href";
import type { Boundary } from "@/lib/geo/boundary";
import type { PlatformAnswer, PlatformListAnswer } from "@/lib/schemas/answers";
import type { CountLayer, IndicatorLayer, LayerChoice } from "@/lib/schemas/districts";
import { type MapChoice, MapControls } from "./map-controls";
import { MapFigure } from "./map-figure";
import { MapPlaces } from "./map-places";

export type MapLayer =
  | { readonly kind: "indicator"; readonly layer: IndicatorLayer }
  | { readonly kind: "count"; readonly layer: CountLayer };

export type MapViewProps = {
  boundary: Boundary;
  choice: MapChoice;
  choices: readonly LayerChoice[];
  shown: MapLayer;
  lists: readonly PlatformListAnswer[];
  /** Of all lists, for the spatial structure. */
  platforms: readonly PlatformAnswer[];
  /** The places of the chosen list in its order, or of all lists. */
  places: readonly PlatformAnswer[];
  /** Said where something else is shown than was asked for. */
  notice: string | null;
  asOf: string;
  today: string;
};

/** 地图: what it is to show, the map with its table beside it, and the places that it marks or cannot mark. */
export function MapView(props: MapViewProps) {
  const { choice, choices, lists, places, notice, asOf, today } = props;
  const day = asOf === today ? undefined : asOf;
  const list = lists.find(({ code }) => code === choice.list);
  const keep = addressOf(choice);
  return (
    <>
      <h1 className="pt-8 pb-2 text-2xl font-semibold">地图</h1>
      <AsOfBar asOf={asOf} today={today} path="/map" keep={keep} />
      <MapControls key={JSON.stringify(choice)} choice={choice} choices={choices} lists={lists} asOf={day} />
      {notice && <p className="mt-4 rounded bg-accent-wash px-3 py-2">{notice}</p>}
      <div className="mt-8">
        <MapFigure {...props} list={list} day={day} />
      </div>
      <MapPlaces list={list} places={places} asOf={day} />
      <p className="no-print mt-10 text-ink-2">
        各区的平台、项目和全部数值见
        <Link className="underline" href={pageHref("/districts", { asOf: day })}>
          各区
        </Link>
        。
      </p>
    </>
  );
}

function addressOf({ show, year, list, view, zones }: MapChoice): Record<string, string> {
  return {
    show,
    ...(year !== null && { year: String(year) }),
    ...(list && { list }),
    ...(view === "tiles" && { view }),
    ...(zones && { zones: "on" }),
  };
}
