import {
  type Course,
  DISTRICTS,
  FIRST_YEAR,
  type FlowCourse,
  LAST_YEAR,
  type LevelCourse,
  type ShareCourse,
} from "./demo-indicators";
import { dealingOrder, randomFor, split, wobble } from "./demo-random";

/**
 * One indicator in one area. Everything is counted in whole units of the last published digit, so that sums
 * are exact. Corrections come on top of what was first published for the end of a year.
 */
export interface Series {
  /** As first published, step by step from the first year on. */
  readonly steps: readonly number[];
  /** A year's correction when it became final, and the further one if it is revised. */
  readonly final: readonly number[];
  readonly revised: readonly number[];
}

/** By area code. */
export type SeriesOf = ReadonlyMap<string, Series>;

export const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, n) => FIRST_YEAR + n);

/** How a district's weight moves a year, around 2020: the south and east gain, the old centre gives. */
const DRIFT = [-0.006, -0.012, -0.004, 0.003, 0, 0.012, 0.004, 0.002, 0.024, -0.004, 0.01];

/** Months that stood still in 2020 and 2022; what they lost the rest of the year made up for. */
const SHOCKS: Readonly<Record<string, number>> = {
  "2020-2": 0.74,
  "2020-3": 0.82,
  "2020-4": 0.92,
  "2022-4": 0.94,
  "2022-11": 0.86,
  "2022-12": 0.9,
};

/**
 * The series of all districts that have the indicator, and of the city under `city`. For flows and levels the
 * city is the exact sum of the districts, step by step and version by version.
 */
export function seriesOf(
  code: string,
  course: Exclude<Course, { shape: "ratio" }>,
  city: string,
): Map<string, Series> {
  if (course.shape === "share") return shareSeries(code, course, city);
  const districts = course.shape === "flow" ? flowSeries(code, course) : levelSeries(code, course);
  return new Map([[city, total([...districts.values()])], ...districts]);
}

/** Area by area the sum of two indicators, for areas that have both. */
export function addSeries(a: SeriesOf, b: SeriesOf): Map<string, Series> {
  return new Map(
    [...a].flatMap(([area, series]) => {
      const other = b.get(area);
      return other ? [[area, total([series, other])] as const] : [];
    }),
  );
}

function total(parts: readonly Series[]): Series {
  const sum = (lists: readonly (readonly number[])[]) =>
    (lists[0] ?? []).map((_, index) => lists.reduce((all, list) => all + (list[index] ?? 0), 0));
  return {
    steps: sum(parts.map(({ steps }) => steps)),
    final: sum(parts.map(({ final }) => final)),
    revised: sum(parts.map(({ revised }) => revised)),
  };
}

const units = (value: number, digits: number) => Math.round(value * 10 ** digits);

/** The districts that have it, each with its weight. */
function present(weights: FlowCourse["weights"]) {
  return DISTRICTS.flatMap((area, index) => {
    const weight = weights[index] ?? null;
    return weight === null ? [] : [{ area, weight, drift: DRIFT[index] ?? 0 }];
  });
}

function flowSeries(code: string, { weights, path, digits, steps, season }: FlowCourse): Map<string, Series> {
  const districts = present(weights);
  const annual = YEARS.map((year, index) => {
    const random = randomFor(`${code} ${year} districts`);
    const drifted = districts.map((d) => d.weight * (1 + d.drift * (year - 2020)) * wobble(random, 0.012));
    return split(units(path[index] ?? 0, digits), drifted);
  });
  return new Map(
    districts.map(({ area }, at) => {
      const years = annual.map((parts) => parts[at] ?? 0);
      const random = randomFor(`${code} ${area} months`);
      const series = years.flatMap((value, index) => {
        const growth = value / (years[index - 1] ?? value) - 1;
        return split(value, inSteps(monthWeights(season, YEARS[index] ?? 0, growth, random), steps));
      });
      return [area, { steps: series, ...corrections(code, area, years) }];
    }),
  );
}

