import { Still, StillLine } from "./still";
import { At, MarkShape, Word } from "./trend-marks";
import { type YearToDate, YTD_HEIGHT } from "./year-to-date.prepare";

/** 累计 by month, a line a year; drawn by the server. */
export function YearToDateStill({ chart, label }: { chart: YearToDate; label: string }) {
  return (
    <Still
      label={label}
      height={YTD_HEIGHT}
      x={chart.months}
      y={{ domain: chart.axis.domain, ticks: chart.ticks }}
    >
      {(x, y) => (
        <>
          {chart.years.toReversed().map(({ year, ink, points, marks }) => (
            <g key={year}>
              <StillLine points={points} x={x} y={y} stroke={ink} strokeWidth={1.75} />
              {marks.map(({ month, value, shape, hollow, title }) => (
                <At key={month} x={x(month)} y={y(value)}>
                  <MarkShape shape={shape} hollow={hollow} ink={ink} />
                  <title>{title}</title>
                </At>
              ))}
            </g>
          ))}
          {chart.labels.map((label) => (
            <Word key={label.text} label={label} x={x} ink={label.ink} />
          ))}
        </>
      )}
    </Still>
  );
}
