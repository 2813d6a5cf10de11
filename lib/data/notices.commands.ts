import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { Refused } from "@/lib/domain/refused";
import { changeAs, type Transaction } from "./act";
import { gateAccount } from "./gate";

/** @throws Refused unknown-notice, of somebody else's too */
export async function readNotice(actor: Actor, id: string): Promise<{ read: number }> {
  await gateAccount(actor, "own-account", { subject: `notice ${id}` });
  return changeAs(actor, async (tx, audit) => {
    const notice = await tx.notice.findUnique({ where: { id }, select: { readAt: true } });
    if (!notice) throw new Refused("unknown-notice");
    if (notice.readAt) return { read: 0 };
    const read = await mark(tx, { id });
    audit({ action: "own-account", subject: `notice ${id}`, after: { read } });
    return { read };
  });
}

/** All that one has not read yet. */
export async function readAllNotices(actor: Actor): Promise<{ read: number }> {
  const { id } = await gateAccount(actor, "own-account", { subject: "notices" });
  return changeAs(actor, async (tx, audit) => {
    const read = await mark(tx, { accountId: id });
    audit({ action: "own-account", subject: "notices", after: { read } });
    return { read };
  });
}

async function mark(tx: Transaction, which: Prisma.NoticeWhereInput): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { ...which, readAt: null },
    data: { readAt: new Date() },
  });
  return count;
}
