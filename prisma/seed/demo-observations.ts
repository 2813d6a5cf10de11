import { Decimal } from "@/lib/domain/decimal";
import { type Period, parsePeriod, type Span } from "@/lib/domain/period";
import type { SeedRow } from "@/lib/schemas/seed";
import {
  annualDay,
  finalDay,
  isReported,
  LAST_PUBLICATION,
  preliminaryDay,
  ROUND_FIGURES,
  revisedDay,
} from "./demo-calendar";
import { COURSES, type Course, LAST_YEAR } from "./demo-indicators";
import { addSeries, type Series, type SeriesOf, seriesOf, YEARS } from "./demo-series";
import type { Seed } from "./read";
import { seriesKey, versionsOf } from "./versions";

type Row = SeedRow<"observations">;
type Published = Pick<Row, "period" | "span" | "value" | "qualifier" | "status" | "publishedText" | "note">;
type Additive = Exclude<Course, { shape: "ratio" }>;

const NOTES = {
  preliminary: null,
  final: "演示：年度核实，差额计入年末一期",
  revised: "演示：基层单位补报后修订",
} as const;

/**
 * Synthetic values of every indicator of the plan, for the city and the districts that have it, 2015—2025.
 * Months and quarters stay as first published, except that the last ones of a year carry its later
 * corrections: so on any day a year is the sum of its months and the city the sum of its districts.
 */
export function demoObservations({ indicators, areas, units }: Seed): Seed["observations"] {
  const city = areas.find(({ parent }) => parent === null)?.code ?? "";
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  const unitOf = new Map(units.map(({ code, name }) => [code, name.replace(/^广州市?/, "")]));
  const rows = indicators.flatMap(({ code, unit }) => {
    const office = `市${unitOf.get(unit ?? "") ?? "有关部门"}`;
    return publishedOf(code, city).map(({ area, ...row }) => ({
      indicator: code,
      area,
      ...row,
      publisher: `演示数据·${area === city ? office : nameOf.get(area)}`,
    }));
  });
  return versionsOf(rows);
}

function courseOf(code: string): Course {
  const course = COURSES[code];
  if (!course)
    throw new Error(`Training data has no course for the indicator ${code}: add one to demo-indicators.ts.`);
  return course;
}

function additive(code: string): Additive {
  const course = courseOf(code);
  if (course.shape === "ratio") throw new Error(`The course of ${code} is a ratio and cannot be built upon.`);
  return course;
}

/** What is published of one indicator up to the last day, area by area. */
function publishedOf(code: string, city: string): (Published & { area: string })[] {
  const course = courseOf(code);
  const all = course.shape === "ratio" ? ratioRows(code, course, city) : plainRows(code, course, city);
  return all.filter(({ publishedText }) => publishedText <= LAST_PUBLICATION);
}

function plainRows(code: string, course: Additive, city: string): (Published & { area: string })[] {
  return [...seriesIn(code, city)].flatMap(([area, series]) =>
    rowsOf(course, series)
      .filter((row) => isReported(code, area, city, read(row.period)))
      .map((row) => ({ ...(area === city ? rounded(code, row) : row), area })),
  );
}

function seriesIn(code: string, city: string): SeriesOf {
  const course = additive(code);
  const own = seriesOf(code, course, city);
  return course.shape === "flow" && course.on ? addSeries(seriesIn(course.on, city), own) : own;
}

