import { z } from "zod";
import { isLongerThan, isStacked } from "@/lib/domain/text-length";

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
export const line = (most: number) => typed(most, /^/);

/** As `line`, of several lines. */
export const text = (most: number) => typed(most, /[\n\t]/g);

/** @param harmless what is allowed of what else would be refused */
const typed = (most: number, harmless: RegExp) =>
  z
    .string("请填写文字")
    .trim()
    .refine((given) => !isLongerThan(given, most), { error: `不超过${most}个字`, abort: true })
    .refine(
      (given) => given.isWellFormed() && !FORBIDDEN.test(given.replace(harmless, "")),
      "含有不能保存的字符，请删去后重新输入",
    )
    .refine((given) => !isStacked(given), "一个字上叠加的符号过多，请删去后重新输入");

/** Control characters, what turns the direction of writing, noncharacters that break workbooks. */
const FORBIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** What a form or a grid keeps of its own: any JSON that the database can hold. */
export const keptJson = z
  .unknown()
  .refine((content) => canBeKept(content, 0), { error: "含有不能保存的字符，或层次过多", abort: true })
  .pipe(z.json());

const MOST_LEVELS = 16;
function canBeKept(content: unknown, level: number): boolean {
  if (typeof content === "string") return content.isWellFormed() && !content.includes("\0");
  if (typeof content !== "object" || content === null) return true;
  if (level === MOST_LEVELS) return false;
  return Object.entries(content).every(([key, each]) => canBeKept(key, level) && canBeKept(each, level + 1));
}

/** 理由: why, where a change has to say it. */
export const reason = line(500).min(2, "请写明理由，至少2个字");

export const version = z.int("须是整数").min(1, "须是记录的版本号");
