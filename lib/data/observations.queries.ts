import { database } from "@/lib/db/client";
import { trimDecimal } from "@/lib/format/decimal-text";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import { observationOf, observationSelect } from "./rows";
import { cacheReleased } from "./tags";

/** All versions of an indicator's values in one area, or in every area. */
export async function releasedSeries(indicator: string, area?: string): Promise<ObservationAnswer[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.observation.findMany({
    where: { indicator: { code: indicator }, area: area ? { code: area } : undefined },
    select: observationSelect,
    orderBy: [{ year: "asc" }, { period: "asc" }, { version: "asc" }],
  });
  return rows.map(observationOf);
}

export type MonthOfYear = { year: number; month: number };

export type ObservationFilter = {
  indicator: string;
  area: string;
  asOf: string;
  span: "year" | "period" | "ytd" | null;
  /** The period lies wholly between them: it begins not before `from` and ends not after `to`. */
  from: MonthOfYear | null;
  to: MonthOfYear | null;
  /** Every version instead of the one that takes precedence. */
  history: boolean;
  limit: number;
  offset: number;
};

/**
 * The one read that other systems poll, so it is one prepared statement; precedence is that of
 * `byPrecedence` in lib/domain/observation.ts, and a test holds the two together.
 */
const PAGE_OF_OBSERVATIONS = {
  name: "page-of-observations",
  text: `
    SELECT period, span, value, qualifier, status, published, "knownOn", version, source, note, reason FROM (
      SELECT o.period, o.span, o.value, o.qualifier, o.status, o.published_text AS published, o.year,
             to_char(o.known_on, 'YYYY-MM-DD') AS "knownOn", o.version, o.publisher AS source, o.note, o.reason,
             row_number() OVER (PARTITION BY o.period, o.span ORDER BY
               CASE o.status WHEN 'revised' THEN 0 WHEN 'final' THEN 1 ELSE 2 END, o.known_on DESC, o.version DESC) AS rank
      FROM observation o
      WHERE o.indicator_id = (SELECT id FROM indicator WHERE code = $1)
        AND o.area_id = (SELECT id FROM area WHERE code = $2)
        AND o.known_on <= $3::date
        AND ($4::text IS NULL OR o.span = $4::text::"Span")
        AND o.year BETWEEN $5 AND $6
        AND (o.year > $5 OR $7 <= CASE substr(o.period, 6, 1)
          WHEN '' THEN 1
          WHEN 'H' THEN substr(o.period, 7)::int * 6 - 5
          WHEN 'Q' THEN substr(o.period, 7)::int * 3 - 2
          ELSE substr(o.period, 6)::int END)
        AND (o.year < $6 OR $8 >= CASE substr(o.period, 6, 1)
          WHEN '' THEN 12
          WHEN 'H' THEN substr(o.period, 7)::int * 6
          WHEN 'Q' THEN substr(o.period, 7)::int * 3
          ELSE substr(o.period, 6)::int END)
    ) versions
    WHERE $9 OR rank = 1
    ORDER BY period, span, version
    LIMIT $10 OFFSET $11`,
};

export async function pageOfObservations(filter: ObservationFilter): Promise<ObservationAnswer[]> {
  const { indicator, area, asOf, span, from, to, history, limit, offset } = filter;
  const first = from ?? { year: 0, month: 1 };
  const last = to ?? { year: 9999, month: 12 };
  const months = [first.year, last.year, first.month, last.month];
  const values = [indicator, area, asOf, span, ...months, history, limit, offset];
  const { rows } = await database().pool.query<Omit<ObservationAnswer, "indicator" | "area">>({
    ...PAGE_OF_OBSERVATIONS,
    values,
  });
  return rows.map((row) => ({ indicator, area, ...row, value: trimDecimal(row.value) }));
}

/** Null: every indicator, every area. */
export type ExportFilter = Omit<ObservationFilter, "indicator" | "area" | "limit" | "offset"> & {
  indicator: string | null;
  area: string | null;
};

/** Indicators and areas that have any value, both in the order of their tables. */
const SERIES = `
  SELECT i.code AS indicator, a.code AS area FROM indicator i CROSS JOIN area a
  WHERE ($1::text IS NULL OR i.code = $1) AND ($2::text IS NULL OR a.code = $2)
    AND EXISTS (SELECT FROM observation o WHERE o.indicator_id = i.id AND o.area_id = a.id)
  ORDER BY i.position, a.position`;

const BATCH = 5000;

/** The values of many series, batch by batch: a million rows are never in memory together. */
export async function* eachObservation(filter: ExportFilter): AsyncGenerator<ObservationAnswer[]> {
  const { indicator, area, ...rest } = filter;
  const series = await database().pool.query<{ indicator: string; area: string }>(SERIES, [indicator, area]);
  for (const each of series.rows) {
    for (let offset = 0; ; offset += BATCH) {
      const batch = await pageOfObservations({ ...rest, ...each, limit: BATCH, offset });
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) break;
    }
  }
}
