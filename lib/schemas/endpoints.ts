import { z } from "zod";
import { parsePeriod } from "@/lib/domain/period";
import { accountEndpoints } from "./account.endpoints";
import { administrationEndpoints } from "./administration.endpoints";
import {
  areaTree,
  indicatorAnswer,
  observationAnswer,
  overviewAnswer,
  pageOf,
  planAnswer,
  planDetail,
  platformAnswer,
  progressAnswer,
  projectAnswer,
} from "./answers";
import { auditEndpoints } from "./audit.endpoints";
import { collectionEndpoints } from "./collection.endpoints";
import { endpoint } from "./endpoint";
import { entryEndpoints } from "./entries.endpoints";
import { code, cursor, limit, search } from "./fields";
import { proposalEndpoints } from "./proposals.endpoints";
import { asOf as dayOfKnowledge } from "./requests";
import { setUpEndpoints } from "./set-up.endpoints";

const asOf = dayOfKnowledge
  .optional()
  .meta({ format: "date", description: "查看日期：按这一天已经公布的内容回答；不给则为今天" });
const period = z
  .string("须是年份或时期")
  .refine((text) => parsePeriod(text) !== undefined, "须是年份或时期，如2021、2021-H1、2021-Q3、2021-09");

const paging = { limit, cursor };

const area = code.optional().meta({ description: "区域代码；不给则为全市" });
const plan = code.optional().meta({ description: "规划代码" });
const span = z
  .enum(["year", "period", "ytd"], "须是year（年度）、period（当期）或ytd（累计）")
  .optional()
  .meta({ description: "口径：year年度、period当期、ytd累计" });
const range = {
  from: period.optional().meta({ description: "起：年份或时期，含" }),
  to: period.optional().meta({ description: "止：年份或时期，含" }),
};
const history = z
  .stringbool({ truthy: ["true"], falsy: ["false"], case: "sensitive", error: "须是true或false" })
  .optional()
  .meta({ description: "true：每个版本都给出；不给则每个时期只给应采用的一个" });
const stage = z
  .enum(["reserve", "construction", "operation", "unknown"], "须是reserve、construction、operation或unknown")
  .optional()
  .meta({ description: "阶段；unknown为尚未公布阶段的项目" });
const platformKind = z
  .enum(
    ["district", "logistics", "commerce", "innovation", "finance", "tourism", "spatial"],
    "须是district、logistics、commerce、innovation、finance、tourism或spatial",
  )
  .optional();
const section = code.optional().meta({ description: "规划的章节或专栏代码，如box-7" });
const district = code.optional().meta({ description: "区的代码" });

const none = z.strictObject({});
const byCode = z.strictObject({ code });
const file = z.string();

const observationsFile = {
  params: none,
  query: z.strictObject({
    indicator: code.optional().meta({ description: "指标代码；不给则为全部指标" }),
    area: code.optional().meta({ description: "区域代码；不给则为全部区域" }),
    span,
    ...range,
    history,
    asOf,
  }),
  refusals: ["unknown-indicator", "unknown-area", "invalid-as-of"],
} as const;
/** The list and its files are filtered alike. */
const projectFilter = {
  district,
  stage,
  list: section,
  sector: code.optional().meta({ description: "所属行业：规划的章节代码，如3.6" }),
  q: search.optional().meta({ description: "名称、拼音或拼音首字母" }),
  asOf,
};
const projectsFile = {
  params: none,
  query: z.strictObject(projectFilter),
  refusals: ["unknown-area", "unknown-section", "invalid-as-of"],
} as const;

