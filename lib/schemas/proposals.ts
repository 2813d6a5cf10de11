import { z } from "zod";
import { ROLES, type Role } from "@/lib/domain/access";
import { Decimal } from "@/lib/domain/decimal";
import { isIsoDate, parsePeriod } from "@/lib/domain/period";
import { trimDecimal } from "@/lib/format/decimal-text";
import { code, id, line, reason, text, version } from "./fields";
import { type SettingKey, settingSchemas } from "./settings";

/** 提请: what one person proposes and another confirms. One shape of payload an action, checked at both steps. */

const USERNAME = /^[a-z][a-z0-9._-]{1,29}$/;
/** ＺｈａｎｇＳａｎ is zhangsan: two people must not look alike. */
export const username = z
  .string("请填写用户名")
  .overwrite((given) => given.normalize("NFKC").trim().toLowerCase())
  .regex(USERNAME, "须以字母开头，由2—30个小写字母、数字和“.”“_”“-”组成");

const PHONE = /^[\d+(][\d ()+-]{4,28}(转\d{1,6})?$/;
const phone = z
  .string("请填写电话")
  .normalize("NFKC")
  .trim()
  .regex(PHONE, "须是电话号码，如020-12345678转801");
const person = {
  name: line(30).min(2, "请填写姓名，至少2个字"),
  title: line(40).nullable().default(null),
  contactEmail: z.email("须是邮箱地址").max(120, "不超过120个字符").nullable().default(null),
};

/** 单人试用 is made at the first start and in no other way. */
export type GrantableRole = Exclude<Role, "SOLO">;
export const GRANTABLE_ROLES = ROLES.filter((each): each is GrantableRole => each !== "SOLO");
const standing = {
  role: z.enum(GRANTABLE_ROLES, "请选择角色"),
  area: code.nullable().default(null),
  unit: code.nullable().default(null),
};

type Standing = { role: GrantableRole; area: string | null; unit: string | null };

/** A district editor without a district, or a department's without a department, would own nothing or everything. */
function fitting({ role, area, unit }: Standing, context: z.RefinementCtx) {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (role === "DST" && area === null) fault("area", "区填报员须有所在区");
  if (role !== "DST" && area !== null) fault("area", "只有区填报员有所在区");
  if (role === "OWN" && unit === null) fault("unit", "部门数据责任人须有单位");
}

const account = z.discriminatedUnion("what", [
  z
    .strictObject({
      what: z.literal("new"),
      username,
      ...person,
      officePhone: phone.nullable().default(null),
      ...standing,
    })
    .superRefine(fitting),
  z.strictObject({
    what: z.literal("edit"),
    username,
    ...person,
    /** Absent: it stays as it is; who edits an account need not see it. */
    officePhone: phone.nullable().optional(),
  }),
  z.strictObject({ what: z.literal("disable"), username }),
  z.strictObject({ what: z.literal("enable"), username }),
  z.strictObject({
    what: z.literal("reset-password"),
    username,
    /** The second factor too: for a telephone that is lost. */
    withTotp: z.boolean().default(false),
  }),
]);

const role = z.strictObject({ username, ...standing }).superRefine(fitting);

const unitName = line(40).min(2, "请填写单位名称，至少2个字");
const UNIT_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const units = z.discriminatedUnion("what", [
  z.strictObject({
    what: z.literal("new"),
    code: z
      .string("请填写代码")
      .trim()
      .max(40, "不超过40个字符")
      .regex(UNIT_CODE, "须由小写字母、数字和连字符组成，如gz-statistics"),
    name: unitName,
  }),
  z.strictObject({ what: z.literal("rename"), code, name: unitName }),
]);

const setting = <K extends SettingKey>(key: K) =>
  z.strictObject({ key: z.literal(key), value: settingSchemas[key] });
const settings = z.discriminatedUnion("key", [
  setting("contact"),
  setting("mail"),
  setting("webhooks"),
  setting("thresholds"),
]);

/** Exact, as plain digits, as `value` of an entry is. */
const figure = z
  .string("请填写数值")
  .trim()
  .regex(/^-?(0|[1-9]\d{0,13})(\.\d{1,6})?$/, {
    error: "须是普通数字：最多14位整数、6位小数，不含千分位和单位",
    // What follows reckons with it.
    abort: true,
  })
  .overwrite(trimDecimal);
const year = z.int("须是年份").min(2000, "须是2000—2100年").max(2100, "须是2000—2100年");
const day = z.string("请填写日期").refine(isIsoDate, "须是存在的日期，如2026-01-25");

const target = z
  .strictObject({
    what: z.literal("target"),
    plan: code,
    indicator: code,
    area: code,
    /** Null: only a direction is asked for. */
    targetValue: figure.nullable(),
    /** The upper end of a range. */
    targetUpper: figure.nullable().default(null),
    targetYear: year,
    pathway: z.enum(["linear", "geometric", "milestones"], "请选择推算路径"),
    milestones: z.array(z.strictObject({ year, value: figure })).max(50, "最多50个节点"),
    statedOn: day,
    /** 依据文件 */
    document: line(120).min(2, "请写明依据的文件"),
  })
  .superRefine(({ targetValue, targetUpper, targetYear, pathway, milestones }, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (targetUpper !== null && (targetValue === null || new Decimal(targetUpper).lte(targetValue)))
      fault(["targetUpper"], "区间的上端须大于下端");
    if (pathway === "milestones" && milestones.length === 0) fault(["milestones"], "请至少填写一个节点");
    if (pathway !== "milestones" && milestones.length > 0)
      fault(["milestones"], "只有节点推算路径才填写节点");
    milestones.forEach((each, n) => {
      const before = milestones[n - 1];
      if (before && each.year <= before.year) fault(["milestones", n, "year"], "须晚于前一个节点");
      if (each.year >= targetYear) fault(["milestones", n, "year"], "须早于目标年");
    });
  });
const definition = z.strictObject({
  what: z.literal("definition"),
  indicator: code,
  definition: text(1000).min(2, "请填写定义"),
  scope: text(2000),
  unit: code.nullable(),
});
const indicator = z.discriminatedUnion("what", [definition, target]);

const period = z
  .string("请填写时期")
  .refine((given) => parsePeriod(given) !== undefined, "须是年份或时期，如2025、2025-H1、2025-Q3、2025-09");
const locks = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("close"), period }),
  z.strictObject({ what: z.literal("open"), period }),
  z.strictObject({
    what: z.literal("exception"),
    period,
    /** Null: all of them. */
    indicator: code.nullable(),
    area: code.nullable(),
    /** To the end of that day in Guangzhou. */
    expiresOn: day,
  }),
]);