function read(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period.`);
  return period;
}

const two = (n: number) => String(n).padStart(2, "0");
const monthText = (year: number, month: number) => `${year}-${two(month)}`;
const quarterText = (year: number, month: number) => `${year}-Q${month / 3}`;

/** A value before it has a version: whole units. */
interface Cell {
  readonly period: string;
  readonly span: Span;
  readonly units: number;
}

function rowsOf({ shape, steps, digits, rhythm }: Additive, series: Series): Published[] {
  const publish = (cell: Cell, status: Row["status"], publishedText: string): Published => ({
    period: cell.period,
    span: cell.span,
    value: decimalText(cell.units, digits),
    qualifier: "eq",
    status,
    publishedText,
    note: NOTES[status],
  });
  return YEARS.flatMap((year, index) => {
    const own = series.steps.slice(index * steps, (index + 1) * steps);
    const cells = shape === "flow" ? flowCells(year, own) : levelCells(year, own);
    // What ends with the year is corrected together with it.
    const atYearEnd = cells.filter(({ period }) => read(period).lastMonth === 12);
    const corrected = (by: number) => atYearEnd.map((cell) => ({ ...cell, units: cell.units + by }));
    const toFinal = series.final[index] ?? 0;
    const final = finalDay(year, rhythm);
    const revised = revisedDay(year, rhythm);
    return [
      ...cells.map((cell) => {
        const day =
          cell.span === "year" ? annualDay(year, rhythm) : preliminaryDay(read(cell.period), rhythm);
        return publish(cell, "preliminary", day);
      }),
      ...corrected(toFinal).map((cell) => publish(cell, "final", final)),
      ...(revised
        ? corrected(toFinal + (series.revised[index] ?? 0)).map((cell) => publish(cell, "revised", revised))
        : []),
    ];
  });
}

/** Months, quarters, the 累计 of each step and the year. */
function flowCells(year: number, steps: readonly number[]): Cell[] {
  const length = 12 / steps.length;
  const sum = (from: number, to: number) => steps.slice(from, to).reduce((all, step) => all + step, 0);
  const parts = steps.flatMap((units, index): Cell[] => {
    const month = (index + 1) * length;
    const own = length === 1 ? monthText(year, month) : quarterText(year, month);
    const cells: Cell[] = [
      { period: own, span: "period", units },
      { period: monthText(year, month), span: "ytd", units: sum(0, index + 1) },
    ];
    if (length === 1 && month % 3 === 0)
      cells.push({ period: quarterText(year, month), span: "period", units: sum(index - 2, index + 1) });
    return cells;
  });
  return [...parts, { period: String(year), span: "year", units: sum(0, steps.length) }];
}

/** The level at the end of each step; that of the last one is the year's. */
function levelCells(year: number, steps: readonly number[]): Cell[] {
  const length = 12 / steps.length;
  const parts = steps.map((units, index): Cell => {
    const month = (index + 1) * length;
    return {
      period: length === 1 ? monthText(year, month) : quarterText(year, month),
      span: "period",
      units,
    };
  });
  return [...parts, { period: String(year), span: "year", units: steps.at(-1) ?? 0 }];
}

function decimalText(units: number, digits: number): string {
  return new Decimal(units).div(new Decimal(10).pow(digits)).toFixed(digits);
}

/** The city's last year where only a round figure is out: a lower bound is rounded down, 约 to the nearest. */
function rounded(code: string, row: Published): Published {
  const round = ROUND_FIGURES[code];
  if (!round || row.span !== "year" || row.period !== String(LAST_YEAR)) return row;
  const mode = round.qualifier === "ge" ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP;
  return {
    ...row,
    value: new Decimal(row.value).toNearest(round.step, mode).toFixed(),
    qualifier: round.qualifier,
    note: "演示：公布为整数，年末各月数据尚未公布",
  };
}

/** A share published whenever both of its parts are: 100 · part ÷ whole, one digit. */
function ratioRows(
  code: string,
  { part, whole }: Extract<Course, { shape: "ratio" }>,
  city: string,
): (Published & { area: string })[] {
  const keyOf = (row: Published & { area: string }) =>
    `${seriesKey({ ...row, indicator: code, publisher: "" })} ${row.status} ${row.publishedText}`;
  const wholes = new Map(plainRows(whole, additive(whole), city).map((row) => [keyOf(row), row.value]));
  return plainRows(part, additive(part), city).flatMap((row) => {
    const divisor = wholes.get(keyOf(row));
    if (row.span === "ytd" || divisor === undefined) return [];
    return [{ ...row, value: new Decimal(row.value).times(100).div(divisor).toFixed(1) }];
  });
}
