import { z } from "zod";
import { ROLES } from "@/lib/domain/access";
import { search } from "./fields";
import { facts } from "./proposals";
import { SETTING_KEYS } from "./settings";

/** What administrators see of accounts and settings. */

const named = z.object({ code: z.string(), name: z.string() });

export const ACCOUNT_STATES = ["enabled", "disabled", "locked", "unused"] as const;
export const accountsQuery = z.strictObject({
  role: z.enum(ROLES, "须是权限矩阵中的角色").optional(),
  state: z.enum(ACCOUNT_STATES, "须是enabled、disabled、locked或unused").optional(),
  q: search.optional().meta({ description: "姓名、用户名或单位" }),
});
export type AccountsQuery = z.output<typeof accountsQuery>;

export const staffAccount = z
  .object({
    username: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    area: named.nullable(),
    unit: named.nullable(),
    title: z.string().nullable(),
    officePhone: z.string().nullable().meta({ description: "隐去中间的号码" }),
    contactEmail: z.string().nullable(),
    isDisabled: z.boolean(),
    lockedUntil: z.string().nullable().meta({ description: "因登录失败锁定到什么时候；没有锁定为null" }),
    mustChangePassword: z.boolean(),
    hasTotp: z.boolean(),
    lastSignInAt: z.string().nullable(),
    unusedDays: z.int().meta({ description: "最近一次登录（或新建、启用）以来的天数" }),
    isUnused: z.boolean().meta({ description: "启用而90天未登录" }),
    addresses: z.int().meta({ description: "现在同时从几个地址登录" }),
  })
  .meta({ id: "StaffAccount" });
export type StaffAccount = z.output<typeof staffAccount>;

export const phoneAnswer = z.object({ username: z.string(), officePhone: z.string().nullable() });
export type PhoneAnswer = z.output<typeof phoneAnswer>;

export const settingAnswer = z
  .object({
    key: z.enum(SETTING_KEYS),
    version: z.int().meta({ description: "0：没有人设过，是默认值" }),
    value: facts.meta({ description: "密码、机器人地址等只表明设没设" }),
  })
  .meta({ id: "Setting" });
export type SettingAnswer = z.output<typeof settingAnswer>;

const exception = z.object({
  id: z.string(),
  period: z.string(),
  indicator: z.string().nullable().meta({ description: "指标名称；null为全部" }),
  area: z.string().nullable().meta({ description: "区域名称；null为全部" }),
  reason: z.string(),
  grantedBy: z.string(),
  expiresAt: z.string(),
  isOver: z.boolean(),
});
export const periodLocksAnswer = z
  .object({
    locks: z
      .array(z.object({ period: z.string(), reason: z.string(), lockedBy: z.string(), lockedAt: z.string() }))
      .max(1000),
    exceptions: z.array(exception).max(1000),
  })
  .meta({ id: "PeriodLocks" });
export type PeriodLocksAnswer = z.output<typeof periodLocksAnswer>;
