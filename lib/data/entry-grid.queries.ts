import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Decimal } from "@/lib/domain/decimal";
import { comparePeriods, type IsoDate, type Period } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { endedPeriods } from "@/lib/domain/reporting-period";
import { plausibleRange } from "@/lib/domain/yearly-change";
import type { IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type { GridAnswer, GridCell, GridQuery } from "@/lib/schemas/entries";
import { readAs, type Transaction } from "./act";
import { listAreas } from "./areas.queries";
import { planYears } from "./entry-input";
import { type EntryRow, entryOf } from "./entry-rows";
import { gateRole, offers } from "./gate";
import { findIndicator, listIndicators } from "./indicators.queries";
import { dayText } from "./rows";

/** Columns that are too many to be filled in on one screen. */
const MOST_PERIODS = 60;

type Line = GridAnswer["rows"][number] & { readonly indicator: string; readonly area: string };

/**
 * The table to fill in: of one indicator the areas, or of one area the indicators, by periods that are over.
 * @throws Refused unknown-indicator, unknown-area
 */
export async function entryGrid(actor: Actor, query: GridQuery, today: IsoDate): Promise<GridAnswer> {
  await gateRole(actor, [{ action: "view-drafts" }]);
  const { by, code, span } = query;
  const [fixed, lines, periods] = await Promise.all([
    fixedOf(query),
    by === "indicator" ? areaLines(actor, code) : indicatorLines(actor, code),
    periodsOf(query, today),
  ]);
  const [inForce, read] = await Promise.all([
    valuesInForce(lines, periods, span),
    readAs(actor, (tx) => stateOf(tx, lines, periods, span)),
  ]);
  const cells = lines.flatMap((line) =>
    periods.map((period) => cellOf(actor, line, period, { read, inForce })),
  );
  return {
    by,
    fixed,
    span,
    rows: lines.map(({ indicator: _, area: __, ...row }) => row),
    periods: periods.map(({ text }) => text),
    cells,
  };
}

async function fixedOf({ by, code }: GridQuery): Promise<GridAnswer["fixed"]> {
  if (by === "indicator") {
    const { name, shortName } = await findIndicator(code);
    return { code, name, shortName };
  }
  const area = (await listAreas()).find((each) => each.code === code);
  if (!area) throw new Refused("unknown-area", code);
  return { code, name: area.name, shortName: area.shortName };
}

const measureOf = ({ measure, decimals, kind }: IndicatorAnswer) => ({ measure, decimals, kind });

async function areaLines(actor: Actor, code: string): Promise<Line[]> {
  const indicator = await findIndicator(code);
  const unit = indicator.unit?.code ?? null;
  return (await listAreas()).map(({ code: area, name, shortName }) => ({
    code: area,
    name,
    shortName,
    ...measureOf(indicator),
    mayEdit: offers(actor, "edit-draft", { area, unit }),
    indicator: code,
    area,
  }));
}

/** Only what the actor has to do with: a department's own indicators, not the whole catalogue. */
async function indicatorLines(actor: Actor, area: string): Promise<Line[]> {
  const indicators = await listIndicators();
  return indicators
    .filter(({ unit }) => offers(actor, "view-drafts", { area, unit: unit?.code ?? null }))
    .map((indicator) => ({
      code: indicator.code,
      name: indicator.name,
      shortName: indicator.shortName,
      ...measureOf(indicator),
      mayEdit: offers(actor, "edit-draft", { area, unit: indicator.unit?.code ?? null }),
      indicator: indicator.code,
      area,
    }));
}

/** Those asked for that are over, the newest where they are too many. */
async function periodsOf({ frequency, span, from, to }: GridQuery, today: IsoDate): Promise<Period[]> {
  const years = await planYears();
  const first = from ?? String(years.first);
  const until = to && `${to}-12-31` < today ? `${Number(to) + 1}-01-01` : today;
  const ended = endedPeriods(frequency, span, `${first}-01-01`, until);
  return ended
    .filter(({ year }) => year >= years.first && year <= years.last)
    .toSorted(comparePeriods)
    .slice(-MOST_PERIODS);
}

type Read = {
  entries: Map<string, EntryRow>;
  closed: Set<string>;
  open: { period: string; indicator: string | null; area: string | null }[];
  due: Map<string, string>;
};

async function stateOf(
  tx: Transaction,
  lines: readonly Line[],
  periods: readonly Period[],
  span: string,
): Promise<Read> {
  const indicators = [...new Set(lines.map(({ indicator }) => indicator))];
  const areas = [...new Set(lines.map(({ area }) => area))];
  const texts = periods.map(({ text }) => text);
  const entries = await tx.$queryRaw<{ row: EntryRow }[]>`
    SELECT entry_json(e) AS row FROM entry e JOIN indicator i ON i.id = e.indicator_id JOIN area a ON a.id = e.area_id
    WHERE i.code = ANY (${indicators}) AND a.code = ANY (${areas}) AND e.period = ANY (${texts}) AND e.span::text = ${span}
      AND e.state <> 'discarded'`;
  const locks = await tx.periodLock.findMany({ select: { period: true } });
  const open = await tx.$queryRaw<Read["open"]>`
    SELECT x.period, i.code AS indicator, a.code AS area FROM lock_exception x
    LEFT JOIN indicator i ON i.id = x.indicator_id LEFT JOIN area a ON a.id = x.area_id WHERE x.expires_at > now()`;
  const tasks = await tx.reportingTask.findMany({
    where: { indicator: { code: { in: indicators } }, area: { code: { in: areas } }, period: { in: texts } },
    select: {
      indicator: { select: { code: true } },
      area: { select: { code: true } },
      period: true,
      span: true,
      dueOn: true,
    },
  });
  return {
    entries: new Map(entries.map(({ row }) => [`${row.indicator} ${row.area} ${row.period}`, row])),
    closed: new Set(locks.map(({ period }) => period)),
    open,
    due: new Map(
      tasks
        .filter((task) => task.span === span)
        .map((task) => [`${task.indicator.code} ${task.area.code} ${task.period}`, dayText(task.dueOn)]),
    ),
  };
}

type InForce = Pick<ObservationAnswer, "value" | "qualifier" | "status" | "version">;

/** As `current` of lib/domain/observation chooses, by the database: a table has too many versions to fetch them all. */
const IN_FORCE = {
  name: "grid-in-force",
  text: `SELECT DISTINCT ON (o.indicator_id, o.area_id, o.period) i.code AS indicator, a.code AS area, o.period,
      trim_scale(o.value)::text AS value, o.qualifier, o.status, o.version
    FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id
    WHERE i.code = ANY ($1) AND a.code = ANY ($2) AND o.span = $3::"Span" AND o.year BETWEEN $4 AND $5
    ORDER BY o.indicator_id, o.area_id, o.period,
      array_position(ARRAY['revised', 'final', 'preliminary'], o.status::text), o.known_on DESC, o.version DESC`,
};

/** By cell, from the first year that a plausible range is made of. */
async function valuesInForce(
  lines: readonly Line[],
  periods: readonly Period[],
  span: string,
): Promise<ReadonlyMap<string, InForce>> {
  const [first, last] = [periods[0]?.year ?? 0, periods.at(-1)?.year ?? 0];
  const indicators = [...new Set(lines.map(({ indicator }) => indicator))];
  const areas = [...new Set(lines.map(({ area }) => area))];
  const { rows } = await database().pool.query<InForce & { indicator: string; area: string; period: string }>(
    {
      ...IN_FORCE,
      values: [indicators, areas, span, first - YEARS_BEFORE, last],
    },
  );
  return new Map(
    rows.map(({ indicator, area, period, ...rest }) => [`${indicator} ${area} ${period}`, rest]),
  );
}

/** As many years as a plausible range looks back. */
const YEARS_BEFORE = 6;

type Known = { read: Read; inForce: ReadonlyMap<string, InForce> };

function cellOf(actor: Actor, line: Line, period: Period, { read, inForce }: Known): GridCell {
  const { indicator, area, kind } = line;
  const key = `${indicator} ${area} ${period.text}`;
  const row = read.entries.get(key);
  const inYear = (year: number) => inForce.get(`${indicator} ${area} ${year}${period.text.slice(4)}`);
  const points = Array.from({ length: YEARS_BEFORE }, (_, n) => period.year - YEARS_BEFORE + n).flatMap(
    (year) => {
      const value = inYear(year)?.value;
      return value === undefined ? [] : [{ year, value: new Decimal(value) }];
    },
  );
  return {
    indicator,
    area,
    period: period.text,
    entry: row ? entryOf(actor, row) : null,
    released: inForce.get(key) ?? null,
    lastYear: inYear(period.year - 1)?.value ?? null,
    plausible: plausibleRange(kind, period.year, points) ?? null,
    isClosed: isClosed(read, indicator, area, period.text),
    dueOn: read.due.get(key) ?? null,
  };
}

/** As the database's function period_is_closed. */
function isClosed({ closed, open }: Read, indicator: string, area: string, period: string): boolean {
  const covers = (of: string) => of === period || of === period.slice(0, 4);
  if (![...closed].some(covers)) return false;
  return !open.some(
    (each) =>
      covers(each.period) && (each.indicator ?? indicator) === indicator && (each.area ?? area) === area,
  );
}
