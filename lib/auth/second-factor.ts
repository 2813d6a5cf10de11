import { symmetricDecrypt } from "better-auth/crypto";
import type { Prisma } from "@/lib/db/generated/client";
import { auth } from "./better-auth";
import { stepOfCode } from "./totp";

/**
 * Takes a code of the account's second factor, once: whoever looked over a shoulder comes too late.
 * @returns whether it was good
 */
export async function spendCode(
  tx: Prisma.TransactionClient,
  accountId: string,
  code: string,
): Promise<boolean> {
  const factor = await tx.twoFactor.findFirst({ where: { userId: accountId } });
  if (!factor) return false;
  const { secretConfig } = await auth().$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: factor.secret });
  const step = stepOfCode(secret, code, Date.now());
  if (step === undefined) return false;
  const { count } = await tx.twoFactor.updateMany({
    where: { id: factor.id, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}
