import type { Account, Actor } from "@/lib/auth/actor";
import { digestOf } from "@/lib/auth/actor-of";
import { auth, sessionCookies } from "@/lib/auth/better-auth";
import { sessionTokenIn } from "@/lib/auth/cookie";
import { spendCode } from "@/lib/auth/second-factor";
import { Refused } from "@/lib/domain/refused";
import type { TotpStartAnswer } from "@/lib/schemas/account";
import { refuseFormer, refuseWeak } from "./account-write";
import type { Transaction } from "./act";
import { gateAccount } from "./gate";
import { endSessions } from "./sessions";
import { withSecret } from "./with-secret";

/** Every change here makes a new session, which these cookies belong to, and ends all others. */
type Cookies = readonly string[];

/**
 * @param headers of the request: better-auth finds the session by its cookie
 * @throws Refused invalid-input with what is wrong with the new password, or that the present one is another
 */
export async function changePassword(
  actor: Actor,
  given: { current: string; password: string },
  headers: Headers,
): Promise<Cookies> {
  const account = await gateAccount(actor, "own-account");
  refuseWeak(given.password, account.username);
  return withSecret(actor, account, "current", async (tx, audit) => {
    const where = { userId: account.id, providerId: "credential" };
    const { password: present } = await tx.credential.findFirstOrThrow({ where });
    const body = { currentPassword: given.current, newPassword: given.password, revokeOtherSessions: true };
    const done = await auth().api.changePassword({ body, headers, returnHeaders: true });
    await refuseFormer(tx, account.id, given.password, present ?? "");
    await tx.$executeRaw`
      UPDATE account SET must_change_password = false, password_changed_at = now(), version = version + 1
      WHERE id = ${account.id}::uuid`;
    audit({ after: { password: "changed" } });
    return sessionCookies(done.headers);
  });
}

/**
 * A new second factor, which counts once it is confirmed.
 * @throws Refused wrong-state while there is one; invalid-input for a wrong password
 */
export async function startTotp(
  actor: Actor,
  { password }: { password: string },
  headers: Headers,
): Promise<TotpStartAnswer> {
  const account = await gateAccount(actor, "own-account");
  return withSecret(actor, account, "password", async (_, audit) => {
    const made = await auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers });
    if (made.method !== "totp") throw new Error("Asked for one second factor, got another.");
    audit({ after: { totp: "started" } });
    const secret = new URL(made.totpURI).searchParams.get("secret") ?? "";
    return { secret, uri: totpUri(secret, account.username) };
  });
}

const ISSUER = "规划指标监测";

/** better-auth's own names an e-mail address, which nobody has here. */
function totpUri(secret: string, username: string): string {
  const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(ISSUER)}`;
}

/** @throws Refused wrong-totp; wrong-state without a second factor that was started */
export async function confirmTotp(
  actor: Actor,
  { totp }: { totp: string },
  headers: Headers,
): Promise<Cookies> {
  const account = await gateAccount(actor, "own-account");
  return withSecret(actor, account, "totp", async (tx, audit) => {
    const started = await tx.twoFactor.count({ where: { userId: account.id, verified: false } });
    if (started === 0) throw new Refused("wrong-state");
    if (!(await spendCode(tx, account.id, totp))) throw new Refused("wrong-totp");
    const done = await auth().api.verifyTOTP({ body: { code: totp }, headers, returnHeaders: true });
    audit({ after: { totp: "enabled" } });
    return onlySession(tx, account, sessionCookies(done.headers));
  });
}

/** @throws Refused wrong-totp, invalid-input for a wrong password */
export async function removeTotp(
  actor: Actor,
  { password, totp }: { password: string; totp: string },
  headers: Headers,
): Promise<Cookies> {
  const account = await gateAccount(actor, "own-account");
  return withSecret(actor, account, "password", async (tx, audit) => {
    if (!(await spendCode(tx, account.id, totp))) throw new Refused("wrong-totp");
    const done = await auth().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
    audit({ after: { totp: "disabled" } });
    return onlySession(tx, account, sessionCookies(done.headers));
  });
}

/** better-auth replaces the one session; the others were signed in to under other conditions. */
async function onlySession(tx: Transaction, { id }: Account, cookies: Cookies): Promise<Cookies> {
  const token = sessionTokenIn(cookies.at(-1)?.split(";")[0] ?? "");
  await endSessions(tx, id, digestOf(token ?? ""));
  return cookies;
}