/** The payload of each action that needs two people. */
export const payloadSchemas = {
  "manage-account": account,
  "grant-role": role,
  "manage-units": units,
  settings,
  "define-indicator": indicator,
  "lock-period": locks,
} as const;
export type ProposalAction = keyof typeof payloadSchemas;
export type Payload<A extends ProposalAction> = z.output<(typeof payloadSchemas)[A]>;
export const PROPOSAL_ACTIONS = Object.keys(payloadSchemas) as [ProposalAction, ...ProposalAction[]];

const body = <A extends ProposalAction>(action: A) =>
  z.strictObject({ action: z.literal(action), payload: payloadSchemas[action], reason });
export const proposalBody = z.discriminatedUnion("action", [
  body("manage-account"),
  body("grant-role"),
  body("manage-units"),
  body("settings"),
  body("define-indicator"),
  body("lock-period"),
]);
export type ProposalBody = z.output<typeof proposalBody>;

export const decisionBody = z.strictObject({ version, note: line(500).optional() });
export type DecisionBody = z.output<typeof decisionBody>;
/** Whoever proposed it has to learn why not. */
export const rejectionBody = z.strictObject({ version, note: line(500).min(2, "请写明不同意的理由") });

const state = z.enum(
  ["open", "confirmed", "rejected", "withdrawn"],
  "须是open、confirmed、rejected或withdrawn",
);
export type ProposalState = z.output<typeof state>;
export const proposalsQuery = z.strictObject({
  state: state.optional(),
  mine: z
    .stringbool({ truthy: ["true"], falsy: ["false"], case: "sensitive", error: "须是true或false" })
    .optional()
    .meta({ description: "true：只要自己提请的；false：只要他人提请的" }),
});

/** What there is, or will be, by name; secrets only as set or not. */
export const facts = z.record(z.string(), z.json());
export type Facts = z.output<typeof facts>;

export const proposalAnswer = z
  .object({
    id,
    version: z.int(),
    action: z.enum(PROPOSAL_ACTIONS),
    /** Within the action: new, disable, target … */
    what: z.string(),
    subject: z.string().meta({ description: "针对什么：用户名、指标代码、时期等" }),
    state,
    reason: z.string(),
    before: facts.nullable().meta({ description: "提请时的情况；新增的为null" }),
    after: facts.meta({ description: "确认后的情况" }),
    proposedBy: z.string(),
    proposedAt: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    note: z.string().nullable(),
    acts: z
      .array(z.enum(["confirm", "reject", "withdraw"]))
      .max(3)
      .meta({ description: "调用者现在可以做的" }),
  })
  .meta({ id: "Proposal" });
export type ProposalAnswer = z.output<typeof proposalAnswer>;

export const confirmedAnswer = proposalAnswer.extend({
  oneTimePassword: z
    .string()
    .nullable()
    .meta({ description: "新账号或重置后的一次性密码，只在这一次应答中出现" }),
});
export type ConfirmedAnswer = z.output<typeof confirmedAnswer>;
