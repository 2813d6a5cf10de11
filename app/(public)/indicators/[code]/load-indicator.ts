import type { IndicatorData } from "@/components/indicators/indicator-data";
import { pageActor } from "@/lib/auth/page-actor";
import { findArea, listDistricts, rootArea } from "@/lib/data/areas.queries";
import { listIndicators } from "@/lib/data/indicators.queries";
import { releasedSeries } from "@/lib/data/observations.queries";
import { listPlans } from "@/lib/data/plans.queries";
import { progressOf, toObservation, toTarget } from "@/lib/data/progress.queries";
import { annualSeries, current, knownAt } from "@/lib/domain/observation";
import { pathwayLine } from "@/lib/domain/pathway";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import type { AreaAnswer, IndicatorAnswer, OverviewRow } from "@/lib/schemas/answers";
import { indicatorQuery, readQuery } from "@/lib/schemas/requests";
import { pacesOf } from "./paces";

type Query = Record<string, string | string[] | undefined>;

/**
 * Everything of one indicator in one area as it was known on one day.
 * @throws Refused unknown-indicator, unknown-area, unknown-plan, invalid-query or invalid-as-of
 */
export async function loadIndicator(
  params: Promise<{ code: string }>,
  searchParams: Promise<Query>,
): Promise<IndicatorData> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const { code } = await params;
  const query = readQuery(indicatorQuery, await searchParams, today);
  const asOf = query.asOf ?? today;

  const catalogue = await listIndicators();
  const at = catalogue.findIndex((each) => each.code === code);
  const indicator = catalogue[at];
  if (!indicator) throw new Refused("unknown-indicator", code);
  const root = await rootArea();
  const area = query.area ? await findArea(query.area) : root;
  if (!area) throw new Refused("unknown-area", query.area);

  const [plans, districts, everywhere, row] = await Promise.all([
    listPlans(),
    listDistricts(),
    releasedSeries(code),
    withoutTargetNull(progressOf(code, area.code, asOf, query.plan)),
  ]);
  const known = knownAt(everywhere.map(toObservation), asOf);
  const here = known.filter((value) => value.area === area.code);
  const hasTarget = (plan: string) =>
    indicator.targets.some(({ reference, area: of }) => reference.plan === plan && of === area.code);
  return {
    indicator,
    area,
    root,
    areas: [root, ...districts].filter(
      (each) =>
        each.code === root.code || each.code === area.code || known.some((value) => value.area === each.code),
    ),
    plans: plans.filter((plan) => hasTarget(plan.code)),
    row,
    earlier: row ? earlierTargets(indicator, row, asOf) : [],
    annual: annualSeries(here).map(({ answer }) => answer),
    versions: here.map(({ answer }) => answer),
    inForce: current(here).map(({ answer }) => answer),
    paces: pacesOf(here),
    districts: districtValues(districts, known),
    previous: briefOf(catalogue[at - 1]),
    next: briefOf(catalogue[at + 1]),
    asOf,
    today,
    query,
  };
}

/** No target in this area is an answer of this page, not a refusal. */
async function withoutTargetNull(found: Promise<OverviewRow>): Promise<OverviewRow | null> {
  return found.catch((error: unknown) => {
    if (error instanceof Refused && error.code === "no-target") return null;
    throw error;
  });
}

/** Targets of the same plan and area that had been stated by then and are no longer in force: they stay drawn. */
function earlierTargets(
  indicator: IndicatorAnswer,
  { target: inForce }: OverviewRow,
  asOf: string,
): IndicatorData["earlier"] {
  return indicator.targets
    .filter(
      ({ reference, area, statedOn, revision }) =>
        reference.plan === inForce.reference.plan &&
        area === inForce.area &&
        statedOn <= asOf &&
        revision !== inForce.revision,
    )
    .map((target) => {
      const line = pathwayLine(toTarget(target, indicator));
      const points = line.kind === "measured" ? line.value : [];
      return { target, expected: points.map(({ year, value }) => ({ year, value: value.toFixed() })) };
    });
}

/** The districts' values of the newest year in which any district has one, the largest first; null where none ever had. */
function districtValues(
  districts: AreaAnswer[],
  known: ReturnType<typeof toObservation>[],
): IndicatorData["districts"] {
  const series = districts.map((district) => ({
    district,
    annual: annualSeries(known.filter(({ area }) => area === district.code)),
  }));
  const years = series.flatMap(({ annual }) => annual.map(({ period }) => period.year));
  if (years.length === 0) return null;
  const year = Math.max(...years);
  const rows = series.map(({ district, annual }) => {
    const value = annual.find(({ period }) => period.year === year);
    return {
      district,
      number: value?.value,
      value: value?.answer ?? null,
      last: annual.at(-1)?.answer ?? null,
    };
  });
  const ordered = rows.toSorted((a, b) => {
    if (a.number && b.number) return b.number.comparedTo(a.number);
    return (
      Number(Boolean(b.number)) - Number(Boolean(a.number)) ||
      Number(Boolean(b.last)) - Number(Boolean(a.last))
    );
  });
  return { year, rows: ordered.map(({ district, value, last }) => ({ district, value, last })) };
}

const briefOf = (indicator: IndicatorAnswer | undefined) =>
  indicator ? { code: indicator.code, name: indicator.shortName } : null;
