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

export type ObservationFilter = {
  indicator: string;
  area: string;
  asOf: string;
  span: "year" | "period" | "ytd" | null;
  /** Years, inclusive. */
  from: number | null;
  to: number | null;
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
    ) versions
    WHERE $7 OR rank = 1
    ORDER BY period, span, version
    LIMIT $8 OFFSET $9`,
};

export async function pageOfObservations(filter: ObservationFilter): Promise<ObservationAnswer[]> {
  const { indicator, area, asOf, span, from, to, history, limit, offset } = filter;
  const values = [indicator, area, asOf, span, from ?? 0, to ?? 9999, history, limit, offset];
  const { rows } = await database().pool.query<Omit<ObservationAnswer, "indicator" | "area">>({
    ...PAGE_OF_OBSERVATIONS,
    values,
  });
  return rows.map((row) => ({ indicator, area, ...row, value: trimDecimal(row.value) }));
}
