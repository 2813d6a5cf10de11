import { z } from "zod";

/**
 * What the read API answers, and what pages get from lib/data: one shape for both.
 * Decimals are strings and exact; dates are ISO 8601; what cannot be said is null.
 */

export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ id: "Decimal", description: "精确十进制数，字符串" });
const isoDate = z.iso.date();
const year = z.int();

export const areaAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    level: z.enum(["province", "city", "district"]),
    parent: z.string().nullable(),
  })
  .meta({ id: "Area" });
export type AreaAnswer = z.infer<typeof areaAnswer>;

export const areaTree = areaAnswer
  .extend({
    get children() {
      return z.array(areaTree).max(1000);
    },
  })
  .meta({ id: "AreaTree" });
export type AreaTree = z.infer<typeof areaTree>;

/** Where something stands in a plan: enough to name the place and to link to it. */
export const planReference = z
  .object({
    plan: z.string(),
    section: z.string(),
    title: z.string(),
    page: z.int(),
  })
  .meta({ id: "PlanReference" });
export type PlanReference = z.infer<typeof planReference>;

export const planSection = z
  .object({
    code: z.string(),
    kind: z.enum(["chapter", "section", "box"]),
    title: z.string(),
    page: z.int(),
    topics: z.array(z.string()).max(100),
    get children() {
      return z.array(planSection).max(100);
    },
  })
  .meta({ id: "PlanSection" });
export type PlanSectionAnswer = z.infer<typeof planSection>;

export const planAnswer = z
  .object({
    code: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    documentNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: isoDate.nullable(),
    startYear: year,
    endYear: year,
  })
  .meta({ id: "Plan" });
export type PlanAnswer = z.infer<typeof planAnswer>;

export const planDetail = planAnswer
  .extend({ sections: z.array(planSection).max(100) })
  .meta({ id: "PlanDetail" });
export type PlanDetail = z.infer<typeof planDetail>;

export const targetAnswer = z
  .object({
    indicator: z.string(),
    area: z.string(),
    reference: planReference,
    form: z.enum(["at_least", "range", "direction"]),
    pathway: z.enum(["linear", "geometric", "milestones"]),
    baselineValue: decimal.nullable(),
    baselineYear: year.nullable(),
    targetValue: decimal.nullable(),
    targetUpper: decimal.nullable(),
    targetYear: year,
    milestones: z.array(z.object({ year, value: decimal })).max(100),
    statedOn: isoDate,
    revision: z.int(),
    reason: z.string().nullable(),
    document: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Target" });
export type TargetAnswer = z.infer<typeof targetAnswer>;

export const indicatorAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    measure: z.string(),
    decimals: z.int(),
    kind: z.enum(["flow", "stock", "share", "count"]),
    direction: z.enum(["increase", "decrease"]),
    nature: z.enum(["expected", "binding"]),
    frequency: z.enum(["month", "quarter", "half", "year"]),
    role: z.enum(["main", "soft", "context"]),
    definition: z.string(),
    scope: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }).nullable(),
    targets: z.array(targetAnswer).max(1000),
  })
  .meta({ id: "Indicator" });
export type IndicatorAnswer = z.infer<typeof indicatorAnswer>;

export const observationAnswer = z
  .object({
    indicator: z.string(),
    area: z.string(),
    period: z.string(),
    span: z.enum(["year", "period", "ytd"]),
    value: decimal,
    qualifier: z.enum(["eq", "ge", "le", "approx"]),
    status: z.enum(["preliminary", "final", "revised"]),
    /** As the publisher dated it; `knownOn` is its last day. */
    published: z.string(),
    knownOn: isoDate,
    version: z.int(),
    source: z.string(),
    note: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "Observation" });
export type ObservationAnswer = z.infer<typeof observationAnswer>;

const point = z.object({ year, value: decimal });
const verdictCode = z.enum([
  "ahead-achieved",
  "ahead",
  "on-track",
  "behind",
  "far-behind",
  "achieved",
  "missed",
  "pending",
  "unassessable",
]);
export type VerdictCode = z.infer<typeof verdictCode>;

