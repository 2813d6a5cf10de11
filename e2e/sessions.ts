import type { BrowserContext } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";

/** One session an account and a server, shared by the tests of a worker: ten sign-ins a minute are the limit. */
const known = new Map<string, Promise<string>>();

/** @returns the cookie of whoever is signed in with it, as `name=value`; a test that ends its session makes its own */
export function sessionOf(origin: string, username: string, password = DEMO_PASSWORD): Promise<string> {
  const key = `${origin} ${username}`;
  const session = known.get(key) ?? signIn(origin, { username, password });
  known.set(key, session);
  return session;
}

/** A session of its own. */
export async function signIn(
  origin: string,
  body: { username: string; password: string; totp?: string },
): Promise<string> {
  const response = await fetch(`${origin}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (!response.ok || !cookie)
    throw new Error(`${body.username}: ${response.status} ${await response.text()}`);
  return cookie;
}

/** From now on the browser is signed in. */
export async function putSession(context: BrowserContext, origin: string, cookie: string) {
  const at = cookie.indexOf("=");
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }]);
}

/** A request of a page of ours: an unsafe method with a cookie needs to come from there. */
export function asPage(origin: string, cookie: string, method: string, body?: unknown): RequestInit {
  return {
    method,
    headers: { cookie, origin, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}
