import { MapFurniture } from "@/components/maps/map-furniture";
import { MapInset } from "@/components/maps/map-inset";
import { type MapContent, MapLayer } from "@/components/maps/map-layer";
import {
  type DistrictValue,
  type MapPoint,
  mapSizing,
  type SpatialStructure,
  spoken,
} from "@/components/maps/map-types";
import { MissingPattern } from "@/components/maps/missing-pattern";
import type { Boundary } from "@/lib/geo/boundary";
import { CENTRE_CODES } from "@/lib/geo/districts";
import { layoutMap } from "@/lib/geo/projection";

export type DistrictMapProps = {
  boundary: Boundary;
  /** What the map shows, for screen readers: 「服务业增加值，2023年，按区」. */
  title: string;
  width?: number;
  height?: number;
  values: readonly DistrictValue[];
  points?: readonly MapPoint[];
  showPrecision?: boolean;
  overlay?: SpatialStructure;
  highlight?: string;
  hrefFor?: (code: string) => string;
  /** Show the centre of the city enlarged in the lower right corner. Its four districts are named only there. */
  insetsOn?: boolean;
  /** Has to differ between two maps on one page. */
  idPrefix?: string;
};

/**
 * The choropleth of the eleven districts with points and the spatial structure on it. Static SVG; wrap it in
 * `PanZoom` for a map that can be moved.
 */
export function DistrictMap(props: DistrictMapProps) {
  const { boundary, title, width = 720, height = 800, insetsOn = true, idPrefix = "map" } = props;
  const { main, inset } = layoutMap(boundary, { width, height, inset: insetsOn });
  const content: MapContent = {
    values: new Map(props.values.map((value) => [value.code, value])),
    points: props.points ?? [],
    showPrecision: props.showPrecision ?? false,
    overlay: props.overlay,
    highlight: props.highlight,
    hrefFor: props.hrefFor,
    missingFill: `url(#${idPrefix}-missing)`,
  };
  return (
    <div className="@container">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        {...spoken("group", title)}
        className={`h-auto w-full ${mapSizing(width)}`}
      >
        <title>{title}</title>
        <defs>
          <MissingPattern id={`${idPrefix}-missing`} />
        </defs>
        <g data-zoom-layer="">
          <MapLayer
            drawing={main}
            content={content}
            isNamed={(code) => !CENTRE_CODES.has(code)}
            isReached={(code) => inset === null || !CENTRE_CODES.has(code)}
            overlayNamed
            elsewhere={inset?.focus}
          />
          {inset && (
            <rect
              {...inset.focus}
              fill="none"
              stroke="var(--ink-2)"
              strokeDasharray="4 3"
              vectorEffect="non-scaling-stroke"
              pointerEvents="none"
            />
          )}
        </g>
        {inset && <MapInset inset={inset} content={content} idPrefix={idPrefix} />}
        <MapFurniture
          frame={main.frame}
          pixelsPerMetre={main.pixelsPerMetre}
          label={boundary.label}
          schematic={props.overlay !== undefined}
        />
      </svg>
    </div>
  );
}