/** Every figure of one target on one day. A null figure has its reason, by the same name, in `reasons`. */
export const progressAnswer = z
  .object({
    plan: z.string(),
    indicator: z.string(),
    area: z.string(),
    asOf: isoDate,
    pathway: z.enum(["linear", "geometric", "milestones"]),
    baseline: point.nullable(),
    target: point.nullable(),
    targetUpper: decimal.nullable(),
    targetYear: year,
    latest: observationAnswer.nullable(),
    /** The value that all figures and the verdict are about: the newest not after the target year. */
    judged: observationAnswer.nullable(),
    gap: decimal.nullable(),
    gapClosed: decimal.nullable(),
    timeElapsed: decimal.nullable(),
    expected: decimal.nullable(),
    expectedCompletion: decimal.nullable(),
    deviation: decimal.nullable(),
    requiredStep: decimal.nullable(),
    requiredCagr: decimal.nullable(),
    requiredCagrFromBaseline: decimal.nullable(),
    observedCagr: decimal.nullable(),
    ratio: decimal.nullable(),
    landing: z
      .object({
        year,
        value: decimal,
        lower: decimal,
        upper: decimal,
        years: z.array(year).max(200),
        scale: z.enum(["log", "level"]),
      })
      .nullable(),
    verdict: verdictCode,
    verdictWord: z.string(),
    preliminary: z.boolean(),
    /** In force on that day; deviations in 个百分点. */
    thresholds: z.object({
      ahead: decimal,
      onTrack: decimal,
      behind: decimal,
      ratio: decimal,
      countTolerance: decimal,
    }),
    sentence: z.string(),
    steps: z.array(z.object({ label: z.string(), formula: z.string(), result: z.string() })).max(100),
    reasons: z.record(z.string(), z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: "Progress" });
export type ProgressAnswer = z.infer<typeof progressAnswer>;

/** One line of an overview: the indicator, its progress and the annual values a sparkline draws. */
export const overviewRow = z
  .object({
    indicator: indicatorAnswer.omit({ targets: true }),
    target: targetAnswer,
    progress: progressAnswer,
    annual: z.array(observationAnswer).max(200),
    /** The pathway's values, a year each, for drawing; empty where there is no pathway. */
    expected: z.array(point).max(200),
  })
  .meta({ id: "OverviewRow" });
export type OverviewRow = z.infer<typeof overviewRow>;

export const overviewAnswer = z
  .object({
    plan: planAnswer,
    asOf: isoDate,
    counts: z.array(z.object({ verdict: verdictCode, word: z.string(), count: z.int() })).max(10),
    rows: z.array(overviewRow).max(1000),
    /** Goals in the text that are not among the main indicators. */
    softGoals: z.array(overviewRow).max(1000),
  })
  .meta({ id: "Overview" });
export type OverviewAnswer = z.infer<typeof overviewAnswer>;

const position = z
  .object({
    longitude: decimal,
    latitude: decimal,
    precisionM: z.int().nullable(),
  })
  .meta({ id: "Position", description: "WGS84" });

export const platformAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    district: areaAnswer.nullable(),
    /** Said where it lies outside every area of the tree. */
    outside: z.string().nullable(),
    position: position.nullable(),
    confidence: z.enum(["high", "medium", "low", "none"]),
    positionNote: z.string().nullable(),
    listings: z
      .array(
        z.object({
          list: z.string(),
          name: z.string(),
          kind: z.enum(["district", "logistics", "commerce", "innovation", "finance", "tourism", "spatial"]),
          grouping: z.string().nullable(),
          reference: planReference,
        }),
      )
      .max(100),
  })
  .meta({ id: "Platform" });
export type PlatformAnswer = z.infer<typeof platformAnswer>;

export const platformListAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(["district", "logistics", "commerce", "innovation", "finance", "tourism", "spatial"]),
    areaKm2: decimal.nullable(),
    count: z.int(),
    reference: planReference,
  })
  .meta({ id: "PlatformList" });
export type PlatformListAnswer = z.infer<typeof platformListAnswer>;

export const projectAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    reference: planReference,
    district: areaAnswer.nullable(),
    platform: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** Section code of its sector in the plan (3.1 … 3.9, 4.3). */
    sector: z.string(),
    sectorName: z.string(),
    /** Null: no stage has been published by then. */
    stage: z.enum(["reserve", "construction", "operation"]).nullable(),
    stageSince: z.string().nullable(),
    totalInvestment: decimal.nullable().meta({ description: "万元" }),
    exhibitionArea: decimal.nullable().meta({ description: "万平方米" }),
    meetingArea: decimal.nullable().meta({ description: "万平方米" }),
    position: position.nullable(),
    confidence: z.enum(["high", "medium", "low", "none"]),
    note: z.string().nullable(),
    history: z
      .array(
        z.object({
          stage: z.enum(["reserve", "construction", "operation"]),
          date: z.string(),
          note: z.string().nullable(),
        }),
      )
      .max(1000),
  })
  .meta({ id: "Project" });
export type ProjectAnswer = z.infer<typeof projectAnswer>;

/** RFC 9457. */
export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    /** The number under which a defect was logged. */
    instance: z.string().optional(),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .max(1000)
      .optional(),
    /** What is there instead: the record as someone else left it; the seconds to wait. */
    instead: z.unknown().optional(),
  })
  .meta({ id: "Problem" });
export type ProblemAnswer = z.infer<typeof problemAnswer>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item).max(1000), nextCursor: z.string().nullable() });
