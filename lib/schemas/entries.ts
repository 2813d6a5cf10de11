import { z } from "zod";
import { lastDayOf, parsePeriod } from "@/lib/domain/period";
import { decimal } from "./answers";
import { code, id, line, reason, text, version } from "./fields";

/** What staff enter, and what they and the API are answered about it. One shape for the form, the grid and the API. */

const state = z.enum(["draft", "submitted", "returned", "approved", "released", "discarded"]);
const span = z.enum(["year", "period", "ytd"], "须是year（年度）、period（当期）或ytd（累计）");
const qualifier = z.enum(["eq", "ge", "le", "approx"], "须是eq、ge、le或approx");
const status = z.enum(["preliminary", "final", "revised"], "须是preliminary、final或revised");

export const entryPeriod = z
  .string("须是年份或时期")
  .refine((given) => parsePeriod(given) !== undefined, "须是年份或时期，如2025、2025-H1、2025-Q3、2025-09");

/** Exact, as plain digits: what people type is read by lib/domain/entered-number before it comes here. */
const value = z
  .string("请填写数值（字符串）")
  .regex(/^-?(0|[1-9]\d{0,13})(\.\d{1,6})?$/, "须是普通数字：最多14位整数、6位小数，不含千分位和单位");

const published = z
  .string("请填写发布日期")
  .refine(
    (given) => lastDayOf(given) !== undefined,
    "须是存在的日期，可只写到月或年，如2026-01-25、2026-01、2026",
  );

const what = { indicator: code, area: code, period: entryPeriod, span };
const figures = {
  value,
  qualifier: qualifier.default("eq"),
  status,
  published,
  source: line(120).min(2, "请写明来源，至少2个字"),
  note: text(1000).nullable().default(null),
  /** 疑点说明 */
  doubtNote: text(500).nullable().default(null),
};

/** `reason`: needed where a version of the value was published before. */
export const entryBody = z.strictObject({ ...what, ...figures, reason: reason.optional() });
export type EntryBody = z.output<typeof entryBody>;

/** Absent fields stay as they are. `reason`: needed when a released value is corrected. */
export const entryChange = z.strictObject({
  version,
  value: value.optional(),
  qualifier: qualifier.optional(),
  status: status.optional(),
  published: published.optional(),
  source: figures.source.optional(),
  note: text(1000).nullable().optional(),
  doubtNote: text(500).nullable().optional(),
  reason: reason.optional(),
});
export type EntryChange = z.output<typeof entryChange>;

/** `at`: release at this moment instead of now; null takes a set moment back. */
const at = z.iso.datetime({ offset: true, error: "须是带时区的时间，如2026-12-01T09:00:00+08:00" });
export const transitionBody = z.strictObject({
  version,
  note: line(500).optional(),
  at: at.nullable().optional(),
});
export type TransitionBody = z.output<typeof transitionBody>;

const MOST_ITEMS = 2000;
const versioned = z
  .array(z.strictObject({ id, version }))
  .min(1, "请至少选择一条")
  .max(MOST_ITEMS, "一次最多2000条");
export const batchBody = z.discriminatedUnion("act", [
  z.strictObject({
    act: z.literal("save"),
    items: z
      .array(
        z.strictObject({
          id: id.optional(),
          version: z.int().min(0),
          ...what,
          ...figures,
          reason: reason.optional(),
        }),
      )
      .min(1, "请至少填写一格")
      .max(MOST_ITEMS, "一次最多2000格"),
  }),
  z.strictObject({ act: z.literal("submit"), items: versioned }),
  z.strictObject({ act: z.literal("withdraw"), items: versioned }),
  z.strictObject({ act: z.literal("discard"), items: versioned }),
  z.strictObject({ act: z.literal("return"), items: versioned, note: line(500).min(2, "请写明退回的理由") }),
  z.strictObject({ act: z.literal("approve"), items: versioned }),
  z.strictObject({ act: z.literal("release"), items: versioned, at: at.nullable().optional() }),
]);
export type BatchBody = z.output<typeof batchBody>;

/** A doubt about a value: it needs a note before it can be submitted. */
export const doubt = z.object({ code: z.string(), message: z.string() });

