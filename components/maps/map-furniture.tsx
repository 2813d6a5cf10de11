import { decorative, halo, mapText } from "@/components/maps/map-types";
import type { Frame } from "@/lib/geo/projection";
import { scaleBar } from "@/lib/geo/scale";

type MapFurnitureProps = { frame: Frame; pixelsPerMetre: number; label: string; schematic: boolean };

/**
 * North arrow, scale bar and 示意图 or 审图号, in the empty corners west of the city. Pan-zoom finds the bar by
 * its data attributes and redraws it, so that it is true at every magnification.
 */
export function MapFurniture({ frame, pixelsPerMetre, label, schematic }: MapFurnitureProps) {
  const maxPixels = frame.width / 7;
  const bar = scaleBar(pixelsPerMetre, maxPixels);
  const [x, bottom] = [frame.x + 2, frame.y + frame.height - 4];
  return (
    <g fontSize={13} className={mapText} {...halo} fill="var(--ink-2)">
      <g transform={`translate(${frame.x + 10} ${frame.y + 8})`} {...decorative}>
        <path d="M0 0L5.5 16L0 12.5L-5.5 16Z" fill="var(--ink-2)" stroke="none" />
        <text y={18} dy="0.8em" textAnchor="middle">
          北
        </text>
      </g>
      <g data-scale-bar={pixelsPerMetre} data-scale-max={maxPixels} {...decorative}>
        <path
          d={`M${x} ${bottom - 5}v5h${bar.pixels}v-5`}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth={1.2}
          paintOrder="normal"
        />
        <text x={x} y={bottom - 9}>
          {bar.label}
        </text>
      </g>
      <text x={x} y={bottom - 9} dy="-1.5em">
        {schematic ? `${label}·空间结构为示意` : label}
      </text>
    </g>
  );
}
