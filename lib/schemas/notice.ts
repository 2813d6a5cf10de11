import { z } from "zod";
import { NOTICE_KINDS, type Told } from "@/lib/domain/notice";
import { chainFault } from "./audit";

/** What is kept of a notice, and what is told of it: a sentence made by lib/format/notice-words. */

const value = z.object({
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  span: z.enum(["year", "period", "ytd"]),
});
const values = z.object({ count: z.int(), first: value, by: z.string() });
const proposal = z.object({ title: z.string(), by: z.string() });

const told = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reminded"), facts: values.extend({ dueOn: z.iso.date() }) }),
  z.object({ kind: z.literal("submitted"), facts: values }),
  z.object({ kind: z.literal("returned"), facts: values }),
  z.object({ kind: z.literal("approved"), facts: values }),
  z.object({ kind: z.literal("released"), facts: values }),
  z.object({ kind: z.literal("proposed"), facts: proposal }),
  z.object({ kind: z.literal("confirmed"), facts: proposal }),
  z.object({ kind: z.literal("rejected"), facts: proposal }),
  z.object({ kind: z.literal("chain-broken"), facts: chainFault }),
]);

/** As the database keeps it. */
export function readTold(kept: { kind: string; facts: unknown }): Told {
  return told.parse(kept);
}

export const noticeAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(NOTICE_KINDS),
    /** In Chinese, with names and periods and without figures. */
    sentence: z.string(),
    /** Where it leads, within the product. */
    href: z.string(),
    at: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: "Notice" });
export type NoticeAnswer = z.infer<typeof noticeAnswer>;

export const noticesAnswer = z.object({
  items: z.array(noticeAnswer).max(1000),
  nextCursor: z.string().nullable(),
  unread: z.int(),
});
export const readAnswer = z.object({ read: z.int() });
