import { verifyPassword } from "better-auth/crypto";
import { uuidv7 } from "uuidv7";
import { faultsOfPassword } from "@/lib/auth/password-policy";
import { securityProfile } from "@/lib/auth/profile";
import type { Prisma } from "@/lib/db/generated/client";
import type { PasswordFault } from "@/lib/domain/password";
import { Refused } from "@/lib/domain/refused";
import { passwordFaultWords } from "@/lib/format/account-words";
import type { Transaction } from "./act";
import { endSessions } from "./sessions";

/** Pieces of changes to an account, for the commands that decide who may make them and leave the row of audit. */

type AccountFields = Pick<
  Prisma.AccountUncheckedCreateInput,
  "username" | "name" | "role" | "areaId" | "unitId" | "title" | "officePhone" | "contactEmail"
>;

/**
 * @param hash of the first password, by better-auth/crypto's `hashPassword`
 * @param mustChange the password was set by somebody else
 * @returns its id
 * @throws Refused name-taken
 */
export async function insertAccount(
  tx: Transaction,
  fields: AccountFields,
  hash: string,
  mustChange: boolean,
): Promise<string> {
  const data = { ...fields, email: `${fields.username}@account.invalid`, emailVerified: true };
  // Not caught from the database: an error would end the transaction.
  const [made] = await tx.account.createManyAndReturn({
    data: [{ ...data, mustChangePassword: mustChange }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) throw new Refused("name-taken", fields.username);
  await tx.credential.create({
    data: { userId: made.id, accountId: made.id, providerId: "credential", password: hash },
  });
  return made.id;
}

/**
 * Another's new password: to be changed at the next sign-in; nothing that was signed in to with the old one goes on. The
 * old one counts as a former one from now on.
 */
export async function resetPassword(tx: Transaction, accountId: string, hash: string): Promise<void> {
  const where = { userId: accountId, providerId: "credential" };
  const present = await tx.credential.findFirst({ where });
  if (present?.password && securityProfile().formerPasswords > 0)
    await tx.formerPassword.create({ data: { accountId, hash: present.password } });
  // Who came by the city's sign-in alone may have none yet.
  if (present) await tx.credential.update({ where: { id: present.id }, data: { password: hash } });
  else await tx.credential.create({ data: { ...where, accountId, password: hash } });
  await tx.$executeRaw`
    UPDATE account SET must_change_password = true, password_changed_at = now(), locked_until = now()
    WHERE id = ${accountId}::uuid`;
  await endAccess(tx, accountId);
}

/** A lost telephone: the second factor has to be set up anew. */
export async function forgetTotp(tx: Transaction, accountId: string): Promise<void> {
  await tx.twoFactor.deleteMany({ where: { userId: accountId } });
  await tx.account.update({ where: { id: accountId }, data: { twoFactorEnabled: false } });
  await endSessions(tx, accountId);
}

/** Nothing that lets somebody in is left; what the account did stays. */
export async function disableAccount(tx: Transaction, accountId: string): Promise<void> {
  await tx.$executeRaw`UPDATE account SET disabled_at = now() WHERE id = ${accountId}::uuid`;
  await tx.twoFactor.deleteMany({ where: { userId: accountId } });
  await tx.account.update({ where: { id: accountId }, data: { twoFactorEnabled: false } });
  await endAccess(tx, accountId);
}

/** At once, on every instance: sessions and tokens belong to what the account was until now. */
export async function endAccess(tx: Transaction, accountId: string): Promise<void> {
  await endSessions(tx, accountId);
  await tx.apiToken.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: new Date() } });
}

/** The end of a lock; its owner has all tries again. */
export async function endLock(tx: Transaction, accountId: string): Promise<void> {
  await tx.$executeRaw`UPDATE account SET locked_until = now() WHERE id = ${accountId}::uuid`;
}

/** @throws Refused invalid-input at `path`, with everything that is wrong with a new password */
export function refuseWeak(password: string, username: string, path = "password") {
  refusePassword(faultsOfPassword(password, username), path);
}

/**
 * Refuses the password that was in force until now and those before it, as many as the profile remembers.
 * @throws Refused invalid-input at `password`
 */
export async function refuseFormer(tx: Transaction, accountId: string, password: string, present: string) {
  const { formerPasswords: take } = securityProfile();
  const former = await tx.formerPassword.findMany({ where: { accountId }, orderBy: { at: "desc" }, take });
  for (const hash of [present, ...former.map((each) => each.hash)])
    if (await verifyPassword({ hash, password })) refusePassword(["former"], "password");
  if (take === 0) return;
  await tx.$executeRaw`
    INSERT INTO former_password (id, account_id, hash, at)
    VALUES (${uuidv7()}::uuid, ${accountId}::uuid, ${present}, clock_timestamp())`;
  const kept = former.slice(0, take - 1).map((each) => each.id);
  await tx.formerPassword.deleteMany({ where: { accountId, hash: { not: present }, id: { notIn: kept } } });
}

function refusePassword(codes: readonly (PasswordFault | "former")[], path: string) {
  const faults = codes.map((code) => ({ path, code, message: passwordFaultWords[code] }));
  if (faults.length > 0) throw new Refused("invalid-input", "", faults);
}
