import { APIError } from "better-auth/api";
import type { Account, Actor } from "@/lib/auth/actor";
import { accountBySessionToken } from "@/lib/auth/actor-of";
import { auth, sessionCookies, within } from "@/lib/auth/better-auth";
import { spendCode } from "@/lib/auth/second-factor";
import { Refused } from "@/lib/domain/refused";
import { auditRefusal, changeAs, type Transaction } from "./act";
import { beginTry, endTry } from "./sign-in-tries";

interface Given {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
}

/** Who is signed in now, and the cookies that say so. */
export interface SignedIn {
  readonly account: Account;
  readonly cookies: readonly string[];
}

/**
 * Signs in by name and password, and by a code where the account has a second factor. The session is a new one,
 * whatever cookies the request came with.
 * @throws Refused wrong-credentials, alike for a wrong password, an unknown name and a disabled account; wrong-totp,
 * with `needsTotp` while no code was given; account-locked, too-many-requests
 */
export async function signIn(actor: Actor, given: Given, userAgent: string): Promise<SignedIn> {
  const asked = { ...given, username: given.username.normalize("NFKC").toLowerCase() };
  const subject = `account ${asked.username}`;
  const attempt = await beginTry(asked.username, actor.origin.ip).catch((error: unknown) =>
    refuse(actor, subject, error),
  );
  const headers = new Headers({ "user-agent": userAgent, "x-client-address": actor.origin.ip });
  try {
    const entered = await changeAs(actor, async (tx, audit) => {
      const done = await within(tx, () => enter(tx, asked, headers));
      await endTry(tx, attempt, true);
      await tx.$executeRaw`UPDATE account SET last_sign_in_at = now() WHERE username = ${asked.username}`;
      audit({ action: "sign-in", subject });
      return done;
    });
    const account = await accountBySessionToken(entered.token);
    if (!account) throw new Error("A session that was just made is not there.");
    return { account, cookies: entered.cookies };
  } catch (error) {
    return await fail(actor, subject, attempt, error);
  }
}

/** The two steps of better-auth in one: it forgets the session of the first when there has to be a second. */
async function enter(tx: Transaction, { username, password, totp }: Given, headers: Headers) {
  const { api } = auth();
  const first = await api.signInUsername({ body: { username, password }, headers, returnHeaders: true });
  if (!("twoFactorRedirect" in first.response))
    return { token: first.response.token, cookies: sessionCookies(first.headers) };
  if (totp === undefined) throw new Refused("wrong-totp", "", [], { needsTotp: true });
  const { id } = await tx.account.findUniqueOrThrow({ where: { username }, select: { id: true } });
  if (!(await spendCode(tx, id, totp))) throw new Refused("wrong-totp");
  headers.set("cookie", pairsOf(first.headers.getSetCookie()));
  const second = await api.verifyTOTP({ body: { code: totp }, headers, returnHeaders: true });
  return { token: second.response.token, cookies: sessionCookies(second.headers) };
}

const pairsOf = (cookies: readonly string[]) => cookies.map((each) => each.split(";")[0]).join("; ");

/** Everything that was begun is undone by now; what is left is to say that it failed. */
async function fail(actor: Actor, subject: string, attempt: string, error: unknown): Promise<never> {
  if (!(error instanceof Refused) && !isWrongPassword(error)) throw error;
  const refused = error instanceof Refused ? error : new Refused("wrong-credentials");
  // Only asked for a code: the password was right, and nobody is locked out by that.
  const isWrong = refused.instead === undefined;
  const lockedUntil = isWrong ? await changeAs(actor, (tx) => endTry(tx, attempt, false)) : null;
  const after = { ...(!isWrong && { needsTotp: true }), ...(lockedUntil && { lockedUntil }) };
  return refuse(actor, subject, refused, Object.keys(after).length > 0 ? after : undefined);
}

/** Of a disabled account no session is made: see databaseHooks in lib/auth/better-auth. */
const isWrongPassword = (error: unknown) =>
  error instanceof APIError && (error.statusCode < 500 || error.body?.code === "FAILED_TO_CREATE_SESSION");

async function refuse(actor: Actor, subject: string, error: unknown, after?: unknown): Promise<never> {
  if (error instanceof Refused)
    await auditRefusal(actor, { action: "sign-in", subject, reason: error.code, after });
  throw error;
}
