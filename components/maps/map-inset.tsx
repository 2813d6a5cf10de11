import { type MapContent, MapLayer } from "@/components/maps/map-layer";
import { halo, mapText } from "@/components/maps/map-types";
import { CENTRE_CODES } from "@/lib/geo/districts";
import type { Drawing } from "@/lib/geo/projection";

/** The centre of the city enlarged, in a frame of its own. */
export function MapInset({
  inset,
  content,
  idPrefix,
}: {
  inset: Drawing;
  content: MapContent;
  idPrefix: string;
}) {
  const { x, y } = inset.frame;
  return (
    <g>
      <clipPath id={`${idPrefix}-inset`}>
        <rect {...inset.frame} rx={6} />
      </clipPath>
      <rect {...inset.frame} rx={6} fill="var(--paper)" />
      <g clipPath={`url(#${idPrefix}-inset)`}>
        <MapLayer
          drawing={inset}
          content={content}
          isNamed={(code) => CENTRE_CODES.has(code)}
          isReached={(code) => CENTRE_CODES.has(code)}
          overlayNamed={false}
        />
      </g>
      <rect {...inset.frame} rx={6} fill="none" stroke="var(--ink-2)" strokeWidth={1} pointerEvents="none" />
      <text x={x + 8} y={y} dy="1.35em" fontSize={13} className={mapText} {...halo} fill="var(--ink-2)">
        中心城区
      </text>
    </g>
  );
}
