import { PointMark } from "@/components/maps/map-points";
import { classColour } from "@/components/maps/map-types";
import type { MapClass } from "@/lib/geo/classes";

export type MapLegendProps = {
  indicator: string;
  /** 「2023年」, 「2023年1—9月」. */
  period: string;
  unit: string;
  classes: readonly MapClass[];
  /** How many districts have no value. */
  missing: number;
  /** Lists of points in the order of their marks. */
  lists?: readonly string[];
  showPrecision?: boolean;
};

/** The legend as text beside the map: indicator, period, unit, classes with their districts, and what is missing. */
export function MapLegend({
  indicator,
  period,
  unit,
  classes,
  missing,
  lists = [],
  showPrecision = false,
}: MapLegendProps) {
  return (
    <div className="text-[13px] leading-[1.6] text-(--ink)">
      <p className="w-fit font-medium" data-figure-words>
        {indicator}
        <span className="font-normal text-(--ink-2)">
          （{period}，{unit}）
        </span>
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 tabular-nums">
        {classes.map(({ index, label, count }) => (
          <Entry key={index} text={label} count={`${count}个区`}>
            <rect width={22} height={14} rx={2} fill={classColour(index)} stroke="var(--hairline)" />
          </Entry>
        ))}
        {missing > 0 && (
          <Entry text="无数据" count={`${missing}个区`}>
            <rect width={22} height={14} rx={2} fill="var(--paper)" stroke="var(--hairline)" />
            <path
              d="M2 12L12 2M9 12L19 2M16 12L20 8M2 5L5 2"
              stroke="var(--ink-2)"
              strokeOpacity={0.7}
              strokeWidth={1.4}
            />
          </Entry>
        )}
      </ul>
      {lists.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5">
          {lists.map((list, index) => (
            <Entry key={list} text={list}>
              <g transform="translate(11 7)">
                <PointMark listIndex={index} hollow={false} />
              </g>
            </Entry>
          ))}
          <Entry text="位置待核实">
            <g transform="translate(11 7)">
              <PointMark listIndex={0} hollow />
            </g>
          </Entry>
          {showPrecision && (
            <Entry text="位置可能的范围">
              <circle cx={11} cy={7} r={6} fill="none" stroke="var(--ink-2)" strokeDasharray="3 3" />
            </Entry>
          )}
        </ul>
      )}
    </div>
  );
}

const TEXT_X = 28;
const FONT_PX = 13;

/** Sign and words are one drawing each, so that a downloaded picture of the map brings its legend along. */
function Entry({ text, count, children }: { text: string; count?: string; children: React.ReactNode }) {
  const words = count ? `${text}（${count}）` : text;
  return (
    <li>
      <span className="sr-only">{words}</span>
      <svg width={TEXT_X + textWidth(words)} height={20} aria-hidden="true">
        <g transform="translate(0 3)">{children}</g>
        <text x={TEXT_X} y={14.5} fontSize={FONT_PX} fill="var(--ink)">
          {text}
          {count && <tspan fill="var(--ink-2)">（{count}）</tspan>}
        </text>
      </svg>
    </li>
  );
}

/** Han characters and Chinese signs are square, digits and Latin a good half as wide. Rather too much room. */
function textWidth(text: string): number {
  const ems = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) >= 0x2000 ? 1 : 0.62), 0);
  return Math.ceil(ems * FONT_PX);
}
