import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { actorBySession } from "@/lib/auth/actor-of";
import { type TestProvider, testProvider } from "@/lib/auth/fixtures";
import { finishCitySignIn, startCitySignIn } from "./city-sign-in.commands";
import { addAccount, cookieOf, refusalOf, type TestDatabase, testDatabase, visitor } from "./fixtures";

const APP_URL = "http://127.0.0.1:3319";
const SUBJECTS = new Map([
  ["s-1", "ZhangSan"],
  ["s-2", "nobody.here"],
  ["s-3", "reviewer"],
  ["s-4", "gone"],
  ["s-5", "'; DROP TABLE account; --"],
]);
let db: TestDatabase;
let provider: TestProvider;
beforeAll(async () => {
  // The provider warns of its own development keys.
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(console, "info").mockImplementation(() => {});
  db = await testDatabase();
  await addAccount(db, "zhangsan", "EDT");
  await addAccount(db, "reviewer", "REV");
  await addAccount(db, "gone", "EDT");
  await db.owner("UPDATE account SET disabled_at = now() WHERE username = 'gone'");
  provider = await testProvider(SUBJECTS, `${APP_URL}/api/v1/sessions/oidc/callback`);
  Object.assign(process.env, {
    APP_URL,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
});
afterAll(async () => {
  await provider.stop();
  await db.stop();
});

const start = () => startCitySignIn(visitor(), "/observations?state=draft");
const finish = (back: URL, cookies: readonly string[]) =>
  finishCitySignIn(
    visitor(),
    Object.fromEntries(back.searchParams),
    new Headers({ cookie: cookieOf(cookies) }),
  );
async function signInAs(subject: string) {
  const { url, cookies } = await start();
  return finish(await provider.approve(url, subject), cookies);
}

describe("signing in by the city's identity", () => {
  test("asks by authorization code with PKCE, state and nonce", async () => {
    const { url } = await start();
    const asked = new URL(url).searchParams;
    expect(asked.get("response_type")).toBe("code");
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("code_challenge")).toMatch(/^[\w-]{43}$/);
    for (const name of ["state", "nonce"]) expect(asked.get(name)?.length).toBeGreaterThan(20);
  });

  test("lets in whom the provider vouches for, to the account of that name, and back to the page", async () => {
    const { url, cookies } = await signInAs("s-1");
    expect(url).toBe("/observations?state=draft");
    expect(cookies).toHaveLength(1);
    const actor = await actorBySession(new Headers({ cookie: cookieOf(cookies) }));
    expect(actor.account).toMatchObject({ username: "zhangsan", role: "EDT" });
    const kept = await db.owner<{ all: string; token: string | null }>(
      "SELECT provider_account_id AS all, coalesce(access_token, refresh_token, id_token) AS token FROM credential WHERE provider_id = 'city'",
    );
    expect(kept).toEqual([{ all: "s-1", token: null }]);
    const [session] = await db.owner<{ token: string }>("SELECT token FROM session");
    expect(session?.token).toMatch(/^[0-9a-f]{64}$/);
  });

  test("knows them by the provider's subject from then on", async () => {
    SUBJECTS.set("s-1", "reviewer");
    const { cookies } = await signInAs("s-1");
    const actor = await actorBySession(new Headers({ cookie: cookieOf(cookies) }));
    expect(actor.account?.username).toBe("zhangsan");
  });

  test.each([
    ["whom no account is", "s-2", "identity-unlinked"],
    ["a name that is none", "s-5", "identity-unlinked"],
    ["a role that needs a second factor", "s-3", "identity-not-enough"],
    ["a disabled account", "s-4", "identity-failed"],
  ])("refuses %s, and leaves nothing behind but the row in the audit", async (_, subject, code) => {
    const before = await db.owner("SELECT count(*) FROM account, credential, session");
    expect(await refusalOf(signInAs(subject))).toBe(code);
    expect(await db.owner("SELECT count(*) FROM account, credential, session")).toEqual(before);
    const [row] = await db.owner("SELECT outcome::text, reason FROM audit_event ORDER BY seq DESC LIMIT 1");
    expect(row).toEqual({ outcome: "refused", reason: code });
  });

  test("refuses a code from another browser, a second time, or without its state", async () => {
    const { url, cookies } = await start();
    const back = await provider.approve(url, "s-1");
    expect(await refusalOf(finish(back, []))).toBe("identity-failed");
    const other = await start();
    expect(await refusalOf(finish(back, other.cookies))).toBe("identity-failed");
    await finish(back, cookies);
    expect(await refusalOf(finish(back, cookies))).toBe("identity-failed");
    const stateless = new URL(back);
    stateless.searchParams.delete("state");
    expect(await refusalOf(finish(stateless, cookies))).toBe("identity-failed");
  });

  test("is refused where none is configured", async () => {
    const { OIDC_ISSUER } = process.env;
    process.env.OIDC_ISSUER = "";
    expect(await refusalOf(start())).toBe("identity-failed");
    process.env.OIDC_ISSUER = OIDC_ISSUER;
  });
});
