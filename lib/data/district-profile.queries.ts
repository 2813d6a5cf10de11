import { database } from "@/lib/db/client";
import type { Decimal } from "@/lib/domain/decimal";
import { current, yearToDatePace } from "@/lib/domain/observation";
import { comparePeriods, type IsoDate } from "@/lib/domain/period";
import { isBound } from "@/lib/domain/quantity";
import { Refused } from "@/lib/domain/refused";
import type { AreaAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type {
  Behind,
  CountLayer,
  DistrictFigure,
  DistrictLine,
  DistrictPace,
  DistrictProfile,
  IndicatorBrief,
  NoShare,
} from "@/lib/schemas/districts";
import { listDistricts, rootArea } from "./areas.queries";
import { countLayer, registryAt } from "./district-registry.queries";
import { briefOf, layerOf } from "./districts.queries";
import { listIndicators } from "./indicators.queries";
import { toObservation } from "./progress.queries";
import { observationOf, observationSelect } from "./rows";
import { cacheReleased } from "./tags";

/** The two figures that tell the most about a district; see the list of districts. */
const LINE_INDICATORS = ["service-value-added", "gdp"];

type Known = ReturnType<typeof toObservation>;

/**
 * Everything that was known of a district on the day, indicator by indicator, and what was not.
 * @throws Refused unknown-area for a code that is no district
 */
export async function districtProfile(code: string, asOf: IsoDate): Promise<DistrictProfile> {
  const district = (await listDistricts()).find((each) => each.code === code);
  if (!district) throw new Refused("unknown-area", code);
  return profileOf(district, asOf);
}

async function profileOf(district: AreaAnswer, asOf: IsoDate): Promise<DistrictProfile> {
  "use cache";
  cacheReleased();
  const [districts, root, indicators, known] = await Promise.all([
    listDistricts(),
    rootArea(),
    listIndicators(),
    valuesByIndicator(asOf),
  ]);
  const figures: DistrictFigure[] = [];
  const absent: { indicator: IndicatorBrief; elsewhere: number }[] = [];
  for (const each of indicators) {
    const indicator = briefOf(each);
    const values = known.get(indicator.code) ?? [];
    const own = values.filter(({ area }) => area === district.code);
    const others = values.filter(({ area }) => area !== district.code && area !== root.code);
    if (own.length === 0) {
      absent.push({ indicator, elsewhere: new Set(others.map(({ area }) => area)).size });
      continue;
    }
    figures.push({
      indicator,
      annual: annualFigure(indicator, districts, root, own, values),
      pace: paceOf(own),
      behind: behindOthers(own, others, districts),
    });
  }
  return { district, districts: districts.length, figures, absent };
}

/** The versions that took precedence on the day, of the districts and of the city, by indicator. */
async function valuesByIndicator(asOf: IsoDate): Promise<Map<string, Known[]>> {
  const root = await rootArea();
  const rows = await database().prisma.observation.findMany({
    where: {
      span: { in: ["year", "ytd"] },
      knownOn: { lte: new Date(asOf) },
      OR: [{ area: { level: "district" } }, { area: { code: root.code } }],
    },
    select: observationSelect,
  });
  const known = new Map<string, Known[]>();
  for (const value of current(rows.map(observationOf).map(toObservation))) {
    known.set(value.indicator, [...(known.get(value.indicator) ?? []), value]);
  }
  return known;
}

function annualFigure(
  indicator: IndicatorBrief,
  districts: readonly AreaAnswer[],
  root: AreaAnswer,
  own: readonly Known[],
  all: readonly Known[],
): DistrictFigure["annual"] {
  const latest = newest(own, "year");
  if (!latest) return null;
  const annual = all.filter(({ span }) => span === "year").map(({ answer }) => answer);
  const layer = layerOf(indicator, latest.period.year, districts, {
    districts: annual.filter(({ area }) => area !== root.code),
    city: annual.filter(({ area }) => area === root.code),
  });
  const { ranking, total, city } = layer;
  return { value: latest.answer, layer: { ranking, total, city }, share: shareOf(indicator, latest, city) };
}

function shareOf(
  { kind }: IndicatorBrief,
  own: Known,
  city: ObservationAnswer | null,
): { ratio: string } | { reason: NoShare } {
  if (kind === "share") return { reason: "not-additive" };
  const whole = city && toObservation(city);
  if (!whole || whole.value.isZero()) return { reason: "no-city-value" };
  if (isBound(own) || isBound(whole)) return { reason: "bound-inconclusive" };
  if (own.status !== whole.status) return { reason: "mixed-status" };
  return { ratio: own.value.div(whole.value).toDecimalPlaces(6).toFixed() };
}

function paceOf(own: readonly Known[]): DistrictPace | null {
  const latest = newest(own, "ytd");
  if (!latest) return null;
  const pace = yearToDatePace(own);
  if (pace.kind === "unmeasured") {
    return { latest: latest.answer, before: null, difference: null, growth: null, reason: pace.reason };
  }
  const { before, difference, growth } = pace.value;
  return {
    latest: latest.answer,
    before: before.answer,
    difference: difference.toFixed(),
    growth: growth.kind === "measured" ? text(growth.value) : null,
    reason: growth.kind === "measured" ? null : growth.reason,
  };
}

/** A period counts as late here once another district has published it. */
function behindOthers(
  own: readonly Known[],
  others: readonly Known[],
  districts: readonly AreaAnswer[],
): Behind[] {
  return (["year", "ytd"] as const).flatMap((span): Behind[] => {
    const [mine, theirs] = [newest(own, span), newest(others, span)];
    if (!theirs || (mine && comparePeriods(theirs.period, mine.period) <= 0)) return [];
    const published = others.filter((each) => each.span === span && each.period.text === theirs.period.text);
    const areas = new Set(published.map(({ area }) => area));
    const names = districts.filter(({ code }) => areas.has(code)).map(({ shortName }) => shortName);
    return [{ period: theirs.period.text, span, districts: names }];
  });
}

function newest(values: readonly Known[], span: Known["span"]): Known | undefined {
  return values
    .filter((each) => each.span === span)
    .toSorted((a, b) => comparePeriods(b.period, a.period))[0];
}

const text = (value: Decimal) => value.toDecimalPlaces(12).toFixed();

/** The list of districts as known on the day, and which indicators its figures belong to. */
export async function districtLines(
  asOf: IsoDate,
): Promise<{ indicators: IndicatorBrief[]; lines: DistrictLine[]; platforms: CountLayer }> {
  const registry = await registryAt(asOf);
  const [districts, { indicators, latest }, platforms, projects] = await Promise.all([
    listDistricts(),
    latestValues(asOf),
    countLayer("platforms", registry),
    countLayer("projects", registry),
  ]);
  const counted = ({ values }: typeof platforms, code: string) =>
    values.find(({ district }) => district.code === code)?.count ?? null;
  const lines = districts.map((district) => ({
    district,
    platforms: counted(platforms, district.code),
    projects: counted(projects, district.code),
    latest: indicators.map(({ code }) => latest[`${code} ${district.code}`] ?? null),
  }));
  return { indicators, lines, platforms };
}

async function latestValues(asOf: IsoDate) {
  "use cache";
  cacheReleased();
  const [all, known] = await Promise.all([listIndicators(), valuesByIndicator(asOf)]);
  const indicators = all.filter(({ code }) => LINE_INDICATORS.includes(code)).map(briefOf);
  const latest: Record<string, ObservationAnswer> = {};
  for (const { code } of indicators) {
    for (const value of known.get(code) ?? []) {
      const key = `${code} ${value.area}`;
      const shown = latest[key];
      if (value.span === "year" && (!shown || shown.period < value.period.text)) latest[key] = value.answer;
    }
  }
  return { indicators, latest };
}
