import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorBySession } from "@/lib/auth/actor-of";
import { Refused } from "@/lib/domain/refused";
import {
  addAccount,
  cookieOf,
  PASSWORD,
  refusalOf,
  type TestDatabase,
  testDatabase,
  visitor,
} from "./fixtures";
import { endSession, signOut } from "./own-account.commands";
import { ownSessions, ownSignIns } from "./own-account.queries";
import { signIn } from "./sign-in.commands";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  for (const name of ["edt", "own", "gone", "many", "locked", "unlocked", "at-once"])
    await addAccount(db, name, "EDT");
});
afterAll(() => db.stop());

const enter = (username: string, password = PASSWORD, ip = "192.0.2.1") =>
  signIn(visitor(ip), { username, password }, "Firefox");
const asks = (cookies: readonly string[]) => actorBySession(new Headers({ cookie: cookieOf(cookies) }));
const waitOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return { code: error.code, ...(error.instead as { retryAfter: number }) };
    },
  ) as Promise<{ code?: string; retryAfter?: number }>;
/** As if so long had passed since everything that was tried. */
const later = (interval: string) =>
  db.owner(
    `WITH tried AS (UPDATE sign_in_attempt SET at = at - interval '${interval}')
     UPDATE account SET locked_until = locked_until - interval '${interval}'`,
  );

describe("a sign-in", () => {
  test("makes a session of which the database knows only a digest", async () => {
    const { account, cookies } = await enter("EDT");
    expect(account).toMatchObject({ username: "edt", role: "EDT", duty: null });
    expect(cookies).toHaveLength(1);
    const [cookie = ""] = cookies;
    for (const flag of [/^sid=/, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i])
      expect(cookie).toMatch(flag);
    const token = cookie.slice("sid=".length).split(".")[0] ?? "";
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const sessions = await db.owner<{ all: string }>("SELECT session::text AS all FROM session");
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.all).not.toContain(token);
    expect(await asks(cookies)).toMatchObject({ account: { username: "edt" } });
  });

  test("is refused alike for a wrong password, an unknown name and a disabled account", async () => {
    await db.owner("UPDATE account SET disabled_at = now() WHERE username = 'gone'");
    expect(await refusalOf(enter("edt", "wrong"))).toBe("wrong-credentials");
    expect(await refusalOf(enter("who", "wrong"))).toBe("wrong-credentials");
    expect(await refusalOf(enter("不是 名字", "x"))).toBe("wrong-credentials");
    expect(await refusalOf(enter("gone"))).toBe("wrong-credentials");
  });

  test("leaves a row in the audit, refused or not, without the password", async () => {
    const rows = await db.owner<{ subject: string; outcome: string; reason: string | null; all: string }>(
      "SELECT subject, outcome::text, reason, audit_event::text AS all FROM audit_event WHERE action = 'sign-in' ORDER BY seq",
    );
    expect(rows.map(({ subject, outcome, reason }) => [subject, outcome, reason])).toEqual([
      ["account edt", "allowed", null],
      ["account edt", "refused", "wrong-credentials"],
      ["account who", "refused", "wrong-credentials"],
      ["account 不是 名字", "refused", "wrong-credentials"],
      ["account gone", "refused", "wrong-credentials"],
    ]);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });
});

