import { database } from "@/lib/db/client";
import { Decimal } from "@/lib/domain/decimal";
import { checkEntry, type EntryContext } from "@/lib/domain/entry-checks";
import { current, type Observation } from "@/lib/domain/observation";
import { type Period, parsePeriod, sameMonthsYearBefore } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { type PlausibleRange, plausibleRange } from "@/lib/domain/yearly-change";
import { doubtSentence } from "@/lib/format/entry-doubts";
import type { EntryRow } from "./entry-rows";
import { toObservation } from "./progress.queries";
import { observationOf, observationSelect } from "./rows";

type Judged = Pick<
  EntryRow,
  | "indicator"
  | "indicatorName"
  | "area"
  | "period"
  | "span"
  | "kind"
  | "direction"
  | "value"
  | "qualifier"
  | "measure"
  | "decimals"
>;

/** What is known around entered values: everything in force of their indicators, and the targets' baselines. */
export interface Surroundings {
  readonly inForce: readonly Observation[];
  readonly baselines: ReadonlyMap<string, { year: number; value: Decimal }>;
  readonly root: string;
  readonly districts: readonly string[];
}

/** Read once for many values. */
export async function surroundings(indicators: readonly string[]): Promise<Surroundings> {
  const where = { indicator: { code: { in: [...new Set(indicators)] } } };
  const { prisma } = database();
  const [observations, targets, areas] = await Promise.all([
    prisma.observation.findMany({ where, select: observationSelect }),
    prisma.target.findMany({
      where: { ...where, baselineYear: { not: null } },
      select: {
        baselineYear: true,
        baselineValue: true,
        indicator: { select: { code: true } },
        area: { select: { code: true } },
      },
      orderBy: { revision: "asc" },
    }),
    prisma.area.findMany({ select: { code: true, parentId: true, level: true } }),
  ]);
  const baselines = targets.flatMap(({ baselineYear, baselineValue, indicator, area }) =>
    baselineYear === null || baselineValue === null
      ? []
      : [
          [
            `${indicator.code} ${area.code} ${baselineYear}`,
            { year: baselineYear, value: new Decimal(baselineValue.toFixed()) },
          ] as const,
        ],
  );
  return {
    inForce: current(observations.map(observationOf).map(toObservation)),
    baselines: new Map(baselines),
    root: areas.find(({ parentId }) => parentId === null)?.code ?? "",
    districts: areas.filter(({ level }) => level === "district").map(({ code }) => code),
  };
}

/** The value in force of the same series in another period. */
function inForceAt(around: Surroundings, { indicator, area, span }: Judged, period: Period) {
  return around.inForce.find(
    (each) =>
      each.indicator === indicator &&
      each.area === area &&
      each.span === span &&
      each.period.text === period.text,
  );
}

function periodOf({ period }: Judged): Period {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`The database holds the impossible period ${period}.`);
  return parsed;
}

/** Last year's value beside which the entered one is judged, and where it is likely to lie. */
export function expectationOf(judged: Judged, around: Surroundings) {
  const period = periodOf(judged);
  const before = inForceAt(around, judged, sameMonthsYearBefore(period));
  const points = around.inForce
    .filter(
      (each) =>
        each.indicator === judged.indicator &&
        each.area === judged.area &&
        each.span === judged.span &&
        each.period.text.slice(4) === period.text.slice(4),
    )
    .map(({ period: { year }, value }) => ({ year, value }));
  const plausible: PlausibleRange | undefined = plausibleRange(judged.kind, period.year, points);
  return {
    lastYear: before ? { period: before.period.text, value: before.value.toFixed() } : null,
    plausible: plausible ?? null,
  };
}

/** Everything doubtful about a value, each with its sentence. */
export function doubtsOf(judged: Judged, around: Surroundings): { code: string; message: string }[] {
  const period = periodOf(judged);
  const { area, span, kind, qualifier, indicatorName: name, measure, decimals, direction } = judged;
  const entered = { kind, area, period, span, qualifier, value: new Decimal(judged.value) };
  const found = checkEntry(entered, contextOf(judged, period, around));
  return found.map((doubt) => ({
    code: doubt.code,
    message: doubtSentence(doubt, { name, measure, decimals, kind, direction }),
  }));
}

function contextOf(judged: Judged, period: Period, around: Surroundings): EntryContext {
  const { indicator, area, span } = judged;
  const samePeriod = around.inForce.filter(
    (each) => each.indicator === indicator && each.span === span && each.period.text === period.text,
  );
  const month = period.lastMonth - 1;
  const earlier = parsePeriod(`${period.year}-${String(month).padStart(2, "0")}`);
  const previous = span === "ytd" && earlier ? inForceAt(around, judged, earlier) : undefined;
  return {
    lastYear: inForceAt(around, judged, sameMonthsYearBefore(period)) ?? null,
    previousYtd: previous ? { period: previous.period, value: previous.value } : null,
    released: inForceAt(around, judged, period) ?? null,
    baseline: around.baselines.get(`${indicator} ${area} ${period.year}`) ?? null,
    areas: {
      whole: around.root,
      parts: around.districts,
      values: new Map(samePeriod.map((each) => [each.area, each])),
    },
    shares: null,
  };
}

/** A doubt is no error, but it has to be explained before anybody is asked to approve. @throws Refused doubts-unexplained */
export function refuseUnexplained(row: EntryRow, around: Surroundings) {
  if (row.doubtNote) return;
  const doubts = doubtsOf(row, around);
  if (doubts.length === 0) return;
  throw new Refused(
    "doubts-unexplained",
    "",
    doubts.map((doubt) => ({ path: "doubtNote", ...doubt })),
  );
}
