import type { ReactNode } from "react";
import type { Label } from "./labels";
import type { Shape, Trend } from "./trend.prepare";

type Props = {
  trend: Trend;
  /** From a year to where it stands: px in the live chart, percent in the server's drawing. */
  x: (year: number) => number | string;
  /** From a value to px from the top. */
  y: (value: number) => number;
};

/** Everything of a trend that is not a line through the years: goals, base, forecast, values, words. Both drawings use it. */
export function TrendMarks({ trend, x, y }: Props) {
  const { goal, baseline, landing, earlierGoals, marks, labels } = trend;
  return (
    <g>
      {earlierGoals.map(({ from, to, value, title }) => (
        <line
          key={title}
          x1={x(from)}
          x2={x(to)}
          y1={y(value)}
          y2={y(value)}
          stroke="var(--pathway)"
          strokeWidth={1}
        >
          <title>{title}</title>
        </line>
      ))}
      {goal && <Goal goal={goal} x={x} y={y} />}
      {baseline && (
        <At x={x(baseline.year)} y={y(baseline.value)}>
          <rect
            x={-4.5}
            y={-4.5}
            width={9}
            height={9}
            fill="var(--paper)"
            stroke="var(--ink-2)"
            strokeWidth={1.5}
          />
          <title>{baseline.title}</title>
        </At>
      )}
      {landing && <Landing landing={landing} x={x} y={y} />}
      {marks.map(({ year, value, shape, hollow, title }) => (
        <At key={year} x={x(year)} y={y(value)}>
          <MarkShape shape={shape} hollow={hollow} />
          <title>{title}</title>
        </At>
      ))}
      {labels.map((label) => (
        <Word key={label.text} label={label} x={x} />
      ))}
    </g>
  );
}

/** Its children are drawn around (x, y), which may be a percentage. */
export function At({ x, y, children }: { x: number | string; y: number; children: ReactNode }) {
  return (
    <svg x={x} y={y} width={1} height={1} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}

/** One published value: a disc; a ring while preliminary; an open triangle that points to where the truth may lie. */
export function MarkShape({
  shape,
  hollow,
  ink = "var(--accent)",
}: {
  shape: Shape;
  hollow: boolean;
  ink?: string;
}) {
  const line = { stroke: ink, strokeWidth: 1.75 };
  const fill = hollow ? "var(--paper)" : ink;
  switch (shape) {
    case "exact":
      return <circle r={4} fill={fill} {...line} />;
    case "approx":
      return (
        <g>
          <circle r={4} fill={fill} {...line} />
          <path d="M-8 0h4M4 0h4" {...line} />
        </g>
      );
    case "at-least":
      return <path d="M-6.5 0H6.5M-5 -3L0 -12L5 -3Z" fill="var(--paper)" strokeLinejoin="round" {...line} />;
    case "at-most":
      return <path d="M-6.5 0H6.5M-5 3L0 12L5 3Z" fill="var(--paper)" strokeLinejoin="round" {...line} />;
  }
}

function Goal({ goal, x, y }: Omit<Props, "trend"> & { goal: NonNullable<Trend["goal"]> }) {
  const { from, to, value, upper, title } = goal;
  const ends = upper === null ? [value] : [value, upper];
  return (
    <g>
      {ends.map((end) => (
        <line
          key={end}
          x1={x(from)}
          x2={x(to)}
          y1={y(end)}
          y2={y(end)}
          stroke="var(--ink)"
          strokeWidth={1}
          strokeOpacity={0.45}
        />
      ))}
      <At x={x(to)} y={y(value)}>
        <path d="M-9 0H9" stroke="var(--ink)" strokeWidth={2.5} />
        <title>{title}</title>
      </At>
    </g>
  );
}

function Landing({ landing, x, y }: Omit<Props, "trend"> & { landing: NonNullable<Trend["landing"]> }) {
  const { at: year, value, lower, upper, cutLow, cutHigh, title } = landing;
  const at = y(value);
  const [top, bottom] = [y(upper) - at, y(lower) - at];
  // An end that is cut off is an arrow, not a bar.
  const end = (place: number, cut: boolean, way: number) =>
    cut ? `M-4 ${place - 5 * way}L0 ${place}L4 ${place - 5 * way}` : `M-5 ${place}H5`;
  return (
    <At x={x(year)} y={at}>
      <path
        d={`M0 ${top}V${bottom}${end(top, cutHigh, -1)}${end(bottom, cutLow, 1)}`}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={1.25}
      />
      <path d="M0 -5L5 0L0 5L-5 0Z" fill="var(--paper)" stroke="var(--ink-2)" strokeWidth={1.5} />
      <title>{title}</title>
    </At>
  );
}

export function Word({ label, x, ink }: { label: Label; x: Props["x"]; ink?: string; dx?: number }) {
  return (
    <text
      x={x(label.year)}
      y={label.y}
      dx={label.dx}
      textAnchor={label.anchor}
      fontSize={13}
      fontWeight={label.tone === "accent" ? 600 : 400}
      fill={ink ?? `var(--${label.tone})`}
      stroke="var(--paper)"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {label.text}
    </text>
  );
}
