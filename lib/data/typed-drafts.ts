import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { TypedDraft } from "@/lib/schemas/entries";
import { readAs } from "./act";
import { gateAccount } from "./gate";

/**
 * What a person has typed in a form or grid and not saved: only their own, and no business record, so it leaves no row
 * in the audit.
 */
export async function readTyped(actor: Actor, place: string): Promise<TypedDraft> {
  const { id: accountId } = await gateAccount(actor, "own-account");
  const row = await readAs(actor, (tx) =>
    tx.typedDraft.findUnique({ where: { accountId_place: { accountId, place } } }),
  );
  return {
    content: (row?.content ?? null) as TypedDraft["content"],
    updatedAt: row?.updatedAt.toISOString() ?? null,
  };
}

/** @param content null forgets it */
export async function keepTyped(
  actor: Actor,
  place: string,
  content: TypedDraft["content"],
): Promise<TypedDraft> {
  const { id: accountId } = await gateAccount(actor, "own-account");
  const updatedAt = new Date();
  await readAs(actor, async (tx) => {
    if (content === null) return tx.typedDraft.deleteMany({ where: { accountId, place } });
    const kept = { content: content as Prisma.InputJsonValue, updatedAt };
    return tx.typedDraft.upsert({
      where: { accountId_place: { accountId, place } },
      create: { accountId, place, ...kept },
      update: kept,
    });
  });
  return { content, updatedAt: content === null ? null : updatedAt.toISOString() };
}
