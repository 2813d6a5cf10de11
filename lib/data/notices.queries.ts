import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { noticeSentence } from "@/lib/format/notice-words";
import { type NoticeAnswer, readTold } from "@/lib/schemas/notice";
import { readAs } from "./act";
import { gateAccount } from "./gate";

interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** One's own notices, the latest first; one more than asked for, if there is. */
export function listNotices(actor: Actor, { limit, offset }: Part): Promise<NoticeAnswer[]> {
  return noticesOf(actor, {}, { limit: limit + 1, offset });
}

/** The latest that one has not read. */
export function newNotices(actor: Actor, limit: number): Promise<NoticeAnswer[]> {
  return noticesOf(actor, { readAt: null }, { limit, offset: 0 });
}

async function noticesOf(
  actor: Actor,
  which: Prisma.NoticeWhereInput,
  { limit, offset }: Part,
): Promise<NoticeAnswer[]> {
  const { id: accountId } = await gateAccount(actor, "view-own-account");
  const rows = await readAs(actor, (tx) =>
    tx.notice.findMany({
      where: { ...which, accountId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: offset,
      take: limit,
      select: { id: true, kind: true, facts: true, href: true, at: true, readAt: true },
    }),
  );
  return rows.map(({ id, kind, facts, href, at, readAt }) => {
    const told = readTold({ kind, facts });
    return {
      id,
      kind: told.kind,
      sentence: noticeSentence(told),
      href,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    };
  });
}

/** How many one has not read. */
export async function unreadNotices(actor: Actor): Promise<number> {
  const { id: accountId } = await gateAccount(actor, "view-own-account");
  return readAs(actor, (tx) => tx.notice.count({ where: { accountId, readAt: null } }));
}
