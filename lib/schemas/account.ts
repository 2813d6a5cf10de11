import { z } from "zod";
import { ACTIONS, type Action, ROLES } from "@/lib/domain/access";
import { line } from "./fields";

/** What is taken from and told to people about their own account. */

/** Judged by lib/domain/password where it is chosen; here only that it is no file. */
const password = z.string("请填写密码").min(1, "请填写密码").max(256, "不超过256个字符");
const totp = z.string("请填写动态口令").regex(/^\d{6}$/, "须是6位数字");

export const signInBody = z.strictObject({
  username: line(60).min(1, "请填写用户名"),
  password,
  totp: totp.optional().meta({ description: "动态口令；启用了它的账号必须给出" }),
});

export const citySignInBody = z.strictObject({
  next: z.string().max(500, "不超过500个字符").optional().meta({ description: "登录后回到的本站路径" }),
});
export const citySignInAnswer = z.object({ url: z.url() }).meta({ id: "CitySignIn" });
/** Providers add parameters of their own. */
export const cityCallbackQuery = z.looseObject({
  code: z.string().max(4000).optional(),
  state: z.string().max(4000).optional(),
  error: z.string().max(400).optional(),
});

const grants = z.object({ do: z.boolean(), propose: z.boolean(), confirm: z.boolean() });

export const meAnswer = z
  .object({
    id: z.uuid(),
    username: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    roleName: z.string(),
    area: z.string().nullable().meta({ description: "区填报员：所在区的代码" }),
    unit: z.string().nullable().meta({ description: "单位代码" }),
    duty: z
      .enum(["set-up-totp", "change-password"])
      .nullable()
      .meta({ description: "必须先办的事；办完之前其他操作都被拒绝" }),
    actions: z
      .record(z.string(), grants)
      .meta({ description: "权限矩阵中的每项操作：能否直接做、提请、确认" }),
  })
  .meta({ id: "Me" });
export type MeAnswer = z.infer<typeof meAnswer>;

const instant = z.iso.datetime({ offset: true });

export const sessionAnswer = z
  .object({
    id: z.uuid(),
    isCurrent: z.boolean(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    ip: z.string(),
    device: z.string().meta({ description: "浏览器自报的名称" }),
  })
  .meta({ id: "Session" });
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export const signInAnswer = z
  .object({
    at: instant,
    outcome: z.enum(["allowed", "refused"]),
    ip: z.string(),
    reason: z.string().nullable().meta({ description: "被拒绝的原因代码" }),
  })
  .meta({ id: "SignIn" });
export type SignInAnswer = z.infer<typeof signInAnswer>;

export const passwordBody = z.strictObject({ current: password, password });

export const totpStartBody = z.strictObject({ password });
export const totpStartAnswer = z
  .object({
    secret: z.string().meta({ description: "Base32密钥，只显示这一次" }),
    uri: z.string().meta({ description: "otpauth地址" }),
  })
  .meta({ id: "TotpStart" });
export type TotpStartAnswer = z.infer<typeof totpStartAnswer>;
export const totpConfirmBody = z.strictObject({ totp });
export const totpRemoveBody = z.strictObject({ password, totp });

/** What no token may do: whoever finds one could make it last. */
const NOT_BY_TOKEN: ReadonlySet<Action> = new Set([
  "view-own-account",
  "own-account",
  "sign-in",
  "set-up",
  "leave-solo",
]);
export const TOKEN_SCOPES = ACTIONS.filter((action) => !NOT_BY_TOKEN.has(action));

export const tokenBody = z.strictObject({
  name: line(60).min(1, "请填写用途"),
  scopes: z
    .array(z.enum(TOKEN_SCOPES, "须是权限矩阵中可授予令牌的操作"), "请选择操作")
    .min(1, "请至少选择一项操作")
    .max(TOKEN_SCOPES.length, "不能重复")
    .meta({ description: "只能是自己的角色有权做的操作" }),
  days: z.int("须是整数").min(1, "须是1—365天").max(365, "须是1—365天").meta({ description: "有效天数" }),
});
export const tokenAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.string()).max(100),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: "Token" });
export type TokenAnswer = z.infer<typeof tokenAnswer>;
export const tokenMadeAnswer = tokenAnswer
  .extend({ token: z.string().meta({ description: "只显示这一次" }) })
  .meta({ id: "TokenMade" });
export type TokenMadeAnswer = z.infer<typeof tokenMadeAnswer>;

export const doneAnswer = z.object({ done: z.literal(true) }).meta({ id: "Done" });
