import { z } from "zod";
import { isIsoDate, lastDayOf, parsePeriod, spanFits } from "@/lib/domain/period";

/**
 * One schema per file of prisma/seed. A row comes in as text cells under English field names (the names of
 * prisma/schema) and goes out checked; the Chinese header of each column is the `title` of its schema.
 * Values stay decimal strings, whole numbers (years, pages, metres) become numbers, an empty cell is null.
 * A message is the predicate of a sentence whose subject is the cell: “abc”不是数字.
 * Over 250 lines because the fourteen files are one contract: whoever adds a column sees all of them.
 */

/** The printed document has 40 pages. */
const LAST_PAGE = 40;

const text = z.string().min(1, "不能为空");
const code = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "不是代码（只用小写字母、数字和连字符）");
const sectionCode = text.regex(/^(\d+(\.\d+)*|box-\d+)$/, "不是章节代码（如3.2、box-2）");
const areaCode = text.regex(/^\d{6}$/, "不是6位区划代码");
const decimal = text
  .regex(/^-?\d+(\.\d+)?$/, "不是数字")
  .regex(/^-?\d{1,14}(\.\d{1,6})?$/, "位数过多（整数最多14位，小数最多6位）");
/** The columns of an area hold 8 digits before and 4 after the point; more would be rounded away in silence. */
const surface = text
  .regex(/^\d+(\.\d+)?$/, "不是不小于0的数字")
  .regex(/^\d{1,8}(\.\d{1,4})?$/, "位数过多（整数最多8位，小数最多4位）");
const whole = text.regex(/^\d{1,6}$/, "不是整数").transform(Number);
const year = text.regex(/^(19|20)\d{2}$/, "不是4位年份").transform(Number);
const page = whole.refine((n) => n >= 1 && n <= LAST_PAGE, `不在第1—${LAST_PAGE}页之内`);
const ordinal = whole.refine((n) => n >= 1, "应从1起");
const day = text.refine(isIsoDate, "不是有效日期（如2021-09-16）");
const published = text.refine(
  (s) => lastDayOf(s) !== undefined,
  "不是有效日期（如2022、2022-01或2022-01-25）",
);
const longitude = between(109, 118, "不是广东省一带的经度");
const latitude = between(20, 26, "不是广东省一带的纬度");

/** Degrees within Guangdong with some margin: catches longitude and latitude that changed places. */
function between(low: number, high: number, message: string) {
  return decimal.refine((s) => Number(s) >= low && Number(s) <= high, message);
}

/** A closed set of Chinese words, each read as the English one the database uses. */
function word<const W extends Readonly<Record<string, string>>>(words: W) {
  const known: ReadonlyMap<string, W[keyof W]> = new Map(Object.entries(words) as [string, W[keyof W]][]);
  return text.transform((cell, context): W[keyof W] => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: `应为${[...known.keys()].join("、")}之一` });
    return z.NEVER;
  });
}

function optional<Out>(cell: z.ZodType<Out, string>) {
  return z
    .string()
    .transform((s) => (s === "" ? null : s))
    .pipe(cell.nullable());
}

function column<Cell extends z.ZodType>(header: string, cell: Cell): Cell {
  return cell.meta({ title: header });
}

const confidence = word({ 高: "high", 中: "medium", 低: "low", 无: "none" });

const position = {
  longitude: column("经度", optional(longitude)),
  latitude: column("纬度", optional(latitude)),
  precisionM: column("精度（米）", optional(ordinal)),
  confidence: column("可信度", confidence),
};

interface Position {
  longitude: string | null;
  latitude: string | null;
  precisionM: number | null;
  confidence: "high" | "medium" | "low" | "none";
}

/** A position is whole (both degrees, metres, confidence) or absent with confidence 无. */
function checkPosition(row: Position, context: z.RefinementCtx): void {
  const placed = row.confidence !== "none";
  for (const field of ["longitude", "latitude", "precisionM"] as const) {
    if (placed && row[field] === null) refuse(context, field, "不能为空（可信度不是“无”）");
    if (!placed && row[field] !== null) refuse(context, field, "应为空（可信度是“无”）");
  }
}

function refuse(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: "custom", path: [field], message });
}

