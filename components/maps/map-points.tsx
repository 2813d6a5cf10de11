import { decorative, type MapPoint, spoken } from "@/components/maps/map-types";
import type { Drawing, Frame } from "@/lib/geo/projection";

/** One mark a list, told apart by shape and not by colour; all about as large as a circle of radius 4. */
const MARKS = [
  "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0Z",
  "M-3.6-3.6H3.6V3.6H-3.6Z",
  "M0-5L5 0L0 5L-5 0Z",
  "M0-4.8L4.8 3.6H-4.8Z",
  "M0 4.8L4.8-3.6H-4.8Z",
  "M-1.5-4.6H1.5V-1.5H4.6V1.5H1.5V4.6H-1.5V1.5H-4.6V-1.5H-1.5Z",
] as const;

/** The mark of the nth list. A seventh list starts over: the titles still name it. */
export function markOf(listIndex: number): string {
  return MARKS[listIndex % MARKS.length] ?? MARKS[0];
}

export function PointMark({ listIndex, hollow }: { listIndex: number; hollow: boolean }) {
  return (
    <path
      d={markOf(listIndex)}
      fill={hollow ? "var(--raised)" : "var(--ink)"}
      stroke={hollow ? "var(--ink)" : "var(--raised)"}
      strokeWidth={hollow ? 1.6 : 1.2}
      vectorEffect="non-scaling-stroke"
      className="[transform:scale(calc(var(--map-mark,1)/var(--zoom,1)))]"
    />
  );
}

type MapPointsProps = {
  drawing: Drawing;
  points: readonly MapPoint[];
  /** Lists in the order of their marks. */
  lists: readonly string[];
  showPrecision: boolean;
  /** Points in here are shown enlarged in the inset: a dot is enough. */
  elsewhere?: Frame | undefined;
};

/** Platform points, by list. Where the true place may be is a ring, drawn when asked for. */
export function MapPoints({ drawing, points, lists, showPrecision, elsewhere }: MapPointsProps) {
  const placed = points
    .filter(({ confidence }) => confidence !== "none")
    .map((point) => ({ point, at: drawing.projectPoint(point.lon, point.lat) }))
    .filter(({ at }) => inside(drawing.frame, at));
  const dots = placed.filter(({ at }) => elsewhere && inside(elsewhere, at));
  const marked = placed.filter(({ at }) => !elsewhere || !inside(elsewhere, at));
  return (
    <>
      {showPrecision && (
        <g
          {...decorative}
          fill="var(--raised)"
          fillOpacity={0.3}
          stroke="var(--ink-2)"
          strokeDasharray="3 3"
          pointerEvents="none"
        >
          {marked
            .filter(({ point }) => point.precisionM !== null)
            .map(({ point, at: [x, y] }) => (
              <circle
                key={point.id}
                cx={x}
                cy={y}
                r={round((point.precisionM ?? 0) * drawing.pixelsPerMetre)}
                vectorEffect="non-scaling-stroke"
              />
            ))}
        </g>
      )}
      <g {...decorative} fill="var(--ink)" pointerEvents="none">
        {dots.map(({ point, at: [x, y] }) => (
          <circle key={point.id} cx={x} cy={y} r={1.6} />
        ))}
      </g>
      {lists.map((list, index) => (
        <g key={list} {...spoken("group", list)}>
          {marked
            .filter(({ point }) => point.list === list)
            .map(({ point, at: [x, y] }) => (
              <g
                key={point.id}
                transform={`translate(${x} ${y})`}
                {...(point.href ? {} : spoken("img", title(point)))}
              >
                <title>{title(point)}</title>
                <Linked point={point}>
                  <PointMark listIndex={index} hollow={point.confidence === "low"} />
                </Linked>
              </g>
            ))}
        </g>
      ))}
    </>
  );
}

function Linked({ point, children }: { point: MapPoint; children: React.ReactNode }) {
  if (!point.href) return children;
  return (
    <a
      href={point.href}
      aria-label={title(point)}
      className="outline-none [&:focus-visible>path]:stroke-(--accent) [&:focus-visible>path]:stroke-[3px]"
    >
      {children}
    </a>
  );
}

function title({ name, list, precisionM, confidence, note }: MapPoint): string {
  const known = [
    precisionM !== null && `位置精度约${precisionM}米`,
    confidence === "low" && "位置待核实",
  ].filter(Boolean);
  return `${name}（${[list, known.join("，")].filter(Boolean).join("；")}）${note ? `：${note}` : ""}`;
}

function inside({ x, y, width, height }: Frame, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