describe("after five wrong passwords", () => {
  test.each(["locked", "nobody"])("%s waits for 15 minutes, an account or not", async (name) => {
    for (let n = 0; n < 5; n += 1) expect(await refusalOf(enter(name, "wrong"))).toBe("wrong-credentials");
    const { code, retryAfter } = await waitOf(enter(name));
    expect(code).toBe("account-locked");
    expect(retryAfter).toBeGreaterThan(890);
    expect(retryAfter).toBeLessThanOrEqual(900);
    // From elsewhere too, and while it is locked nothing counts.
    expect(await refusalOf(enter(name, PASSWORD, "192.0.2.77"))).toBe("account-locked");
    await later("15 minutes 1 second");
    for (let n = 0; n < 4; n += 1) expect(await refusalOf(enter(name, "wrong"))).toBe("wrong-credentials");
    expect(await refusalOf(enter(name))).toBe(name === "nobody" ? "wrong-credentials" : undefined);
  });

  test("the lock is in the audit", async () => {
    const rows = await db.owner<{ after: string }>(
      "SELECT after FROM audit_event WHERE subject = 'account locked' AND after IS NOT NULL",
    );
    expect(rows).toEqual([{ after: expect.stringMatching(/^\{"lockedUntil":"\d{4}-/) }]);
  });

  test("whoever is unlocked has five again", async () => {
    for (let n = 0; n < 5; n += 1) await refusalOf(enter("unlocked", "wrong"));
    expect(await refusalOf(enter("unlocked"))).toBe("account-locked");
    await db.owner("UPDATE account SET locked_until = now() WHERE username = 'unlocked'");
    for (let n = 0; n < 4; n += 1)
      expect(await refusalOf(enter("unlocked", "wrong"))).toBe("wrong-credentials");
    expect(await refusalOf(enter("unlocked"))).toBeUndefined();
  });

  test("trying many at once is no way around", async () => {
    const codes = await Promise.all(
      Array.from({ length: 40 }, (_, n) => refusalOf(enter("at-once", "wrong", `192.0.2.${n}`))),
    );
    expect(codes.filter((code) => code === "wrong-credentials")).toHaveLength(5);
  });
});

test("the eleventh sign-in of a minute is told to wait, from one address", async () => {
  for (let n = 0; n < 10; n += 1) await enter("many");
  expect(await waitOf(enter("many"))).toEqual({ code: "too-many-requests", retryAfter: 60 });
  expect(await refusalOf(enter("many", PASSWORD, "192.0.2.99"))).toBeUndefined();
  await later("1 minute");
  expect(await refusalOf(enter("many"))).toBeUndefined();
});

describe("a session", () => {
  test("ends by signing out", async () => {
    const { cookies } = await enter("own");
    await signOut(await asks(cookies));
    expect((await asks(cookies)).account).toBeNull();
  });

  test("ends after 30 idle minutes and after 8 hours, whatever is done", async () => {
    const { cookies } = await enter("own");
    await db.owner("UPDATE session SET last_seen_at = now() - interval '29 minutes'");
    expect((await asks(cookies)).account).not.toBeNull();
    await db.owner("UPDATE session SET last_seen_at = now() - interval '30 minutes 1 second'");
    expect((await asks(cookies)).account).toBeNull();
    await db.owner(
      "UPDATE session SET last_seen_at = now(), created_at = now() - interval '8 hours 1 second'",
    );
    expect((await asks(cookies)).account).toBeNull();
  });

  test("is listed to its owner and to nobody else, who cannot end it either", async () => {
    await db.owner("DELETE FROM session");
    const [mine, others] = [await enter("own"), await enter("edt")];
    const [first] = await ownSessions(await asks(mine.cookies));
    expect(first).toMatchObject({ isCurrent: true, device: "Firefox", ip: "192.0.2.1" });
    expect(await ownSessions(await asks(mine.cookies))).toHaveLength(1);
    expect(await refusalOf(endSession(await asks(others.cookies), first?.id ?? ""))).toBe("unknown-session");
    await endSession(await asks(mine.cookies), first?.id ?? "");
    expect((await asks(mine.cookies)).account).toBeNull();
  });

  test("ends when the account is disabled; a changed role counts on the next request", async () => {
    const { cookies } = await enter("own");
    await db.owner("UPDATE account SET role = 'LDR' WHERE username = 'own'");
    expect(await asks(cookies)).toMatchObject({ account: { role: "LDR" } });
    await db.owner("UPDATE account SET disabled_at = now() WHERE username = 'own'");
    expect((await asks(cookies)).account).toBeNull();
  });
});

test("everybody sees who tried their name, the latest first", async () => {
  await later("15 minutes");
  const { cookies } = await enter("locked");
  const page = await ownSignIns(await asks(cookies), { limit: 2, offset: 0 });
  expect(page.map(({ outcome }) => outcome)).toEqual(["allowed", "allowed", "refused"]);
});
