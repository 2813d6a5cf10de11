import type { Actor } from "@/lib/auth/actor";
import { Refused } from "@/lib/domain/refused";
import type { PhoneAnswer, StaffAccount } from "@/lib/schemas/accounts";
import { endLock } from "./account-write";
import { findAccount, readablePhone } from "./accounts.queries";
import { changeAs, type Transaction } from "./act";
import { gate } from "./gate";

/** What is done to an account without a second person; everything else about one is a proposal. */

/** @throws Refused unknown-account; wrong-state while it is not locked */
export async function unlockAccount(actor: Actor, username: string): Promise<StaffAccount> {
  const subject = `account ${username}`;
  await gate(actor, "unlock-account", { subject });
  await changeAs(actor, async (tx, audit) => {
    const { id, lockedUntil } = await named(tx, username);
    if (!lockedUntil || lockedUntil <= new Date()) throw new Refused("wrong-state", username);
    await endLock(tx, id);
    audit({ action: "unlock-account", subject, before: { lockedUntil: lockedUntil.toISOString() } });
    return null;
  });
  return findAccount(actor, username);
}

/** The whole number; that somebody has looked at it is in the audit. @throws Refused unknown-account */
export async function unmaskPhone(actor: Actor, username: string): Promise<PhoneAnswer> {
  const subject = `account ${username}`;
  await gate(actor, "unmask-phone", { subject });
  // Its answer is kept nowhere: a repeated request is one more look at it.
  const { account, origin } = actor;
  return changeAs({ account, origin: { ...origin, idempotency: null } }, async (tx, audit) => {
    const { officePhone } = await named(tx, username);
    audit({ action: "unmask-phone", subject });
    return { username, officePhone: officePhone && readablePhone(officePhone) };
  });
}

async function named(tx: Transaction, username: string) {
  const account = await tx.account.findUnique({ where: { username } });
  if (!account) throw new Refused("unknown-account", username);
  return account;
}
