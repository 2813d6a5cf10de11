import { formatStated, formatValue } from "@/lib/format/numbers";
import { type Label, placeLabels } from "./labels";
import { PLOT, yIn } from "./plot";
import type { Drawn, TrendInput } from "./trend.prepare";
import { goalText, projectionDigits, wordsOf } from "./trend-words";

/** Px from a point to its word. */
const ABOVE = -14;
const BELOW = 24;

/** Goal, newest value, base and forecast by name, moved apart where they would overlap. */
export function labelsOf(
  { target, annual, expected, landing: projected, measure, decimals }: TrendInput,
  { marks, baseline, goal, landing }: Drawn,
  years: [number, number],
  values: [number, number],
): Label[] {
  const at = (year: number, value: number, shift: number) => ({
    year,
    y: yIn(value, values) + shift,
    ...anchorAt(year, years),
  });
  const labels: Label[] = [];
  const [last, newest] = [marks.at(-1), annual.at(-1)];
  if (goal && target) {
    const falling = baseline !== null && baseline.value > goal.value;
    // Once there is a value for the goal's year both words would stand on the line that leads to it: the goal is
    // named where its own line begins.
    const reported = last !== undefined && last.year >= goal.to;
    const label = reported
      ? {
          ...at(goal.from, falling ? goal.value : (goal.upper ?? goal.value), falling ? BELOW : ABOVE),
          anchor: "start" as const,
          dx: 0,
        }
      : at(goal.to, goal.upper ?? goal.value, ABOVE);
    // Clear of the forecast, which stands beside the goal.
    labels.push({
      ...label,
      text: `${reported ? `${goal.to}年` : ""}目标${goalText(target, measure, decimals)}`,
      tone: "ink",
      dx: landing ? -10 : label.dx,
    });
  }
  if (last && newest) {
    const pathway = expected.find(({ year }) => year === last.year);
    const behind = pathway ? last.value < Number(pathway.value) : false;
    // The word reaches back over the year before: it keeps clear of the line from there as well.
    const before = marks.find(({ year }) => year === last.year - 1)?.value ?? last.value;
    const edge = behind ? Math.min(before, last.value) : Math.max(before, last.value);
    labels.push({
      ...at(last.year, edge, behind ? BELOW : ABOVE),
      text: wordsOf(newest, measure, decimals),
      tone: "accent",
    });
  }
  if (baseline && target?.baselineValue != null)
    labels.push({
      ...at(baseline.year, baseline.value, BELOW),
      text: `基期${formatStated(target.baselineValue, measure, decimals)}`,
      tone: "ink-2",
    });
  if (landing && projected) {
    const digits = projectionDigits(projected, decimals, target?.targetValue);
    labels.push({
      ...at(landing.at, landing.upper, -9),
      text: `预测${formatValue(projected.value, digits)}`,
      tone: "ink-2",
    });
  }
  return placeLabels(labels, years, PLOT.height);
}

function anchorAt(year: number, [from, to]: [number, number]): Pick<Label, "anchor" | "dx"> {
  const share = (year - from) / (to - from);
  if (share > 0.7) return { anchor: "end", dx: 10 };
  return share < 0.3 ? { anchor: "start", dx: -6 } : { anchor: "middle", dx: 0 };
}
