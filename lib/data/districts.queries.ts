import { database } from "@/lib/db/client";
import { current } from "@/lib/domain/observation";
import type { IsoDate } from "@/lib/domain/period";
import type { Boundary } from "@/lib/geo/boundary";
import type { IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type { IndicatorBrief, IndicatorLayer, LayerChoice } from "@/lib/schemas/districts";
import { listDistricts } from "./areas.queries";
import { cityBoundary } from "./boundary.queries";
import { findIndicator, listIndicators } from "./indicators.queries";
import { toObservation } from "./progress.queries";
import { observationOf, observationSelect } from "./rows";
import { cacheReleased } from "./tags";

/** Which indicators can be drawn by district as known on the day, in the catalogue's order. */
export async function layerChoices(asOf: IsoDate): Promise<LayerChoice[]> {
  "use cache";
  cacheReleased();
  const known = await annualByDistrict(asOf);
  return (await listIndicators()).flatMap((indicator) => {
    const present = new Map<number, number>();
    for (const { indicator: code, period } of known) {
      if (code === indicator.code) present.set(Number(period), (present.get(Number(period)) ?? 0) + 1);
    }
    if (present.size === 0) return [];
    const years = [...present].map(([year, count]) => ({ year, present: count }));
    return [{ indicator: briefOf(indicator), years: years.toSorted((a, b) => b.year - a.year) }];
  });
}

/**
 * The map to show when none is asked for: the indicator and year with a value in most districts, the newest
 * among equals, then the first of the catalogue. Undefined when no district has any value.
 */
export function fullestLayer(
  choices: readonly LayerChoice[],
): { indicator: IndicatorBrief; year: number } | undefined {
  const all = choices.flatMap(({ indicator, years }) => years.map((each) => ({ indicator, ...each })));
  return all.toSorted((a, b) => b.present - a.present || b.year - a.year)[0];
}

/**
 * One indicator and year by district as known on the day.
 * @throws Refused unknown-indicator
 */
export async function indicatorLayer(code: string, year: number, asOf: IsoDate): Promise<IndicatorLayer> {
  "use cache";
  cacheReleased();
  const [indicator, districts, known] = await Promise.all([
    findIndicator(code),
    listDistricts(),
    annualByDistrict(asOf),
  ]);
  const layer = known.filter((each) => each.indicator === code && each.period === String(year));
  const values = districts.map((district) => ({
    district,
    observation: layer.find(({ area }) => area === district.code) ?? null,
  }));
  return { indicator: briefOf(indicator), year, values };
}

/** What the small map on the overview shows on that day; no layer while no district has any value. */
export async function overviewMapData(
  asOf: IsoDate,
): Promise<{ boundary: Boundary; layer: IndicatorLayer | null }> {
  return { boundary: cityBoundary(), layer: await overviewLayer(asOf) };
}

async function overviewLayer(asOf: IsoDate): Promise<IndicatorLayer | null> {
  "use cache";
  cacheReleased();
  const fullest = fullestLayer(await layerChoices(asOf));
  return fullest ? indicatorLayer(fullest.indicator.code, fullest.year, asOf) : null;
}

/** Every annual value of a district that took precedence on the day. */
async function annualByDistrict(asOf: IsoDate): Promise<ObservationAnswer[]> {
  const rows = await database().prisma.observation.findMany({
    where: { area: { level: "district" }, span: "year", knownOn: { lte: new Date(asOf) } },
    select: observationSelect,
    orderBy: [{ year: "asc" }, { version: "asc" }],
  });
  return current(rows.map(observationOf).map(toObservation)).map(({ answer }) => answer);
}

function briefOf(indicator: IndicatorAnswer): IndicatorBrief {
  const { code, name, shortName, measure, decimals, kind, role, scope } = indicator;
  return { code, name, shortName, measure, decimals, kind, role, scope };
}
