import {
  classColour,
  type DistrictValue,
  decorative,
  halo,
  mapSizing,
  mapText,
  spoken,
} from "@/components/maps/map-types";
import { MissingPattern } from "@/components/maps/missing-pattern";
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
        {TILES.map(({ code, name, col, row }) => {
          const value = values.get(code);
          const classIndex = value?.classIndex ?? null;
          const label = `${name}，${value?.label ?? "没有数据"}`;
          const [x, y] = [left + col * step, top + row * step];
          const tile = (
            <>
              <title>{label}</title>
              <rect
                x={x}
                y={y}
                width={size}
                height={size}
                rx={4}
                fill={classIndex === null ? `url(#${idPrefix}-missing)` : classColour(classIndex)}
                stroke={code === highlight ? "var(--accent)" : "var(--hairline)"}
                strokeWidth={code === highlight ? 3 : 1}
              />
              <text
                {...decorative}
                x={x + size / 2}
                y={y + size / 2}
                dy={value?.figure ? "-0.15em" : "0.35em"}
                textAnchor="middle"
                fontSize={13}
                fontWeight={500}
                className={mapText}
                {...halo}
              >
                {name}
                {value?.figure && (
                  <tspan x={x + size / 2} dy="1.3em" fontWeight={400}>
                    {value.figure}
                  </tspan>
                )}
              </text>
            </>
          );
          return hrefFor ? (
            <a
              key={code}
              href={hrefFor(code)}
              aria-label={label}
              className="outline-none [&:focus-visible>rect]:stroke-(--accent) [&:focus-visible>rect]:stroke-[4px] [&:hover>rect]:stroke-(--accent)"
            >
              {tile}
            </a>
          ) : (
            <g key={code} {...spoken("img", label)}>
              {tile}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
