import { database } from "@/lib/db/client";
import { current } from "@/lib/domain/observation";
import type { IsoDate } from "@/lib/domain/period";
import { rankAreas } from "@/lib/domain/ranking";
import { rollUp } from "@/lib/domain/rollup";
import type { Boundary } from "@/lib/geo/boundary";
import type { AreaAnswer, IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type { CityTotal, IndicatorBrief, IndicatorLayer, LayerChoice } from "@/lib/schemas/districts";
import { listDistricts, rootArea } from "./areas.queries";
import { cityBoundary } from "./boundary.queries";
import { findIndicator, listIndicators } from "./indicators.queries";
import { toObservation } from "./progress.queries";
import { observationOf, observationSelect } from "./rows";
import { cacheReleased } from "./tags";

/** Which indicators can be drawn by district as known on the day, in the catalogue's order. */
export async function layerChoices(asOf: IsoDate): Promise<LayerChoice[]> {
  "use cache";
  cacheReleased();
  const [indicators, known] = await Promise.all([listIndicators(), annualValues(asOf)]);
  return indicators.flatMap((indicator) => {
    const present = new Map<number, number>();
    for (const { indicator: code, period } of known.districts) {
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
    annualValues(asOf, code),
  ]);
  return layerOf(briefOf(indicator), year, districts, known);
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

type AnnualValues = { districts: ObservationAnswer[]; city: ObservationAnswer[] };

/** The annual values, of the districts and of the city, that took precedence on the day. */
async function annualValues(asOf: IsoDate, indicator?: string): Promise<AnnualValues> {
  const root = await rootArea();
  const rows = await database().prisma.observation.findMany({
    where: {
      span: "year",
      knownOn: { lte: new Date(asOf) },
      indicator: indicator ? { code: indicator } : undefined,
      OR: [{ area: { level: "district" } }, { area: { code: root.code } }],
    },
    select: observationSelect,
  });
  const shown = current(rows.map(observationOf).map(toObservation)).map(({ answer }) => answer);
  return {
    districts: shown.filter(({ area }) => area !== root.code),
    city: shown.filter(({ area }) => area === root.code),
  };
}

/** Picks a year out of an indicator's annual values, ranks the districts and adds them up. */
export function layerOf(
  indicator: IndicatorBrief,
  year: number,
  districts: readonly AreaAnswer[],
  known: AnnualValues,
): IndicatorLayer {
  const ofYear = (each: ObservationAnswer) =>
    each.indicator === indicator.code && each.period === String(year);
  const parts = known.districts.filter(ofYear);
  const city = known.city.find(ofYear) ?? null;
  const codes = districts.map(({ code }) => code);
  return {
    indicator,
    year,
    values: districts.map((district) => ({
      district,
      observation: parts.find(({ area }) => area === district.code) ?? null,
    })),
    city,
    ranking: rankAreas(codes, parts.map(toObservation)),
    total: totalOf(indicator, codes, parts, city),
  };
}

function totalOf(
  { kind }: IndicatorBrief,
  codes: readonly string[],
  parts: readonly ObservationAnswer[],
  city: ObservationAnswer | null,
): CityTotal {
  const found = rollUp(kind, codes, parts.map(toObservation), city ? toObservation(city) : undefined);
  if (found.kind === "unmeasured") return { kind: "unsummed", reason: found.reason };
  const { sum, present, preliminary, remainder } = found;
  return {
    kind: "summed",
    sum: sum.value.toFixed(),
    qualifier: sum.qualifier,
    preliminary,
    present: present.length,
    remainder: remainder.kind === "measured" ? remainder.value.toFixed() : null,
  };
}

export function briefOf(indicator: IndicatorAnswer): IndicatorBrief {
  const { code, name, shortName, measure, decimals, kind, role, scope } = indicator;
  return { code, name, shortName, measure, decimals, kind, role, scope };
}
