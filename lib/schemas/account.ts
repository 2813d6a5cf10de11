import { z } from "zod";
import { ROLES } from "@/lib/domain/access";
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

export const doneAnswer = z.object({ done: z.literal(true) }).meta({ id: "Done" });
