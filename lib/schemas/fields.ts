import { z } from "zod";

/** Fields that several doors of the API take. */

const CODE = /^[\w.-]{1,64}$/;
export const code = z.string("须是一个代码").regex(CODE, "须是代码：字母、数字和“.”“_”“-”，不超过64个字符");

export const id = z.uuid("须是一个编号");

// The database refuses U+0000; no name contains another control character either.
export const search = z
  .string()
  .trim()
  .max(60, "不超过60个字")
  .regex(/^\P{Cc}*$/u, "不能含控制字符");

export const limit = z
  .string("须是1—1000的整数")
  .regex(/^\d{1,9}$/, "须是1—1000的整数")
  .transform(Number)
  .pipe(z.int().min(1, "须是1—1000的整数").max(1000, "须是1—1000的整数"))
  .optional()
  .meta({ description: "每页条数，不给则为100" });

export const cursor = z
  .string("须原样使用上一页的nextCursor")
  .regex(/^[\w-]{1,80}$/, "须原样使用上一页的nextCursor")
  .optional()
  .meta({ description: "上一页的nextCursor，原样带回；其余条件须与上一页相同" });

/** A line that somebody typed: what breaks a file or hides its own order is refused, nothing is cut off. */
export const line = (most: number) =>
  z
    .string("请填写文字")
    .trim()
    .max(most, `不超过${most}个字`)
    .refine((text) => text.isWellFormed() && !FORBIDDEN.test(text), "含有不能保存的字符，请删去后重新输入");

/** As `line`, of several lines. */
export const text = (most: number) =>
  z
    .string("请填写文字")
    .trim()
    .max(most, `不超过${most}个字`)
    .refine(
      (given) => given.isWellFormed() && !FORBIDDEN.test(given.replace(/[\n\t]/g, "")),
      "含有不能保存的字符，请删去后重新输入",
    );

/** Control characters, what turns the direction of writing, noncharacters that break workbooks. */
const FORBIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** 理由: why, where a change has to say it. */
export const reason = line(500).min(2, "请写明理由，至少2个字");

export const version = z.int("须是整数").min(1, "须是记录的版本号");
