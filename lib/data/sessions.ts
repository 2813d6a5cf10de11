import type { Prisma } from "@/lib/db/generated/client";

/**
 * Ends sessions of an account at once, on every instance: its password, role or rights are others from now on.
 * @param except the digest of the token of the one session that goes on
 */
export async function endSessions(
  tx: Prisma.TransactionClient,
  accountId: string,
  except = "",
): Promise<void> {
  await tx.session.deleteMany({ where: { userId: accountId, NOT: { token: except } } });
}
