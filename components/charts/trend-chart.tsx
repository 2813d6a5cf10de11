"use client";

import { useEffect } from "react";
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { PLOT } from "./plot";
import type { Trend, TrendRow } from "./trend.prepare";
import { TrendMarks } from "./trend-marks";

type Props = { trend: Trend; label: string; width: number; onReady: () => void };

const STEADY = { isAnimationActive: false, activeDot: false, dot: false, type: "linear" } as const;
const TICK = { fontSize: 12, fill: "var(--ink-2)" };

/** The trend with its readings under the pointer or the arrow keys. It only maps what trend.prepare.ts decided. */
export default function TrendChart({ trend, label, width, onReady }: Props) {
  useEffect(onReady, [onReady]);
  const { years, values, rows } = trend;
  const texts = new Map(values.ticks.map(({ at, text }) => [at, text]));
  return (
    <ResponsiveContainer width="100%" height={PLOT.height} initialDimension={{ width, height: PLOT.height }}>
      <ComposedChart
        data={rows}
        margin={{ top: PLOT.top, right: PLOT.right, bottom: 0, left: 0 }}
        title={label}
        desc={trend.summary}
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="year"
          type="number"
          domain={years.domain}
          ticks={years.ticks}
          height={PLOT.bottom}
          interval={0}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDataOverflow
        />
        <YAxis
          domain={values.domain}
          ticks={values.ticks.map(({ at }) => at)}
          tickFormatter={(at: number) => texts.get(at) ?? ""}
          width={PLOT.left}
          interval={0}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDataOverflow
        />
        {rows[0]?.earlier.map((_, index) => (
          <Line
            key={`earlier-${String(index)}`}
            dataKey={(row: TrendRow) => row.earlier[index]}
            stroke="var(--pathway)"
            strokeWidth={1}
            {...STEADY}
          />
        ))}
        <Line
          dataKey="expected"
          stroke="var(--pathway)"
          strokeWidth={1.5}
          strokeDasharray="5 4"
          {...STEADY}
        />
        <Line dataKey="actual" stroke="var(--accent)" strokeWidth={2.25} connectNulls={false} {...STEADY} />
        <Marks trend={trend} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--ink-2)", strokeWidth: 1, strokeOpacity: 0.5 }}
          content={<Reading rows={rows} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** On the live chart's own scales. */
function Marks({ trend }: { trend: Trend }) {
  const [across, down] = [useXAxisScale(), useYAxisScale()];
  if (!across || !down) return null;
  return <TrendMarks trend={trend} x={(year) => across(year) ?? 0} y={(value) => down(value) ?? 0} />;
}

/** What is known of the year under the pointer, each with its source. */
function Reading({ rows, active, label }: { rows: TrendRow[]; active?: boolean; label?: string | number }) {
  const row = rows.find(({ year }) => year === Number(label));
  if (!active || !row) return null;
  return (
    <div className="max-w-72 rounded border border-hairline bg-raised px-3 py-2 text-xs">
      <p className="font-semibold">{row.year}年</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        {row.notes.map(({ label: name, text, source }) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd>
              {text}
              {source && <span className="block text-ink-2">{source}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
