import type { OverviewRow } from "@/lib/schemas/answers";
import { type Box, drawAnnual } from "./annual.prepare";

const BOX: Box = { width: 132, height: 44, top: 6, right: 8, bottom: 6, left: 6 };

/** Base, pathway, target and actual values of one indicator, the size of a word; the row says the figures. */
export function Sparkline({ row }: { row: OverviewRow }) {
  const { base, target, pathway, lines, marks } = drawAnnual(row, BOX);
  const last = marks.at(-1);
  return (
    <svg
      width={BOX.width}
      height={BOX.height}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      aria-hidden="true"
      data-decoration
      className="shrink-0"
    >
      <path d={pathway} fill="none" stroke="var(--pathway)" strokeDasharray="3 3" />
      {lines.map((line) => (
        <path key={line} d={line} fill="none" stroke="var(--accent)" strokeWidth={1.75} />
      ))}
      {marks.map(({ x, y, year }) => (
        <circle key={year} cx={x} cy={y} r={1.75} fill="var(--accent)" />
      ))}
      {base && <circle cx={base.x} cy={base.y} r={3} fill="var(--paper)" stroke="var(--ink-2)" />}
      {target && <path d={`M${target.x - 6} ${target.y}h12`} stroke="var(--ink)" strokeWidth={2} />}
      {last && <circle cx={last.x} cy={last.y} r={3} fill="var(--accent)" />}
    </svg>
  );
}
