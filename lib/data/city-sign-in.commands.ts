import { APIError } from "better-auth/api";
import type { Actor } from "@/lib/auth/actor";
import { digestOf } from "@/lib/auth/actor-of";
import { auth, sessionCookies, within } from "@/lib/auth/better-auth";
import { CITY, cityIdentityName } from "@/lib/auth/city-identity";
import { sessionTokenIn } from "@/lib/auth/cookie";
import { securityProfile } from "@/lib/auth/profile";
import { type RefusalCode, Refused } from "@/lib/domain/refused";
import { auditRefusal, changeAs, type Transaction } from "./act";
import { gate } from "./gate";

/** Where to go, and the cookies to take along. */
interface Step {
  readonly url: string;
  readonly cookies: readonly string[];
}

/**
 * The first half of signing in by the city's identity: where the provider asks for it.
 * @param next path of this site to come back to
 * @throws Refused identity-failed, also where none is configured
 */
export async function startCitySignIn(actor: Actor, next: string): Promise<Step> {
  await gate(actor, "sign-in");
  if (!cityIdentityName()) throw new Refused("identity-failed");
  try {
    const body = { provider: CITY, callbackURL: next, errorCallbackURL: FAILED, disableRedirect: true };
    const { response, headers } = await auth().api.signInSocial({ body, returnHeaders: true });
    return { url: response.url ?? "", cookies: headers.getSetCookie() };
  } catch (error) {
    // The provider cannot be reached, or says nothing useful of itself.
    if (error instanceof APIError) throw new Refused("identity-failed");
    throw error;
  }
}

const FAILED = "/sign-in?failed";

/**
 * The second half, when the provider has sent the browser back. The account is the one of the user name that the
 * provider vouches for, from then on the one of its subject; nobody gets a new account.
 * @throws Refused identity-failed, identity-unlinked; identity-not-enough for who has to have a second factor here
 */
export async function finishCitySignIn(
  actor: Actor,
  query: Record<string, unknown>,
  headers: Headers,
): Promise<Step> {
  await gate(actor, "sign-in");
  try {
    if (!cityIdentityName()) throw new Refused("identity-failed");
    return await changeAs(actor, async (tx, audit) => {
      const call = { method: "GET", params: { id: CITY }, query, headers, asResponse: true } as const;
      const response = await within(tx, () => auth().api.callbackOAuth(call));
      const url = response.headers.get("location") ?? "";
      const cookies = sessionCookies(response.headers);
      const token = sessionTokenIn(cookies[0]?.split(";")[0] ?? "");
      if (!token) throw new Refused(codeOf(url));
      const username = await enter(tx, token);
      audit({ action: "sign-in", subject: `account ${username}`, after: { by: CITY } });
      return { url, cookies };
    });
  } catch (error) {
    if (error instanceof Refused)
      await auditRefusal(actor, { action: "sign-in", subject: error.subject, reason: error.code });
    throw error;
  }
}

/** @returns the user name of whoever has just come in */
async function enter(tx: Transaction, token: string): Promise<string> {
  const { account } = await tx.session.findUniqueOrThrow({
    where: { token: digestOf(token) },
    select: { account: { select: { id: true, username: true, role: true } } },
  });
  const { id, username, role } = account;
  // Whether the city asked for a second factor is not known; for these roles that is not enough.
  if (securityProfile().totpRoles.includes(role))
    throw new Refused("identity-not-enough", `account ${username}`);
  await tx.$executeRaw`UPDATE account SET last_sign_in_at = now() WHERE id = ${id}::uuid`;
  return username;
}

function codeOf(url: string): RefusalCode {
  return /[?&]error=signup_disabled(&|$)/.test(url) ? "identity-unlinked" : "identity-failed";
}
