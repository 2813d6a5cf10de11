import { database } from "@/lib/db/client";
import { readNumber } from "@/lib/domain/entered-number";
import { type EntryError, entryErrors } from "@/lib/domain/entry-errors";
import { type IsoDate, lastDayOf, parsePeriod, type Span } from "@/lib/domain/period";
import type { PlanYears } from "@/lib/domain/plan-years";
import { Refused } from "@/lib/domain/refused";
import type { Kind } from "@/lib/domain/target";
import { entryErrorSentence } from "@/lib/format/entry-doubts";
import { numberFaultSentence } from "@/lib/format/entry-reading";
import type { EntryBody, EntryChange } from "@/lib/schemas/entries";
import type { EntryColumns } from "./entry-write";

/** What an entry is of, as far as writing, the checks and the gate go by it. */
export interface Cell {
  readonly indicatorId: string;
  readonly areaId: string;
  readonly area: string;
  readonly unit: string | null;
  readonly measure: string;
  readonly kind: Kind;
}

const INDICATORS = {
  name: "entry-indicators",
  text: `SELECT i.code, i.id, i.measure, i.kind, u.code AS unit FROM indicator i LEFT JOIN unit u ON u.id = i.unit_id
    WHERE i.code = ANY ($1::text[])`,
};
const AREAS = { name: "entry-areas", text: "SELECT code, id FROM area WHERE code = ANY ($1::text[])" };

type Codes = { readonly indicator: string; readonly area: string };
type IndicatorRow = { code: string; id: string; measure: string; kind: Kind; unit: string | null };

/**
 * The cells of what was sent, by a function from their codes.
 * @throws Refused unknown-indicator or unknown-area, by the function
 */
export async function findCells(asked: readonly Codes[]): Promise<(codes: Codes) => Cell> {
  const { pool } = database();
  const [indicators, areas] = await Promise.all([
    pool.query<IndicatorRow>({ ...INDICATORS, values: [asked.map(({ indicator }) => indicator)] }),
    pool.query<{ code: string; id: string }>({ ...AREAS, values: [asked.map(({ area }) => area)] }),
  ]);
  const indicatorOf = new Map(indicators.rows.map((row) => [row.code, row]));
  const areaOf = new Map(areas.rows.map((row) => [row.code, row.id]));
  return (codes) => {
    const indicator = indicatorOf.get(codes.indicator);
    if (!indicator) throw new Refused("unknown-indicator", codes.indicator);
    const areaId = areaOf.get(codes.area);
    if (!areaId) throw new Refused("unknown-area", codes.area);
    const { id: indicatorId, measure, kind, unit } = indicator;
    return { indicatorId, areaId, area: codes.area, unit, measure, kind };
  };
}

/** What is checked of a value before it may be kept as a draft: what can be no value at all. Doubts come at submitting. */
interface Given {
  readonly period: string;
  readonly span: Span;
  readonly value?: string;
  readonly published?: string;
}

/**
 * @param isNew of what is there already, the period was checked when it was made
 * @throws Refused invalid-input with a fault for every field that is impossible
 */
export async function refuseImpossible(
  given: Given,
  { measure, kind }: Pick<Cell, "measure" | "kind">,
  today: IsoDate,
  isNew: boolean,
) {
  const dated = isNew || given.published !== undefined;
  const faults = [...valueFaults(given, measure, kind), ...(dated ? await timeFaults(given, today) : [])];
  if (faults.length > 0) throw new Refused("invalid-input", "", faults);
}

function valueFaults({ value }: Given, measure: string, kind: Kind) {
  const read = value === undefined ? undefined : readNumber(value, { measure, kind });
  if (read?.kind !== "fault") return [];
  return [{ path: "value", code: read.code, message: numberFaultSentence(read, measure) }];
}

async function timeFaults({ period: text, span, published }: Given, today: IsoDate) {
  const period = parsePeriod(text);
  if (!period) throw new Error(`The schema let the impossible period ${text} pass.`);
  const errors = entryErrors(
    { period, span, published: published ?? null },
    { years: await planYears(), today },
  );
  return errors.map((error) => ({
    path: pathOf(error),
    code: error.code,
    message: entryErrorSentence(error),
  }));
}

function pathOf({ code }: EntryError): string {
  if (code === "span-does-not-fit") return "span";
  return /^(published|no-such)/.test(code) ? "published" : "period";
}

const YEARS = {
  name: "plan-years",
  text: `SELECT min(start_year) AS first, max(end_year) AS last,
    ARRAY(SELECT DISTINCT baseline_year FROM target WHERE baseline_year IS NOT NULL) AS "baseYears" FROM plan`,
};

/** The years of all plans, and the base years of their targets. */
export async function planYears(): Promise<PlanYears> {
  const { rows } = await database().pool.query<PlanYears>(YEARS);
  return rows[0] ?? { first: 0, last: 0, baseYears: [] };
}

/** Columns of what was sent; what is absent stays as it is. */
export function columnsOf(given: Partial<EntryBody> & Partial<EntryChange>): EntryColumns {
  const { value, qualifier, status, published, source, note, doubtNote, reason } = given;
  const columns = {
    value,
    qualifier,
    status,
    published_text: published,
    known_on: published === undefined ? undefined : (lastDayOf(published) ?? published),
    publisher: source,
    note,
    doubt_note: doubtNote,
    reason,
  };
  return Object.fromEntries(
    Object.entries(columns).filter((each): each is [string, string | null] => each[1] !== undefined),
  );
}
