import { z } from "zod";
import { readPeriod } from "@/lib/domain/entered-period";
import { isIsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { TASK_STAGES } from "@/lib/domain/task-standing";
import { tasksQuery } from "./collection";
import { entriesQuery, entryPeriod, gridQuery } from "./entries";

/** What pages and the read API may be asked. The same schema reads both; unknown parameters are refused. */

const code = z.string().regex(/^[\w.-]{1,64}$/);
export const asOf = z.string().refine(isIsoDate, "须是存在的日期，如2025-06-30");
/** In a page's address as somebody typed it: 2025年三季度 too. What cannot be read is refused as it stands. */
const typedPeriod = z
  .preprocess((typed) => {
    const read = typeof typed === "string" ? readPeriod(typed, ANY_YEAR) : undefined;
    return read?.kind === "period" ? read.period.text : typed;
  }, entryPeriod)
  .optional();
const ANY_YEAR = { first: 2000, last: 2100, baseYears: [] };
const search = z.string().trim().max(60, "不超过60个字");

export const overviewQuery = z.strictObject({
  plan: code.optional(),
  asOf: asOf.optional(),
  verdict: z.string().max(40).optional(),
});
export const indicatorQuery = z.strictObject({
  plan: code.optional(),
  area: code.optional(),
  asOf: asOf.optional(),
});
export const catalogueQuery = z.strictObject({
  q: search.optional(),
  plan: code.optional(),
  asOf: asOf.optional(),
});
export const mapQuery = z.strictObject({
  show: z.string().max(80).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  list: code.optional(),
  view: z.enum(["map", "tiles"]).optional(),
  zones: z.enum(["on", "off"]).optional(),
  asOf: asOf.optional(),
});
export const platformsQuery = z.strictObject({
  district: code.optional(),
  list: code.optional(),
  kind: code.optional(),
  q: search.optional(),
});
export const projectsQuery = z.strictObject({
  district: code.optional(),
  stage: z.enum(["reserve", "construction", "operation", "unknown"]).optional(),
  list: code.optional(),
  sector: code.optional(),
  q: search.optional(),
  asOf: asOf.optional(),
});
/** The pages' own: a day may come along from any page, and a long list is turned page by page. */
export const platformsPageQuery = platformsQuery.extend({
  kind: z
    .enum(["district", "logistics", "commerce", "innovation", "finance", "tourism", "spatial"])
    .optional(),
  asOf: asOf.optional(),
});
export const projectsPageQuery = projectsQuery.extend({
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, "须是正整数")
    .optional(),
});
export const planQuery = z.strictObject({ plan: code.optional(), asOf: asOf.optional() });
export const asOfQuery = z.strictObject({ asOf: asOf.optional() });

/** Where to go on after signing in; judged by lib/domain/return-path. */
const next = z.string().max(500).optional();
export const signInQuery = z.strictObject({
  next,
  error: z.enum(["identity-failed", "identity-unlinked", "identity-not-enough"]).optional(),
});
export const accountQuery = z.strictObject({ next });
export const nothing = z.strictObject({});

export const reviseQuery = z.strictObject({ plan: code, indicator: code, area: code });
export const definitionQuery = z.strictObject({ indicator: code });

const page = z.string().regex(/^[1-9]\d{0,4}$/, "须是正整数");
export const proposalsPageQuery = z.strictObject({
  show: z.enum(["waiting", "mine", "all"]).optional(),
  page: page.optional(),
});

/** 收集进度: the filters of the API's list, turned page by page; what is outstanding where no state is asked for. */
export const collectionPageQuery = tasksQuery.extend({
  period: typedPeriod,
  state: z.enum(["all", ...TASK_STAGES]).optional(),
  page: page.optional(),
});
export const calendarPageQuery = z.strictObject({
  year: z
    .string()
    .regex(/^20\d{2}$/, "须是年份")
    .optional(),
});
export const noticesPageQuery = z.strictObject({ page: page.optional() });
/** The staff area's own. Without a code a table is still to be chosen. */
export const gridPageQuery = gridQuery.extend({
  by: gridQuery.shape.by.default("indicator"),
  code: gridQuery.shape.code.optional(),
});
export const newEntryQuery = entriesQuery.pick({ indicator: true, area: true }).extend({
  period: typedPeriod,
  span: gridQuery.shape.span.optional(),
});
export const entriesPageQuery = entriesQuery.extend({
  period: typedPeriod,
  cursor: z.string().max(200).optional(),
});

type Raw = Record<string, string | string[] | undefined>;

/**
 * Reads a query; a blank parameter is one that was not given, as an empty field of a form sends it.
 * @param today no answer is known as of a later day
 * @throws Refused invalid-as-of or invalid-query, with the faults
 */
export function readQuery<S extends z.ZodType>(schema: S, raw: Raw, today: string): z.infer<S> {
  const given = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, code, message, ...rest }) => ({
      path: path.join(".") || ("keys" in rest ? String(rest.keys) : ""),
      code: code ?? "custom",
      message,
    }));
    const wrongDay = faults.some(({ path }) => path === "asOf");
    throw new Refused(
      wrongDay ? "invalid-as-of" : "invalid-query",
      shown(wrongDay ? given.asOf : given[faults[0]?.path ?? ""]),
      faults,
    );
  }
  const { asOf: day } = parsed.data as { asOf?: string };
  if (day && day > today) throw new Refused("invalid-as-of", day, [{ path: "asOf", code: "future" }]);
  return parsed.data;
}

const shown = (value: unknown) => (Array.isArray(value) ? value.join("，") : String(value ?? ""));