/** What is read: open to anybody, if this installation lets anonymous visitors in. */
const readEndpoints = {
  plans: endpoint({
    action: "view-released",
    path: "/api/v1/plans",
    summary: "规划列表，最新的在前",
    params: none,
    query: z.strictObject(paging),
    answer: pageOf(planAnswer),
    format: "json",
    refusals: [],
  }),
  plan: endpoint({
    action: "view-released",
    path: "/api/v1/plans/{code}",
    summary: "一个规划和它的章节、专栏",
    params: byCode,
    unknown: "unknown-plan",
    query: none,
    answer: planDetail,
    format: "json",
    refusals: ["unknown-plan"],
  }),
  areas: endpoint({
    action: "view-released",
    path: "/api/v1/areas",
    summary: "区域，按隶属关系成树",
    params: none,
    query: z.strictObject(paging),
    answer: pageOf(areaTree),
    format: "json",
    refusals: [],
  }),
  indicators: endpoint({
    action: "view-released",
    path: "/api/v1/indicators",
    summary: "指标目录，含目标和目标的历次修订",
    params: none,
    query: z.strictObject({
      plan: plan.meta({ description: "只要这个规划定有目标的指标" }),
      asOf,
      ...paging,
    }),
    answer: pageOf(indicatorAnswer),
    format: "json",
    refusals: ["unknown-plan", "invalid-as-of"],
  }),
  indicator: endpoint({
    action: "view-released",
    path: "/api/v1/indicators/{code}",
    summary: "一个指标，含目标和目标的历次修订",
    params: byCode,
    unknown: "unknown-indicator",
    query: z.strictObject({ asOf }),
    answer: indicatorAnswer,
    format: "json",
    refusals: ["unknown-indicator", "invalid-as-of"],
  }),
  observations: endpoint({
    action: "view-released",
    path: "/api/v1/indicators/{code}/observations",
    summary: "一个指标在一个区域的数值",
    description:
      "数值是精确十进制字符串。同一时期和口径有多个版本时，取修订、最终、初步中靠前者，再取公布最晚者。没有数值的时期不出现。from和to按时期的起止月份判断，时期须整个落在其间。",
    params: byCode,
    unknown: "unknown-indicator",
    query: z.strictObject({ area, span, ...range, history, asOf, ...paging }),
    answer: pageOf(observationAnswer),
    format: "json",
    refusals: ["unknown-indicator", "unknown-area", "invalid-as-of"],
  }),
  progress: endpoint({
    action: "view-released",
    path: "/api/v1/indicators/{code}/progress",
    summary: "一个指标对照目标的进展，每个算式的数都给出",
    description: "算不出的量为null，原因在reasons的同名项里。比率以1为100%。",
    params: byCode,
    unknown: "unknown-indicator",
    query: z.strictObject({
      area,
      plan: plan.meta({ description: "不给则为定有目标的最新规划" }),
      asOf,
    }),
    answer: progressAnswer,
    format: "json",
    refusals: ["unknown-indicator", "unknown-area", "unknown-plan", "no-target", "invalid-as-of"],
  }),
  overview: endpoint({
    action: "view-released",
    path: "/api/v1/overview",
    summary: "一个规划的总览：各评价的个数，每个指标一行",
    params: none,
    query: z.strictObject({ plan: plan.meta({ description: "不给则为最新的规划" }), asOf }),
    answer: overviewAnswer,
    format: "json",
    refusals: ["unknown-plan", "invalid-as-of"],
  }),
  platforms: endpoint({
    action: "view-released",
    path: "/api/v1/platforms",
    summary: "平台载体，按规划名录的次序",
    params: none,
    query: z.strictObject({
      district: district.meta({ description: "区的代码；outside为市外的平台" }),
      list: code.optional().meta({ description: "名录代码" }),
      kind: platformKind,
      q: search.optional().meta({ description: "名称、拼音或拼音首字母" }),
      ...paging,
    }),
    answer: pageOf(platformAnswer),
    format: "json",
    refusals: ["unknown-area", "unknown-list"],
  }),
  platform: endpoint({
    action: "view-released",
    path: "/api/v1/platforms/{code}",
    summary: "一个平台载体",
    params: byCode,
    unknown: "unknown-platform",
    query: none,
    answer: platformAnswer,
    format: "json",
    refusals: ["unknown-platform"],
  }),
  projects: endpoint({
    action: "view-released",
    path: "/api/v1/projects",
    summary: "项目和它们在查看日期的阶段",
    params: none,
    query: z.strictObject({ ...projectFilter, ...paging }),
    answer: pageOf(projectAnswer),
    format: "json",
    refusals: ["unknown-area", "unknown-section", "invalid-as-of"],
  }),
  project: endpoint({
    action: "view-released",
    path: "/api/v1/projects/{code}",
    summary: "一个项目，含阶段的历次变化",
    params: byCode,
    unknown: "unknown-project",
    query: z.strictObject({ asOf }),
    answer: projectAnswer,
    format: "json",
    refusals: ["unknown-project", "invalid-as-of"],
  }),
  observationsCsv: endpoint({
    ...observationsFile,
    action: "export",
    path: "/api/v1/exports/observations.csv",
    summary: "数值，CSV（UTF-8带BOM）",
    answer: file,
    format: "csv",
  }),
  observationsCsvMetadata: endpoint({
    ...observationsFile,
    action: "export",
    path: "/api/v1/exports/observations.csv-metadata.json",
    summary: "数值CSV的说明，W3C CSVW",
    answer: z.looseObject({ "@context": z.unknown(), url: z.string() }),
    format: "csvw",
  }),
  observationsXlsx: endpoint({
    ...observationsFile,
    action: "export",
    path: "/api/v1/exports/observations.xlsx",
    summary: "数值，Excel工作簿，附说明表",
    answer: file,
    format: "xlsx",
  }),
  observationsSdmx: endpoint({
    ...observationsFile,
    action: "export",
    path: "/api/v1/exports/observations.sdmx.csv",
    summary: "数值，SDMX-CSV 2.0",
    answer: file,
    format: "sdmx",
  }),
  observationsSdmxMetadata: endpoint({
    ...observationsFile,
    action: "export",
    path: "/api/v1/exports/observations.sdmx.csv-metadata.json",
    summary: "SDMX-CSV文件的说明，W3C CSVW",
    answer: z.looseObject({ "@context": z.unknown(), url: z.string() }),
    format: "csvw",
  }),
  projectsCsv: endpoint({
    ...projectsFile,
    action: "export",
    path: "/api/v1/exports/projects.csv",
    summary: "项目，CSV（UTF-8带BOM）",
    answer: file,
    format: "csv",
  }),
  projectsCsvMetadata: endpoint({
    ...projectsFile,
    action: "export",
    path: "/api/v1/exports/projects.csv-metadata.json",
    summary: "项目CSV的说明，W3C CSVW",
    answer: z.looseObject({ "@context": z.unknown(), url: z.string() }),
    format: "csvw",
  }),
  projectsXlsx: endpoint({
    ...projectsFile,
    action: "export",
    path: "/api/v1/exports/projects.xlsx",
    summary: "项目，Excel工作簿，附说明表",
    answer: file,
    format: "xlsx",
  }),
  health: endpoint({
    action: null,
    path: "/api/health",
    summary: "进程在应答",
    params: none,
    query: none,
    answer: z.object({ status: z.literal("alive") }),
    format: "json",
    refusals: [],
  }),
  ready: endpoint({
    action: null,
    path: "/api/ready",
    summary: "数据库可用且数据已载入；否则503",
    params: none,
    query: none,
    answer: z.object({ status: z.literal("ready") }),
    format: "json",
    refusals: [],
  }),
  openapi: endpoint({
    action: null,
    path: "/api/openapi.json",
    summary: "本说明",
    params: none,
    query: none,
    answer: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
    format: "json",
    refusals: [],
  }),
};

/**
 * The one table of the API. Routes read their input by it, ask the gate for its action, `/api/openapi.json` is made
 * from it, and a test holds it against the files under app/api: nothing is said here that is not served, or the
 * other way.
 */
export const endpoints = {
  ...readEndpoints,
  ...accountEndpoints,
  ...setUpEndpoints,
  ...entryEndpoints,
  ...proposalEndpoints,
  ...administrationEndpoints,
  ...collectionEndpoints,
  ...auditEndpoints,
};
