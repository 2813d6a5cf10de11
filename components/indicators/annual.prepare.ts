import type { ObservationAnswer, OverviewRow } from "@/lib/schemas/answers";

/** From exact figures to pixels: what a sparkline and a small multiple draw of one indicator's years. Pure. */

export type Box = { width: number; height: number; top: number; right: number; bottom: number; left: number };
export type Mark = {
  x: number;
  y: number;
  year: number;
  value: string;
  qualifier: ObservationAnswer["qualifier"];
  preliminary: boolean;
};

export type AnnualDrawing = {
  base: { x: number; y: number } | null;
  target: { x: number; y: number } | null;
  /** The pathway, as one path; empty where there is none. */
  pathway: string;
  /** Runs of consecutive years: a year without a value leaves the line open. */
  lines: string[];
  marks: Mark[];
  firstYear: number;
  lastYear: number;
};

/** The years run from the baseline (or the first value) to the target year; the scale is the panel's own. */
export function drawAnnual(row: OverviewRow, box: Box): AnnualDrawing {
  const { target, annual, expected } = row;
  const { baselineValue, baselineYear, targetYear } = target;
  const firstYear = baselineYear ?? Math.min(targetYear - 5, ...annual.map(yearOf));
  const shown = annual.filter((each) => yearOf(each) >= firstYear && yearOf(each) <= targetYear);
  const figures = [
    ...shown.map(({ value }) => value),
    ...expected.map(({ value }) => value),
    baselineValue,
    target.targetValue,
  ]
    .filter((value) => value !== null)
    .map(Number);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const x = (year: number) =>
    round(
      box.left +
        ((year - firstYear) / Math.max(1, targetYear - firstYear)) * (box.width - box.left - box.right),
    );
  const y = (value: string) =>
    round(
      high === low
        ? box.height / 2
        : box.height -
            box.bottom -
            ((Number(value) - low) / (high - low)) * (box.height - box.top - box.bottom),
    );
  const marks = shown.map((each) => ({
    x: x(yearOf(each)),
    y: y(each.value),
    year: yearOf(each),
    value: each.value,
    qualifier: each.qualifier,
    preliminary: each.status === "preliminary",
  }));
  const base =
    baselineValue === null || baselineYear === null ? null : { x: x(baselineYear), y: y(baselineValue) };
  return {
    base,
    target: target.targetValue === null ? null : { x: x(targetYear), y: y(target.targetValue) },
    pathway: pathOf(expected.map((point) => ({ x: x(point.year), y: y(point.value) }))),
    lines: runs(withBase(marks, base, baselineYear)).map(pathOf),
    marks,
    firstYear,
    lastYear: targetYear,
  };
}

const yearOf = ({ period }: { period: string }) => Number(period.slice(0, 4));
const round = (pixels: number) => Math.round(pixels * 10) / 10;

type Dated = { x: number; y: number; year: number };

/** The line begins at the baseline that the plan states, unless its year has a value of its own. */
function withBase(marks: Mark[], base: { x: number; y: number } | null, year: number | null): Dated[] {
  if (!base || year === null || marks.some((mark) => mark.year === year)) return marks;
  return [{ ...base, year }, ...marks];
}

/** Runs of two and more consecutive years. */
export function runs<T extends { year: number }>(points: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const point of points) {
    const run = found.at(-1);
    if (run?.at(-1)?.year === point.year - 1) run.push(point);
    else found.push([point]);
  }
  return found.filter(({ length }) => length > 1);
}

const pathOf = (points: readonly { x: number; y: number }[]) =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
