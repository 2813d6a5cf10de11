import type { BrowserContext } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { codeOfStep } from "@/lib/auth/totp";

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

/** Base32, as an authenticator reads it. */
export function decodedSeed(secret: string): string {
  const bits = [...secret.replaceAll(" ", "")].map((each) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)));
}

/** Sent as our own pages do it. @returns the answer's body; a refusal fails the test */
export async function sendAs<T>(
  origin: string,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${origin}/api/v1${path}`, asPage(origin, cookie, method, body));
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/**
 * The first sign-in of a new account: whatever has to be done before anything else is done, a password of one's own and
 * the second factor where the role asks for it.
 * @returns the cookie
 */
export async function takeUp(origin: string, username: string, given: string, own = given): Promise<string> {
  let cookie = await signIn(origin, { username, password: given });
  const renew = async (path: string, body: unknown) => {
    const response = await fetch(`${origin}/api/v1${path}`, asPage(origin, cookie, "POST", body));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
  };
  const dutyOf = async () => (await sendAs<{ duty: string | null }>(origin, cookie, "GET", "/me")).duty;
  if ((await dutyOf()) === "change-password") await renew("/me/password", { current: given, password: own });
  if ((await dutyOf()) === "set-up-totp") {
    const { secret } = await sendAs<{ secret: string }>(origin, cookie, "POST", "/me/totp", {
      password: own,
    });
    await renew("/me/totp/confirm", {
      totp: codeOfStep(decodedSeed(secret), Math.floor(Date.now() / 30_000)),
    });
  }
  return cookie;
}
