import { randomBytes } from "node:crypto";
import type { Account, Actor } from "@/lib/auth/actor";
import { digestOf } from "@/lib/auth/actor-of";
import { type Action, mayEver } from "@/lib/domain/access";
import { Refused } from "@/lib/domain/refused";
import type { TokenMadeAnswer } from "@/lib/schemas/account";
import { changeAs } from "./act";
import { gateAccount } from "./gate";
import { tokenOf } from "./own-account.queries";
import { withoutKey } from "./with-secret";

/** Ends the session that this request came with, at once and on every instance. */
export async function signOut(actor: Actor): Promise<void> {
  const account = await gateAccount(actor, "own-account");
  await changeAs(actor, async (tx, audit) => {
    await tx.session.deleteMany({ where: { id: account.sessionId ?? "" } });
    audit({ action: "own-account", subject: subjectOf(account), after: { signedOut: true } });
  });
}

/** @throws Refused unknown-session, of somebody else's too */
export async function endSession(actor: Actor, id: string): Promise<void> {
  const account = await gateAccount(actor, "own-account");
  await changeAs(actor, async (tx, audit) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId: account.id } });
    if (count === 0) throw new Refused("unknown-session");
    audit({ action: "own-account", subject: subjectOf(account), after: { endedSession: id } });
  });
}

const TOKEN_BYTES = 32;

/**
 * A token for programs: it may do what is named, as long as its owner may.
 * @throws Refused invalid-input for what the owner may not
 */
export async function addToken(
  actor: Actor,
  given: { name: string; scopes: readonly Action[]; days: number },
): Promise<TokenMadeAnswer> {
  const account = await gateAccount(actor, "own-account");
  const scopes = [...new Set(given.scopes)];
  const beyond = scopes.filter((action) => !mayAnyhow(account, action));
  if (beyond.length > 0) {
    const faults = [{ path: "scopes", code: "beyond-role", message: `您的角色不能：${beyond.join("、")}` }];
    throw new Refused("invalid-input", "", faults);
  }
  const token = `plan_${randomBytes(TOKEN_BYTES).toString("base64url")}`;
  // Its answer is kept nowhere: a repeated request makes another token.
  return changeAs(withoutKey(actor), async (tx, audit) => {
    const row = await tx.apiToken.create({
      data: {
        accountId: account.id,
        name: given.name,
        scopes,
        tokenHash: digestOf(token),
        expiresAt: new Date(Date.now() + given.days * DAY_MS),
      },
    });
    audit({
      action: "own-account",
      subject: `token ${row.id}`,
      after: { name: row.name, scopes, days: given.days },
    });
    return { ...tokenOf(row), token };
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;

const mayAnyhow = (account: Account, action: Action) =>
  (["do", "propose", "confirm"] as const).some((step) => mayEver(account, action, step));

/** @throws Refused unknown-token, of somebody else's too */
export async function revokeToken(actor: Actor, id: string): Promise<void> {
  const account = await gateAccount(actor, "own-account");
  await changeAs(actor, async (tx, audit) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, accountId: account.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Refused("unknown-token");
    audit({ action: "own-account", subject: `token ${id}`, after: { revoked: true } });
  });
}

const subjectOf = ({ username }: Pick<Account, "username">) => `account ${username}`;
