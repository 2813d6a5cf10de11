import type { ReactNode } from "react";
import { PLOT, shareIn, yIn } from "./plot";

export type StillFrame = {
  label: string;
  x: { domain: [number, number]; ticks: { at: number; text: string }[] };
  y: { domain: [number, number]; ticks: { at: number; text: string }[] };
  height: number;
};

type Props = StillFrame & {
  children: (x: (at: number) => string, y: (value: number) => number) => ReactNode;
};

/**
 * A drawing by the server that is as wide as its place without a script: percentages across, px down. It is
 * also what is printed. The axis stands outside the plot, hence the padding.
 */
export function Still({ label, x, y, height, children }: Props) {
  const across = (at: number) => `${(shareIn(at, x.domain) * 100).toFixed(2)}%`;
  const down = (value: number) => Number(yIn(value, y.domain, height).toFixed(1));
  return (
    <div style={{ height, paddingLeft: PLOT.left, paddingRight: PLOT.right }}>
      <svg
        width="100%"
        height={height}
        overflow="visible"
        data-bleed-left={PLOT.left}
        role="img"
        aria-label={label}
      >
        {y.ticks.map(({ at, text }) => (
          <g key={at}>
            <line x1="0" x2="100%" y1={down(at)} y2={down(at)} stroke="var(--hairline)" />
            <text x={-8} y={down(at)} dy="0.35em" textAnchor="end" fontSize={12} fill="var(--ink-2)">
              {text}
            </text>
          </g>
        ))}
        {x.ticks.map(({ at, text }) => (
          <text key={at} x={across(at)} y={height - 10} textAnchor="middle" fontSize={12} fill="var(--ink-2)">
            {text}
          </text>
        ))}
        {children(across, down)}
      </svg>
    </div>
  );
}

type LineProps = {
  points: { at: number; value: number | null }[];
  x: (at: number) => string;
  y: (value: number) => number;
  stroke: string;
  strokeWidth: number;
  dashed?: boolean;
};

/** A line through points side by side; where one has no value the line is open. Segments, because a path takes no percentages. */
export function StillLine({ points, x, y, stroke, strokeWidth, dashed }: LineProps) {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from || from.value === null || to.value === null) return [];
    return (
      <line
        key={to.at}
        x1={x(from.at)}
        y1={y(from.value)}
        x2={x(to.at)}
        y2={y(to.value)}
        stroke={stroke}
        strokeWidth={strokeWidth}
        strokeDasharray={dashed ? "5 4" : undefined}
        strokeLinecap={dashed ? undefined : "round"}
      />
    );
  });
}
