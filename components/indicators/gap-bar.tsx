import { formatAmount, formatPercent } from "@/lib/format/numbers";
import type { OverviewRow } from "@/lib/schemas/answers";
import { drawGapBar, type GapBarDrawing } from "./gap-bar.prepare";

const [TRACK_Y, TRACK_H] = [6, 14];

/** From base to target: how much of the way is behind us, and how much the pathway expects to be. */
export function GapBar({ row }: { row: OverviewRow }) {
  const { progress, indicator } = row;
  const drawing = drawGapBar(progress);
  const { baseline, target, gapClosed } = progress;
  if (!baseline || !target)
    return (
      <p className="py-2 text-xs text-pending">
        {progress.reasons.gapClosed?.message ?? "没有可比的基期或目标值"}
      </p>
    );
  const amount = ({ year, value }: { year: number; value: string }) =>
    `${year}年 ${formatAmount(value, indicator.measure, indicator.decimals)}`;
  const spoken = gapClosed === null ? "尚无可比的年度值" : `缺口完成率${formatPercent(gapClosed)}`;
  const beyond = gapClosed !== null && Number(gapClosed) > 1;
  return (
    <svg
      width="100%"
      height="44"
      role="img"
      aria-label={`从基期${amount(baseline)}到目标${amount(target)}：${spoken}`}
    >
      <rect
        x={`${drawing.base}%`}
        y={TRACK_Y}
        width={`${drawing.target - drawing.base}%`}
        height={TRACK_H}
        fill="var(--hairline)"
        rx="1"
      />
      <Fill drawing={drawing} id={`gap-${indicator.code}`} tone={`var(--${toneOf(progress.verdict)})`} />
      {drawing.expected !== null && !beyond && (
        <line
          x1={`${drawing.expected}%`}
          x2={`${drawing.expected}%`}
          y1={TRACK_Y - 4}
          y2={TRACK_Y + TRACK_H + 4}
          stroke="var(--ink)"
          strokeWidth="1.5"
          strokeDasharray="2 2"
        >
          <title>推算路径的期望位置</title>
        </line>
      )}
      <line
        x1={`${drawing.base}%`}
        x2={`${drawing.base}%`}
        y1={TRACK_Y - 2}
        y2={TRACK_Y + TRACK_H + 2}
        stroke="var(--ink-2)"
      />
      <line
        x1={`${drawing.target}%`}
        x2={`${drawing.target}%`}
        y1={TRACK_Y - 4}
        y2={TRACK_Y + TRACK_H + 4}
        stroke="var(--ink)"
        strokeWidth="2"
      />
      {drawing.value === null && (
        <text
          x={`${(drawing.base + drawing.target) / 2}%`}
          y={TRACK_Y + 11}
          textAnchor="middle"
          fontSize="12"
          fill="var(--pending)"
        >
          基期之后尚无公布值
        </text>
      )}
      <text x={`${drawing.base}%`} y="38" textAnchor="start" fontSize="12" fill="var(--ink-2)">
        {amount(baseline)}
      </text>
      <text x={`${drawing.target}%`} y="38" textAnchor="middle" fontSize="12" fill="var(--ink)">
        {amount(target)}
      </text>
    </svg>
  );
}

function Fill({ drawing, id, tone }: { drawing: GapBarDrawing; id: string; tone: string }) {
  const { base, value, beyond, bound, preliminary } = drawing;
  if (value === null) return null;
  const [from, to] = value < base ? [value, base] : [base, value];
  // A bound and a value beyond the bar both go on: an open arrow instead of an end.
  const arrow = bound !== null || beyond !== null;
  const pointsLeft = bound === "upper" || beyond === "left";
  return (
    <>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={tone} fillOpacity="0.45" />
          <rect width="3" height="6" fill={tone} />
        </pattern>
      </defs>
      <rect
        x={`${from}%`}
        y={TRACK_Y + 2}
        width={`${to - from}%`}
        height={TRACK_H - 4}
        fill={preliminary ? `url(#${id})` : tone}
      />
      {arrow && (
        <svg
          x={`${pointsLeft ? from : to}%`}
          y={TRACK_Y - 1}
          width="12"
          height="16"
          overflow="visible"
          aria-hidden="true"
        >
          <path
            d={pointsLeft ? "M-2 1l-7 7 7 7" : "M2 1l7 7-7 7"}
            fill="none"
            stroke={tone}
            strokeWidth="2"
          />
        </svg>
      )}
    </>
  );
}

/** 待公布 fills in the accent: it is progress so far, not a status. */
function toneOf(verdict: OverviewRow["progress"]["verdict"]): string {
  switch (verdict) {
    case "achieved":
    case "ahead-achieved":
      return "achieved";
    case "missed":
    case "far-behind":
      return "missed";
    case "behind":
      return "behind";
    default:
      return "accent";
  }
}
