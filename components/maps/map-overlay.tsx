import type { ReactNode } from "react";
import {
  decorative,
  halo,
  mapText,
  type NamedPlace,
  type SpatialStructure,
  spoken,
} from "@/components/maps/map-types";
import { beltThrough, regionPath } from "@/lib/geo/overlay";
import type { Drawing } from "@/lib/geo/projection";

const ZONE_RADIUS_M = 5_500;
const CORE_MARGIN_M = 1_600;

/** 一核两带三区 as a schematic: it says which places belong together, not where anything ends. */
export function MapOverlay({
  drawing,
  structure,
  named,
}: {
  drawing: Drawing;
  structure: SpatialStructure;
  named: boolean;
}) {
  const place = ({ lon, lat }: NamedPlace) => drawing.projectPoint(lon, lat);
  const px = (metres: number) => Math.round(metres * drawing.pixelsPerMetre);
  const belts = structure.belts.flatMap(({ label, nodes }) => {
    const belt = beltThrough(nodes.map(place));
    return belt ? [{ ...belt, label, nodes }] : [];
  });
  const core = structure.core.nodes.map(place);
  const [coreEast, coreY] = core.toSorted((a, b) => b[0] - a[0])[0] ?? [0, 0];
  return (
    <g {...spoken("img", "一核两带三区（示意）")} pointerEvents="none">
      <g fill="none" strokeLinecap="round">
        {belts.map(({ label, path }) => (
          <g key={label}>
            <path d={path} stroke="var(--raised)" strokeOpacity={0.55} strokeWidth={px(2_600)} />
            <Cased>
              <path d={path} vectorEffect="non-scaling-stroke" />
            </Cased>
          </g>
        ))}
      </g>
      <Cased>
        <path
          d={regionPath(core, px(CORE_MARGIN_M))}
          fill="var(--raised)"
          fillOpacity={0.3}
          vectorEffect="non-scaling-stroke"
        />
        {structure.zones.map((zone) => {
          const [x, y] = place(zone);
          return (
            <circle
              key={zone.name}
              cx={x}
              cy={y}
              r={px(ZONE_RADIUS_M)}
              fill="var(--raised)"
              fillOpacity={0.2}
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
      </Cased>
      <g fill="var(--raised)" stroke="var(--accent)" strokeWidth={1.6}>
        {belts.flatMap(({ label, nodes }) =>
          nodes.map((node) => {
            const [x, y] = place(node);
            return (
              <circle key={`${label}${node.name}`} cx={x} cy={y} r={2.6} vectorEffect="non-scaling-stroke">
                <title>{`${node.name}（${label}）`}</title>
              </circle>
            );
          }),
        )}
      </g>
      {named && (
        // On a telephone the names would cover the map: the page says them beneath it.
        <g
          {...decorative}
          fontSize={13}
          fontWeight={600}
          className={`${mapText} @max-[440px]:hidden`}
          {...halo}
        >
          {structure.zones.map((zone) => {
            const [x, y] = place(zone);
            return (
              <OverlayName
                key={zone.name}
                text={zone.label}
                x={x}
                y={y}
                clear={px(ZONE_RADIUS_M) + 10}
                side={y < drawing.frame.y + drawing.frame.height / 2 ? "above" : "below"}
                anchor="middle"
              />
            );
          })}
          {belts.map(({ label, ends: [[x, y]], lying }) => (
            <OverlayName
              key={label}
              text={label}
              x={lying ? x - 14 : x + 28}
              y={y}
              anchor={lying ? "end" : "start"}
            />
          ))}
          {core.length > 0 && (
            <OverlayName
              text={structure.core.label}
              x={coreEast + px(CORE_MARGIN_M) + 12}
              y={coreY}
              anchor="start"
            />
          )}
        </g>
      )}
    </g>
  );
}

/** A line in the accent on a light edge: alone it would vanish on the darkest class, which is the same blue. */
function Cased({ children }: { children: ReactNode }) {
  return (
    <>
      <g stroke="var(--raised)" strokeWidth={4.5}>
        {children}
      </g>
      <g stroke="var(--accent)" strokeWidth={2} className="[&>*]:fill-none">
        {children}
      </g>
    </>
  );
}

type OverlayNameProps = {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** Pixels to stay away from (x, y), above or below it. */
  clear?: number;
  side?: "above" | "below";
};

const LINE_EM = 1.15;

/** Long names go on two lines. */
function OverlayName({ text, x, y, anchor, clear = 0, side = "below" }: OverlayNameProps) {
  const half = Math.ceil(text.length / 2);
  const lines = text.length > 7 ? [text.slice(0, half), text.slice(half)] : [text];
  const rise = side === "above" ? (lines.length - 1) * LINE_EM : 0;
  const from = side === "above" ? y - clear : y + clear;
  return (
    <text textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={x}
          {...(index === 0 ? { y: from, dy: `${0.35 - rise}em` } : { dy: `${LINE_EM}em` })}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