function monthWeights(
  season: readonly number[],
  year: number,
  growth: number,
  random: () => number,
): number[] {
  return season.map((weight, index) => {
    const trend = 1 + (growth * (index - 5.5)) / 12;
    return weight * trend * (SHOCKS[`${year}-${index + 1}`] ?? 1) * wobble(random, 0.025);
  });
}

function inSteps(months: readonly number[], steps: 4 | 12): number[] {
  const length = 12 / steps;
  return Array.from({ length: steps }, (_, step) =>
    months.slice(step * length, (step + 1) * length).reduce((sum, month) => sum + month, 0),
  );
}

/** Up to ±0.4 % of the year, much the same in all districts, when it becomes final; less at a revision. */
function corrections(code: string, area: string, years: readonly number[]) {
  const random = randomFor(`${code} ${area} corrections`);
  const shift = (kind: string, spread: number) => (value: number, index: number) =>
    Math.round(
      value * (wobble(randomFor(`${code} ${YEARS[index]} ${kind}`), spread) * wobble(random, 0.0008) - 1),
    );
  return { final: years.map(shift("final", 0.004)), revised: years.map(shift("revised", 0.0025)) };
}

function levelSeries(code: string, { weights, path, digits, steps }: LevelCourse): Map<string, Series> {
  const districts = present(weights);
  const levels = stepLevels(
    path.map((value) => units(value, digits)),
    steps,
  );
  const ends = yearEnds(levels, steps);
  // A handful is counted once and for all; of many some turn out to be wrongly counted.
  const correction = (kind: string, spread: number) =>
    ends.map((end, index) =>
      Math.round(end * (wobble(randomFor(`${code} ${YEARS[index]} ${kind}`), spread) - 1)),
    );
  const final = correction("final", 0.004);
  const revised = correction("revised", 0.0025);
  const order = dealingOrder(
    Math.ceil(Math.max(...levels) * 1.01) + 1,
    districts.map(({ weight }) => weight),
  );
  const held = dealt(order, districts.length);
  return new Map(
    districts.map(({ area }, at) => {
      const of = (all: number) => held(all, at);
      const settled = ends.map((end, index) => end + (final[index] ?? 0));
      return [
        area,
        {
          steps: levels.map(of),
          final: ends.map((end, index) => of(settled[index] ?? end) - of(end)),
          revised: settled.map((end, index) => of(end + (revised[index] ?? 0)) - of(end)),
        },
      ];
    }),
  );
}

/** How many of the first `all` pieces the part `at` holds. */
function dealt(order: readonly number[], parts: number): (all: number, at: number) => number {
  const counts = [Array.from({ length: parts }, () => 0)];
  for (const part of order)
    counts.push((counts.at(-1) ?? []).map((n, index) => (index === part ? n + 1 : n)));
  return (all, at) => counts[all]?.[at] ?? 0;
}

function shareSeries(code: string, course: ShareCourse, city: string): Map<string, Series> {
  const { offsets, path, digits, steps } = course;
  const areas = [
    { area: city, offset: 0 },
    ...DISTRICTS.map((area, at) => ({ area, offset: offsets[at] ?? 0 })),
  ];
  return new Map(
    areas.map(({ area, offset }) => {
      const random = randomFor(`${code} ${area} share`);
      const spread = area === city ? 0 : 0.4;
      const ends = path.map((value) => units(value + offset + (random() * 2 - 1) * spread, digits));
      const tenth = () => Math.floor(random() * 3) - 1;
      return [area, { steps: stepLevels(ends, steps), final: ends.map(tenth), revised: ends.map(tenth) }];
    }),
  );
}

/** Straight from one year's end to the next; the year before the first is taken to have moved like the first. */
function stepLevels(ends: readonly number[], steps: number): number[] {
  const [first = 0, second = 0] = ends;
  return ends.flatMap((end, index) => {
    const before = ends[index - 1] ?? Math.max(0, 2 * first - second);
    return Array.from({ length: steps }, (_, step) =>
      Math.round(before + ((end - before) * (step + 1)) / steps),
    );
  });
}

function yearEnds(levels: readonly number[], steps: number): number[] {
  return YEARS.map((_, index) => levels[(index + 1) * steps - 1] ?? 0);
}
