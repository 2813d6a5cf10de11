import { formatPeriod } from "@/lib/format/dates";
import { formatValue } from "@/lib/format/numbers";
import type { IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import { type Axis, axisOf } from "./axis";
import { type Label, placeLabels } from "./labels";
import { yIn } from "./plot";
import { SHAPES, type Shape } from "./trend.prepare";

export const YTD_HEIGHT = 260;

export type YearLine = {
  year: number;
  ink: string;
  /** A line joins neighbours only, at the distance in which the indicator is published. */
  points: { at: number; value: number | null }[];
  marks: { month: number; value: number; shape: Shape; hollow: boolean; title: string }[];
};
export type YearToDate = {
  axis: Axis;
  ticks: { at: number; text: string }[];
  months: { domain: [number, number]; ticks: { at: number; text: string }[] };
  years: YearLine[];
  labels: (Label & { ink: string })[];
};

const STEP = { month: 1, quarter: 3, half: 6, year: 12 } as const satisfies Record<
  IndicatorAnswer["frequency"],
  number
>;
/** Newest first. */
const INKS = ["var(--accent)", "var(--ink-2)", "var(--pathway)"];
const FEWEST = 3;
const MONTHS: [number, number] = [0.5, 12.9];
/** The names of years stand at their last month; in another month they are clear of each other. */
const ONE_MONTH = 1 / (MONTHS[1] - MONTHS[0]);

/**
 * 累计 values of the newest three years by month, one line a year, so that only the same months stand above one another.
 * @param values 累计 values in force, any order
 * @returns undefined below three values: too few to draw
 */
export function prepareYearToDate(
  values: ObservationAnswer[],
  { frequency, decimals, measure }: Pick<IndicatorAnswer, "frequency" | "decimals" | "measure">,
): YearToDate | undefined {
  const newest = [...new Set(values.map(yearOf))].sort((a, b) => b - a).slice(0, INKS.length);
  const drawn = values.filter((value) => newest.includes(yearOf(value)));
  if (drawn.length < FEWEST) return undefined;
  // 累计 grows from nothing in January, so zero belongs on its axis.
  const axis = axisOf([0, ...drawn.map(({ value }) => Number(value))], {
    whole: decimals === 0,
    zeroFloor: true,
  });
  const years = newest.map((year, index) =>
    lineOf(
      year,
      drawn.filter((value) => yearOf(value) === year),
      INKS[index] ?? "",
      STEP[frequency],
      measure,
    ),
  );
  // Beside a year that ends earlier the lines of the others go on: its name stands above its last point.
  const end = Math.max(...years.map(({ marks }) => marks.at(-1)?.month ?? 0));
  const labels = years.flatMap(({ year, ink, marks }) => {
    const last = marks.at(-1);
    return last
      ? [
          {
            text: `${year}年`,
            year: last.month,
            ...(last.month < end
              ? { y: yIn(last.value, axis.domain, YTD_HEIGHT) - 10, anchor: "end" as const, dx: 6 }
              : { y: yIn(last.value, axis.domain, YTD_HEIGHT) + 4, anchor: "start" as const, dx: 9 }),
            tone: "ink" as const,
            ink,
          },
        ]
      : [];
  });
  return {
    axis,
    ticks: axis.ticks.map((at) => ({ at, text: formatValue(at.toFixed(axis.decimals), axis.decimals) })),
    months: { domain: MONTHS, ticks: [1, 3, 6, 9, 12].map((at) => ({ at, text: `${at}月` })) },
    years,
    labels: placeLabels(labels, MONTHS, YTD_HEIGHT, ONE_MONTH).flatMap((label) => {
      const ink = labels.find(({ text }) => text === label.text)?.ink;
      return ink ? [{ ...label, ink }] : [];
    }),
  };
}

function lineOf(
  year: number,
  values: ObservationAnswer[],
  ink: string,
  step: number,
  measure: string,
): YearLine {
  const marks = values
    .map((value) => ({
      month: monthOf(value),
      value: Number(value.value),
      shape: SHAPES[value.qualifier],
      hollow: value.status === "preliminary",
      title: `${formatPeriod(value.period, "ytd")}：${{ eq: "", ge: "不低于", le: "不高于", approx: "约" }[value.qualifier]}${value.value}${measure}`,
    }))
    .sort((a, b) => a.month - b.month);
  const exact = new Map(
    marks
      .filter(({ shape }) => shape === "exact" || shape === "approx")
      .map(({ month, value }) => [month, value]),
  );
  const months = Array.from({ length: 12 / step }, (_, index) => (index + 1) * step);
  return { year, ink, marks, points: months.map((at) => ({ at, value: exact.get(at) ?? null })) };
}

const yearOf = ({ period }: ObservationAnswer) => Number(period.slice(0, 4));
const monthOf = ({ period }: ObservationAnswer) => Number(period.slice(5));
