import { DistrictNames, DistrictShapes } from "@/components/maps/map-districts";
import { MapOverlay } from "@/components/maps/map-overlay";
import { MapPoints } from "@/components/maps/map-points";
import type { DistrictValue, MapPoint, SpatialStructure } from "@/components/maps/map-types";
import type { Drawing, Frame } from "@/lib/geo/projection";

export type MapContent = {
  values: ReadonlyMap<string, DistrictValue>;
  points: readonly MapPoint[];
  showPrecision: boolean;
  overlay?: SpatialStructure | undefined;
  highlight?: string | undefined;
  hrefFor?: ((code: string) => string) | undefined;
  missingFill: string;
};

type MapLayerProps = {
  drawing: Drawing;
  content: MapContent;
  /** Districts to be named here. */
  isNamed: (code: string) => boolean;
  /** Districts to be read out and reached by keyboard here, each in one drawing only. */
  isReached: (code: string) => boolean;
  /** Write the names of core, belts and zones here. */
  overlayNamed: boolean;
  elsewhere?: Frame | undefined;
};

/** Everything that lies on the ground, bottom to top: colours, structure, names, points. Main map and inset alike. */
export function MapLayer({ drawing, content, isNamed, isReached, overlayNamed, elsewhere }: MapLayerProps) {
  const { values, points, overlay } = content;
  return (
    <>
      <DistrictShapes districts={drawing.districts} {...content} isReached={isReached} />
      {overlay && <MapOverlay drawing={drawing} structure={overlay} named={overlayNamed} />}
      <DistrictNames
        districts={drawing.districts}
        values={values}
        isNamed={isNamed}
        quiet={points.length > 0 || overlay !== undefined}
      />
      <MapPoints
        drawing={drawing}
        points={points}
        lists={[...new Set(points.map(({ list }) => list))]}
        showPrecision={content.showPrecision}
        elsewhere={elsewhere}
      />
    </>
  );
}