export const entryAnswer = z
  .object({
    id: z.string(),
    version: z.int(),
    state,
    indicator: z.string(),
    indicatorName: z.string(),
    measure: z.string(),
    area: z.string(),
    areaName: z.string(),
    period: z.string(),
    span,
    value: decimal,
    qualifier,
    status,
    published: z.string(),
    knownOn: z.iso.date(),
    source: z.string(),
    note: z.string().nullable(),
    doubtNote: z.string().nullable(),
    reason: z.string().nullable(),
    returnNote: z.string().nullable(),
    releaseAt: z.string().nullable(),
    /** How many versions of it were released. */
    released: z.int(),
    enteredBy: z.string(),
    submittedBy: z.string().nullable(),
    submittedAt: z.string().nullable(),
    reviewedBy: z.string().nullable(),
    reviewedAt: z.string().nullable(),
    updatedAt: z.string(),
    evidence: z.int(),
    /** What the caller may do with it now. */
    acts: z
      .array(
        z.enum([
          "save",
          "submit",
          "withdraw",
          "discard",
          "return",
          "approve",
          "release",
          "correct",
          "attach",
        ]),
      )
      .max(9),
  })
  .meta({ id: "Entry" });
export type EntryAnswer = z.infer<typeof entryAnswer>;

const revision = entryAnswer
  .pick({
    version: true,
    state: true,
    value: true,
    qualifier: true,
    status: true,
    published: true,
    source: true,
  })
  .extend({
    note: z.string().nullable(),
    doubtNote: z.string().nullable(),
    reason: z.string().nullable(),
    by: z.string(),
    at: z.string(),
  });

export const evidenceAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    uploadedBy: z.string(),
    at: z.string(),
  })
  .meta({ id: "Evidence" });
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;

/** What is known around the value, to judge it by. */
export const entryDetail = entryAnswer.extend({
  doubts: z.array(doubt).max(20),
  lastYear: z.object({ period: z.string(), value: decimal }).nullable(),
  plausible: z.object({ lower: decimal, upper: decimal }).nullable(),
  revisions: z.array(revision).max(1000),
  evidenceFiles: z.array(evidenceAnswer).max(100),
});
export type EntryDetail = z.infer<typeof entryDetail>;

/** What a reviewer judges a value by. */
export type ReviewItem = EntryAnswer &
  Pick<EntryDetail, "doubts" | "lastYear" | "plausible"> &
  Pick<GridAnswer["rows"][number], "decimals" | "kind">;

/** One outcome of a batch. `current`: what is there now, where it moved on meanwhile. */
export const batchOutcome = z.object({
  id: z.string(),
  ok: z.boolean(),
  refusal: z.string().nullable(),
  message: z.string().nullable(),
  version: z.int().nullable(),
  state: state.nullable(),
  doubts: z.array(doubt).max(20),
  current: entryAnswer.nullable(),
});
export type BatchOutcome = z.infer<typeof batchOutcome>;
export const batchAnswer = z.object({ items: z.array(batchOutcome).max(MOST_ITEMS) });

/** The table to fill in: rows by columns of periods, one fixed indicator or area. */
export const gridQuery = z.strictObject({
  by: z.enum(["indicator", "area"]),
  /** Of the thing that is fixed: an indicator's code, or an area's. */
  code,
  span: span.default("year"),
  frequency: z.enum(["month", "quarter", "half", "year"]).default("year"),
  from: z
    .string()
    .regex(/^\d{4}$/, "须是年份")
    .optional(),
  to: z
    .string()
    .regex(/^\d{4}$/, "须是年份")
    .optional(),
});
export type GridQuery = z.output<typeof gridQuery>;

export const gridCell = z.object({
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  entry: entryAnswer
    .pick({
      id: true,
      version: true,
      state: true,
      value: true,
      qualifier: true,
      status: true,
      published: true,
      source: true,
      note: true,
      doubtNote: true,
      returnNote: true,
      released: true,
      enteredBy: true,
      updatedAt: true,
      acts: true,
    })
    .nullable(),
  /** The value in force, where one is released. */
  released: z.object({ value: decimal, qualifier, status, version: z.int() }).nullable(),
  lastYear: decimal.nullable(),
  plausible: z.object({ lower: decimal, upper: decimal }).nullable(),
  isClosed: z.boolean(),
  dueOn: z.iso.date().nullable(),
});
export type GridCell = z.infer<typeof gridCell>;

const named = z.object({ code: z.string(), name: z.string(), shortName: z.string() });
export const gridAnswer = z.object({
  by: z.enum(["indicator", "area"]),
  fixed: named,
  span,
  rows: z
    .array(
      named.extend({
        measure: z.string(),
        decimals: z.int(),
        kind: z.enum(["flow", "stock", "share", "count"]),
        mayEdit: z.boolean(),
      }),
    )
    .max(200),
  periods: z.array(z.string()).max(240),
  cells: z.array(gridCell).max(20_000),
});
export type GridAnswer = z.infer<typeof gridAnswer>;

export const typedDraft = z.object({ content: z.json(), updatedAt: z.string().nullable() });
export type TypedDraft = z.infer<typeof typedDraft>;

export const entriesQuery = z.strictObject({
  state: state.optional(),
  indicator: code.optional(),
  area: code.optional(),
  period: entryPeriod.optional(),
});
