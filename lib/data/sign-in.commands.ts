import { APIError } from "better-auth/api";
import type { Account, Actor } from "@/lib/auth/actor";
import { accountBySessionToken } from "@/lib/auth/actor-of";
import { auth, within } from "@/lib/auth/better-auth";
import { Refused } from "@/lib/domain/refused";
import { auditRefusal, changeAs } from "./act";

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
 * Signs in by name and password.
 * @throws Refused wrong-credentials, alike for a wrong password, an unknown name and a disabled account
 */
export async function signIn(actor: Actor, given: Given, userAgent: string): Promise<SignedIn> {
  const username = given.username.toLowerCase();
  const subject = `account ${username}`;
  try {
    const headers = new Headers({ "user-agent": userAgent, "x-client-address": actor.origin.ip });
    const { token, cookies } = await changeAs(actor, async (tx, audit) => {
      const done = await within(tx, () =>
        auth().api.signInUsername({
          body: { username, password: given.password },
          headers,
          returnHeaders: true,
        }),
      );
      audit({ action: "sign-in", subject });
      return { token: done.response.token, cookies: done.headers.getSetCookie() };
    });
    const account = await accountBySessionToken(token);
    if (!account) throw new Refused("wrong-credentials");
    return { account, cookies };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await auditRefusal(actor, { action: "sign-in", subject, reason: "wrong-credentials" });
    throw new Refused("wrong-credentials");
  }
}

/** Ends the session that this request came with, at once and on every instance. */
export async function signOut(actor: Actor): Promise<void> {
  const { account } = actor;
  if (!account?.sessionId) return;
  const { sessionId, username } = account;
  await changeAs(actor, async (tx, audit) => {
    await tx.session.deleteMany({ where: { id: sessionId } });
    audit({ action: "own-account", subject: `account ${username}`, after: { session: "signed-out" } });
  });
}
