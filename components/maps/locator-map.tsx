import type { Boundary } from "@/lib/geo/boundary";
import { districtName } from "@/lib/geo/districts";
import { layoutMap } from "@/lib/geo/projection";

export type LocatorMapProps = {
  boundary: Boundary;
  /** The district to point out. */
  code?: string;
  /** The place to point out, in WGS84; `hollow` when its position is uncertain. */
  point?: { name: string; lon: number; lat: number; hollow?: boolean };
  width?: number;
  height?: number;
};

/** Where in the city a district or a place is, for detail pages. */
export function LocatorMap({ boundary, code, point, width = 200, height = 272 }: LocatorMapProps) {
  const { main } = layoutMap(boundary, { width, height });
  const place = point && main.projectPoint(point.lon, point.lat);
  const names = [point?.name, code && districtName(code)].filter(Boolean).join("，");
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${names}在广州市的位置（${boundary.label}）`}
      className="h-auto max-w-full"
    >
      {main.districts.map((district) => (
        <path
          key={district.code}
          d={district.path}
          fill={district.code === code ? "var(--accent)" : "var(--hairline)"}
          fillOpacity={district.code === code && place ? 0.35 : 1}
          stroke="var(--raised)"
          strokeWidth={0.8}
          strokeLinejoin="round"
        />
      ))}
      {place && (
        <circle
          cx={place[0]}
          cy={place[1]}
          r={4.5}
          fill={point.hollow ? "var(--raised)" : "var(--accent)"}
          stroke={point.hollow ? "var(--accent)" : "var(--raised)"}
          strokeWidth={1.8}
        />
      )}
      <text x={width - 4} y={height - 5} textAnchor="end" fontSize={11} fill="var(--ink-2)">
        {boundary.label}
      </text>
    </svg>
  );
}
