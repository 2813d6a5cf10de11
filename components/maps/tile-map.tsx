import {
  classColour,
  classInk,
  type DistrictValue,
  decorative,
  halo,
  mapSizing,
  mapText,
  spoken,
} from "@/components/maps/map-types";
import { MissingPattern } from "@/components/maps/missing-pattern";
import type { Pixel } from "@/lib/geo/anchor";
import { TILE_COLS, TILE_ROWS, TILES } from "@/lib/geo/tiles";

export type TileMapProps = {
  title: string;
  width?: number;
  height?: number;
  values: readonly DistrictValue[];
  highlight?: string;
  hrefFor?: (code: string) => string;
  idPrefix?: string;
};

/** Eleven equal squares, roughly where the districts lie: no district is overlooked because it is small. */
export function TileMap(props: TileMapProps) {
  const { title, width = 480, height = 600, highlight, hrefFor, idPrefix = "tiles" } = props;
  const values = new Map(props.values.map((value) => [value.code, value]));
  const step = Math.min(width / TILE_COLS, height / TILE_ROWS);
  const size = step - 8;
  const [left, top] = [(width - step * TILE_COLS) / 2 + 4, (height - step * TILE_ROWS) / 2 + 4];
  const placeOf = ({ col, row }: { col: number; row: number }): Pixel => [
    left + col * step,
    top + row * step,
  ];
  const fillOf = (index: number | null) =>
    index === null ? `url(#${idPrefix}-missing)` : classColour(index);
  return (
    <div className="@container">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        {...spoken("group", `${title}（方格示意图）`)}
        className={`h-auto w-full ${mapSizing(width)}`}
      >
        <title>{`${title}（方格示意图）`}</title>
        <defs>
          <MissingPattern id={`${idPrefix}-missing`} />
        </defs>
        {TILES.map(({ code, name, ...tile }) => (
          <TileShape
            key={code}
            name={`${name}，${values.get(code)?.label ?? "没有数据"}`}
            place={placeOf(tile)}
            size={size}
            fill={fillOf(values.get(code)?.classIndex ?? null)}
            chosen={code === highlight}
            href={hrefFor?.(code)}
          />
        ))}
        <g {...decorative} textAnchor="middle" fontSize={13} fontWeight={500} className={mapText} {...halo}>
          {TILES.map(({ code, name, ...tile }) => {
            const [x, y] = placeOf(tile);
            const value = values.get(code);
            const figure = value?.figure;
            return (
              <text
                key={code}
                x={x + size / 2}
                y={y + size / 2}
                dy={figure ? "-0.15em" : "0.35em"}
                {...classInk(value?.classIndex ?? null)}
              >
                {name}
                {figure && (
                  <tspan x={x + size / 2} dy="1.3em" fontWeight={400}>
                    {figure}
                  </tspan>
                )}
              </text>
            );
          })}
        </g>
      </svg>
    </div>
  );
}

type TileShapeProps = {
  /** Read out and shown on hover; the words on the tile are drawn apart, where a rounded figure is no name. */
  name: string;
  place: Pixel;
  size: number;
  fill: string;
  chosen: boolean;
  href: string | undefined;
};

function TileShape({ name, place: [x, y], size, fill, chosen, href }: TileShapeProps) {
  const square = (
    <>
      <title>{name}</title>
      <rect
        x={x}
        y={y}
        width={size}
        height={size}
        rx={4}
        fill={fill}
        stroke={chosen ? "var(--accent)" : "var(--hairline)"}
        strokeWidth={chosen ? 3 : 1}
      />
    </>
  );
  if (href === undefined) return <g {...spoken("img", name)}>{square}</g>;
  return (
    <a
      href={href}
      aria-label={name}
      className="outline-none [&:focus-visible>rect]:stroke-(--accent) [&:focus-visible>rect]:stroke-[4px] [&:hover>rect]:stroke-(--accent)"
    >
      {square}
    </a>
  );
}