const planRow = z
  .object({
    code: column("代码", code),
    title: column("名称", text),
    shortTitle: column("简称", text),
    documentNumber: column("文号", optional(text)),
    issuer: column("发文单位", optional(text)),
    issuedOn: column("发文日期", optional(day)),
    startYear: column("起始年", year),
    endYear: column("结束年", year),
  })
  .superRefine((row, context) => {
    if (row.endYear <= row.startYear) refuse(context, "endYear", "应晚于起始年");
  });

const sectionRow = z.object({
  plan: column("规划", code),
  code: column("代码", sectionCode),
  parent: column("上级", optional(sectionCode)),
  kind: column("类型", word({ 章: "chapter", 节: "section", 专栏: "box" })),
  title: column("标题", text),
  page: column("页码", page),
});

const topicRow = z.object({
  plan: column("规划", code),
  section: column("章节", sectionCode),
  name: column("名称", text),
  page: column("页码", page),
});

const areaRow = z.object({
  code: column("代码", areaCode),
  name: column("名称", text),
  shortName: column("简称", text),
  level: column("级别", word({ 省: "province", 市: "city", 区: "district" })),
  parent: column("上级", optional(areaCode)),
});

const unitRow = z.object({
  code: column("代码", code),
  name: column("名称", text),
});

const indicatorRow = z.object({
  code: column("代码", code),
  name: column("名称", text),
  shortName: column("简称", text.max(8, "超过8个字")),
  measure: column("计量单位", text),
  decimals: column(
    "小数位",
    whole.refine((n) => n <= 6, "超过6位"),
  ),
  kind: column("类型", word({ 流量: "flow", 存量: "stock", 占比: "share", 个数: "count" })),
  direction: column("方向", word({ 增长: "increase", 下降: "decrease" })),
  nature: column("性质", word({ 预期性: "expected", 约束性: "binding" })),
  frequency: column("频率", word({ 月度: "month", 季度: "quarter", 半年: "half", 年度: "year" })),
  role: column("分类", word({ 主要指标: "main", 文中目标: "soft", 背景指标: "context" })),
  definition: column("定义", text),
  scope: column("口径", text),
  unit: column("责任单位", optional(code)),
  position: column("序号", ordinal),
});

const targetRow = z
  .object({
    plan: column("规划", code),
    indicator: column("指标", code),
    area: column("区域", areaCode),
    section: column("章节", sectionCode),
    page: column("页码", page),
    form: column("形式", word({ 达到: "at_least", 区间: "range", 只要求增长: "direction" })),
    pathway: column("路径", word({ 线性: "linear", 几何: "geometric" })),
    baselineValue: column("基期值", optional(decimal)),
    baselineYear: column("基期年", optional(year)),
    targetValue: column("目标值", optional(decimal)),
    targetUpper: column("目标上限", optional(decimal)),
    targetYear: column("目标年", year),
    statedOn: column("提出日期", day),
    revision: column("修订序号", ordinal),
    reason: column("修订原因", optional(text)),
    document: column("依据文件", optional(text)),
    note: column("备注", optional(text)),
  })
  .superRefine((row, context) => {
    const { form, targetValue: low, targetUpper: high } = row;
    if (row.baselineValue === null && row.baselineYear !== null)
      refuse(context, "baselineValue", "不能为空（有基期年）");
    if (row.baselineValue !== null && row.baselineYear === null)
      refuse(context, "baselineYear", "不能为空（有基期值）");
    if (row.baselineYear !== null && row.baselineYear >= row.targetYear)
      refuse(context, "baselineYear", "应早于目标年");
    if (form === "direction" && low !== null) refuse(context, "targetValue", "应为空（形式是“只要求增长”）");
    if (form !== "direction" && low === null) refuse(context, "targetValue", "不能为空");
    if (form === "range" && high === null) refuse(context, "targetUpper", "不能为空（形式是“区间”）");
    if (form !== "range" && high !== null) refuse(context, "targetUpper", "应为空（形式不是“区间”）");
    if (low !== null && high !== null && Number(high) <= Number(low))
      refuse(context, "targetUpper", "应大于目标值");
    if (row.revision > 1 && row.reason === null) refuse(context, "reason", "不能为空（是修订）");
  });

