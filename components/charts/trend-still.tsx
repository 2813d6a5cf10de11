import { PLOT } from "./plot";
import { Still, StillLine } from "./still";
import type { Trend } from "./trend.prepare";
import { TrendMarks } from "./trend-marks";

/** The trend as the server draws it: there before any script, and on paper. */
export function TrendStill({ trend, label }: { trend: Trend; label: string }) {
  const { years, values, rows } = trend;
  const line = (value: (row: (typeof rows)[number]) => number | null) =>
    rows.map((row) => ({ at: row.year, value: value(row) }));
  return (
    <Still
      label={`${label}。${trend.summary}`}
      height={PLOT.height}
      x={{ domain: years.domain, ticks: years.ticks.map((at) => ({ at, text: String(at) })) }}
      y={values}
    >
      {(x, y) => (
        <>
          {trend.rows[0]?.earlier.map((_, index) => (
            <StillLine
              key={`earlier-${String(index)}`}
              points={line(({ earlier }) => earlier[index] ?? null)}
              x={x}
              y={y}
              stroke="var(--pathway)"
              strokeWidth={1}
            />
          ))}
          <StillLine
            points={line(({ expected }) => expected)}
            x={x}
            y={y}
            stroke="var(--pathway)"
            strokeWidth={1.5}
            dashed
          />
          <StillLine
            points={line(({ actual }) => actual)}
            x={x}
            y={y}
            stroke="var(--accent)"
            strokeWidth={2.25}
          />
          <TrendMarks trend={trend} x={x} y={y} />
        </>
      )}
    </Still>
  );
}
