import { z } from "zod";
import { ADMINISTRATORS, type Administrator } from "@/lib/domain/administrators";
import { line } from "./fields";

/** What is chosen at the first start, and at the end of 单人试用. */

const person = z.strictObject({
  username: z
    .string("请填写用户名")
    .overwrite((text) => text.normalize("NFKC").trim().toLowerCase())
    .regex(/^[a-z][a-z0-9._-]{1,29}$/, "须以字母开头，2—30个小写字母、数字、“.”“_”或“-”"),
  name: line(40).min(1, "请填写姓名"),
  password: z.string("请填写密码").min(1, "请填写密码").max(256, "不超过256个字符"),
});
export type Person = z.infer<typeof person>;

const three = { system: person, security: person, audit: person };

/** Three people: one who knows all passwords would be all three. */
function areThree(given: Record<Administrator, Person>, context: z.RefinementCtx) {
  for (const [nth, role] of ADMINISTRATORS.entries()) {
    const others = ADMINISTRATORS.slice(0, nth).map((other) => given[other]);
    for (const field of ["username", "password"] as const)
      if (others.some((other) => other[field] === given[role][field]))
        context.addIssue({ code: "custom", path: [role, field], message: "三位管理员须各不相同" });
  }
}

const code = line(64).min(1, "请填写设置码");

export const setUpBody = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("administrators"), code, ...three }).superRefine(areThree),
  z.strictObject({ mode: z.literal("solo"), code, solo: person }),
]);
export type SetUpBody = z.infer<typeof setUpBody>;

export const leaveSoloBody = z.strictObject(three).superRefine(areThree);
export type LeaveSoloBody = z.infer<typeof leaveSoloBody>;