const observationRow = z
  .object({
    indicator: column("指标", code),
    area: column("区域", areaCode),
    period: column(
      "时期",
      text.refine((s) => parsePeriod(s) !== undefined, "不是时期（如2025、2025-H1、2025-Q3、2025-09）"),
    ),
    span: column("口径", word({ 年度: "year", 当期: "period", 累计: "ytd" })),
    value: column("数值", decimal),
    qualifier: column("限定", word({ 等于: "eq", 不低于: "ge", 不高于: "le", 约: "approx" })),
    status: column("数据状态", word({ 初步: "preliminary", 最终: "final", 修订: "revised" })),
    publishedText: column("发布日期", published),
    publisher: column("来源", text),
    note: column("备注", optional(text)),
  })
  .superRefine((row, context) => {
    const period = parsePeriod(row.period);
    if (period && !spanFits(period, row.span))
      refuse(context, "period", "与口径不符（年度用年，累计用截止月）");
  });

const platformListRow = z.object({
  code: column("代码", code),
  name: column("名称", text),
  kind: column(
    "类型",
    word({
      区级平台: "district",
      物流枢纽: "logistics",
      商圈: "commerce",
      创新平台: "innovation",
      金融功能区: "finance",
      旅游: "tourism",
      空间布局: "spatial",
    }),
  ),
  plan: column("规划", code),
  section: column("章节", sectionCode),
  page: column("页码", page),
  areaKm2: column("面积（平方公里）", optional(surface)),
});

const platformRow = z
  .object({
    code: column("代码", code),
    name: column("名称", text),
    area: column("区域", optional(areaCode)),
    outside: column("市外", optional(text)),
    ...position,
    positionNote: column("位置说明", optional(text)),
  })
  .superRefine((row, context) => {
    if (row.area !== null && row.outside !== null) refuse(context, "outside", "应为空（已有区域）");
    checkPosition(row, context);
  });

const platformListingRow = z.object({
  list: column("名录", code),
  platform: column("平台", code),
  grouping: column("分组", optional(text)),
  page: column("页码", page),
});

const projectRow = z
  .object({
    code: column("代码", code),
    name: column("名称", text),
    plan: column("规划", code),
    section: column("章节", sectionCode),
    page: column("页码", page),
    area: column("区域", optional(areaCode)),
    platform: column("平台", optional(code)),
    sector: column("行业", sectionCode),
    totalInvestment: column("总投资（万元）", optional(decimal)),
    exhibitionArea: column("展览面积（万平方米）", optional(surface)),
    meetingArea: column("会议面积（万平方米）", optional(surface)),
    ...position,
    note: column("备注", optional(text)),
  })
  .superRefine(checkPosition);

const projectStageRow = z.object({
  project: column("项目", code),
  stage: column("阶段", word({ 谋划储备: "reserve", 开工建设: "construction", 建成投产: "operation" })),
  dateText: column("日期", published),
  note: column("备注", optional(text)),
});

/** A day that differs from the week: see docs/seed.md for where it is from. */
const calendarDayRow = z.object({
  day: column("日期", day),
  kind: column("类型", word({ 放假: "rest", 上班: "work" })),
  name: column("名称", text),
});

/** The files of prisma/seed and the schema of their rows, in the order in which they may refer to each other. */
export const seedFiles = {
  plans: { file: "plans.csv", row: planRow },
  sections: { file: "sections.csv", row: sectionRow },
  topics: { file: "topics.csv", row: topicRow },
  areas: { file: "areas.csv", row: areaRow },
  units: { file: "units.csv", row: unitRow },
  indicators: { file: "indicators.csv", row: indicatorRow },
  targets: { file: "targets.csv", row: targetRow },
  observations: { file: "observations.csv", row: observationRow },
  platformLists: { file: "platform-lists.csv", row: platformListRow },
  platforms: { file: "platforms.csv", row: platformRow },
  platformListings: { file: "platform-listings.csv", row: platformListingRow },
  projects: { file: "projects.csv", row: projectRow },
  projectStages: { file: "project-stages.csv", row: projectStageRow },
  calendarDays: { file: "calendar-days.csv", row: calendarDayRow },
} as const;

export type SeedFileName = keyof typeof seedFiles;

/** A checked row of one file, under the field names of prisma/schema; references are codes. */
export type SeedRow<Name extends SeedFileName> = z.output<(typeof seedFiles)[Name]["row"]>;

/** English field → Chinese header, in the order of the columns. */
export function headersOf(name: SeedFileName): ReadonlyMap<string, string> {
  const shape: Readonly<Record<string, z.ZodType>> = seedFiles[name].row.shape;
  return new Map(Object.entries(shape).map(([field, cell]) => [field, cell.meta()?.title ?? field]));
}
