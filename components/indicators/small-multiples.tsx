import { Decimal } from "@/lib/domain/decimal";
import { formatAmount, formatSingle } from "@/lib/format/numbers";
import type { ObservationAnswer, OverviewRow } from "@/lib/schemas/answers";
import { type Box, drawAnnual } from "./annual.prepare";

const BOX: Box = { width: 300, height: 150, top: 22, right: 46, bottom: 22, left: 8 };

/** Same-sized panels, each on its own scale and labelled so; gaps stay open, the last point is named. */
export function SmallMultiples({ rows }: { rows: OverviewRow[] }) {
  return (
    <ul className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 print:grid-cols-2">
      {rows.map((row) => (
        <li key={row.indicator.code}>
          <h3 className="w-fit text-sm font-medium" data-figure-words>
            {row.indicator.shortName}
            <span className="text-xs font-normal text-ink-2">（{row.indicator.measure}）</span>
          </h3>
          <Panel row={row} />
        </li>
      ))}
    </ul>
  );
}

function Panel({ row }: { row: OverviewRow }) {
  const { indicator, target } = row;
  const drawing = drawAnnual(row, BOX);
  const last = drawing.marks.at(-1);
  const short = (value: string, qualifier: ObservationAnswer["qualifier"] = "eq") =>
    formatSingle({ value: new Decimal(value), qualifier }, indicator.measure, indicator.decimals);
  const goal = target.targetValue;
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={`${indicator.name}历年数值、推算路径与目标，数据见下表`}
      className="mt-1 max-w-[340px]"
    >
      <path
        d={`M${BOX.left} ${BOX.height - BOX.bottom + 4}H${BOX.width - BOX.right + 6}`}
        stroke="var(--hairline)"
      />
      {drawing.target && goal && (
        <>
          <path
            d={`M${BOX.left} ${drawing.target.y}H${BOX.width - BOX.right + 6}`}
            stroke="var(--ink-2)"
            strokeWidth="0.75"
          />
          <text x={BOX.width - BOX.right + 9} y={drawing.target.y + 4} fontSize="12" fill="var(--ink)">
            {short(goal)}
          </text>
        </>
      )}
      <path
        d={drawing.pathway}
        fill="none"
        stroke="var(--pathway)"
        strokeWidth="1.25"
        strokeDasharray="4 3"
      />
      {drawing.lines.map((line) => (
        <path key={line} d={line} fill="none" stroke="var(--accent)" strokeWidth="2" />
      ))}
      {drawing.base && (
        <circle
          cx={drawing.base.x}
          cy={drawing.base.y}
          r="3.5"
          fill="var(--paper)"
          stroke="var(--ink-2)"
          strokeWidth="1.25"
        />
      )}
      {drawing.marks.map(({ x, y, year, value, qualifier, preliminary }) => (
        <circle
          key={year}
          cx={x}
          cy={y}
          r="3"
          fill={preliminary ? "var(--paper)" : "var(--accent)"}
          stroke="var(--accent)"
          strokeWidth="1.5"
        >
          <title>{`${year}年 ${qualifier === "ge" ? "不低于" : ""}${formatAmount(value, indicator.measure, indicator.decimals)}${preliminary ? "（初步）" : ""}`}</title>
        </circle>
      ))}
      {last && (
        <text
          x={last.x}
          y={last.y - 8}
          fontSize="12"
          textAnchor={last.x > BOX.width / 2 ? "end" : "start"}
          fill="var(--accent)"
          fontWeight="500"
          // Lines that pass behind stay behind.
          stroke="var(--paper)"
          strokeWidth="4"
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {last.year}年 {short(last.value, last.qualifier)}
        </text>
      )}
      <text x={BOX.left} y={BOX.height - 4} fontSize="12" fill="var(--ink-2)">
        {drawing.firstYear}
      </text>
      <text x={BOX.width - BOX.right} y={BOX.height - 4} fontSize="12" textAnchor="end" fill="var(--ink-2)">
        {drawing.lastYear}
      </text>
    </svg>
  );
}
