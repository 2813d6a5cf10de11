import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { actorBySession, actorOf } from "@/lib/auth/actor-of";
import { codeOfStep } from "@/lib/auth/totp";
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
import { gate } from "./gate";
import { addToken, revokeToken } from "./own-account.commands";
import { ownTokens } from "./own-account.queries";
import { changePassword, confirmTotp, removeTotp, startTotp } from "./own-secrets.commands";
import { signIn } from "./sign-in.commands";

const NEW = "另一个 Passphrase, 也只用于测试 2";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.stop());
let n = 0;
let name = "";
beforeEach(async () => {
  n += 1;
  name = `person${n}`;
  await addAccount(db, name, "REV");
});
beforeEach(() => {
  // The middle of a step, for as long as a test runs: a code does not turn old while it is sent.
  vi.useFakeTimers({ toFake: ["Date"], now: stepNow() * 30_000 + 15_000 });
});
afterEach(() => {
  vi.useRealTimers();
  delete process.env.SECURITY_PROFILE;
});

/** A browser: it keeps its cookie and sends it. */
class Browser {
  headers = new Headers();
  take(cookies: readonly string[]) {
    this.headers = new Headers({ cookie: cookieOf(cookies) });
  }
  actor = () => actorBySession(this.headers);
  async signIn(password = PASSWORD, totp?: string) {
    const { account, cookies } = await signIn(visitor(), { username: name, password, totp }, "");
    this.take(cookies);
    return account;
  }
  async changePassword(current: string, password: string) {
    this.take(await changePassword(await this.actor(), { current, password }, this.headers));
  }
}

const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) =>
      error instanceof Refused ? error.faults.map(({ path, code }) => `${path} ${code}`) : [error],
  );
const stepNow = () => Math.floor(Date.now() / 30_000);
/** Base32, as an authenticator reads it. */
function decoded(secret: string): string {
  const bits = [...secret].map((each) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)));
}
/** Turns the second factor on. @returns its secret */
async function enrol(browser: Browser, away = -1): Promise<string> {
  const { secret, uri } = await startTotp(await browser.actor(), { password: PASSWORD }, browser.headers);
  expect(uri).toContain(`:${name}?secret=${secret}&issuer=`);
  const seed = decoded(secret);
  const totp = codeOfStep(seed, stepNow() + away);
  browser.take(await confirmTotp(await browser.actor(), { totp }, browser.headers));
  return seed;
}

describe("a new password", () => {
  test("ends every session; this browser goes on under a new token", async () => {
    const [here, there] = [new Browser(), new Browser()];
    await here.signIn();
    await there.signIn();
    const before = here.headers.get("cookie");
    await db.owner("UPDATE account SET must_change_password = true WHERE username = $1", [name]);
    expect((await here.actor()).account?.duty).toBe("change-password");
    await here.changePassword(PASSWORD, NEW);
    expect(here.headers.get("cookie")).not.toBe(before);
    expect((await here.actor()).account?.duty).toBe("set-up-totp");
    const kept = await db.owner<{ token: string }>("SELECT token FROM session");
    for (const { token } of kept) expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect((await there.actor()).account).toBeNull();
    expect((await actorBySession(new Headers({ cookie: before ?? "" }))).account).toBeNull();
    expect(await refusalOf(new Browser().signIn(PASSWORD))).toBe("wrong-credentials");
    await there.signIn(NEW);
  });

  test("needs the present one, and five wrong guesses lock as at the sign-in", async () => {
    const browser = new Browser();
    await browser.signIn();
    for (let tried = 0; tried < 5; tried += 1)
      expect(await faultsOf(browser.changePassword("guess", NEW))).toEqual(["current wrong-password"]);
    expect(await refusalOf(browser.changePassword(PASSWORD, NEW))).toBe("account-locked");
  });

  test("is refused when it is weak, with words at its field", async () => {
    const browser = new Browser();
    await browser.signIn();
    expect(await faultsOf(browser.changePassword(PASSWORD, "Qx7 short"))).toEqual(["password too-short"]);
    expect(await faultsOf(browser.changePassword(PASSWORD, `It is ${name} again`))).toEqual([
      "password contains-known-word",
    ]);
  });

  test("is none of the last six in the profile dengbao3, and not the present one in any", async () => {
    const browser = new Browser();
    await browser.signIn();
    const nth = (number: number) => `Passphrase number ${number}`;
    for (let number = 1, present = PASSWORD; number <= 6; number += 1) {
      await browser.changePassword(present, nth(number));
      present = nth(number);
    }
    await db.owner("DELETE FROM sign_in_attempt");
    for (const former of [nth(6), nth(5), nth(1)])
      expect(await faultsOf(browser.changePassword(nth(6), former))).toEqual(["password former"]);
    process.env.SECURITY_PROFILE = "standard";
    expect(await faultsOf(browser.changePassword(nth(6), nth(6)))).toEqual(["password former"]);
    await browser.changePassword(nth(6), nth(5));
    process.env.SECURITY_PROFILE = "dengbao3";
    await db.owner("DELETE FROM sign_in_attempt");
    await browser.changePassword(nth(5), PASSWORD);
  });

  test("is due after 90 days in the profile dengbao3 only", async () => {
    const browser = new Browser();
    await browser.signIn();
    await db.owner(
      "UPDATE account SET password_changed_at = now() - interval '91 days' WHERE username = $1",
      [name],
    );
    expect((await browser.actor()).account?.duty).toBe("change-password");
    process.env.SECURITY_PROFILE = "standard";
    expect((await browser.actor()).account?.duty).toBe("set-up-totp");
  });
});

describe("a second factor", () => {
  test("is a duty of reviewers, who can do nothing before", async () => {
    const browser = new Browser();
    expect((await browser.signIn()).duty).toBe("set-up-totp");
    expect(await refusalOf(gate(await browser.actor(), "review"))).toBe("duty-first");
    await enrol(browser);
    expect(await refusalOf(gate(await browser.actor(), "review"))).toBeUndefined();
  });

  test("makes a new token and ends the sessions without it; its seed is not in the database in clear", async () => {
    const [here, there] = [new Browser(), new Browser()];
    await here.signIn();
    await there.signIn();
    const before = here.headers.get("cookie") ?? "";
    const seed = await enrol(here);
    expect((await here.actor()).account?.username).toBe(name);
    expect((await there.actor()).account).toBeNull();
    expect((await actorBySession(new Headers({ cookie: before }))).account).toBeNull();
    const rows = await db.owner<{ all: string }>("SELECT two_factor::text AS all FROM two_factor");
    expect(JSON.stringify(rows)).not.toContain(seed);
  });

  test("is asked for at the sign-in, and each code counts once", async () => {
    const browser = new Browser();
    await browser.signIn();
    const seed = await enrol(browser, -1);
    const wrong = await new Browser().signIn().catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code: "wrong-totp", instead: { needsTotp: true } });
    const code = codeOfStep(seed, stepNow());
    expect(await refusalOf(new Browser().signIn("wrong", code))).toBe("wrong-credentials");
    expect((await new Browser().signIn(PASSWORD, code)).username).toBe(name);
    expect(await refusalOf(new Browser().signIn(PASSWORD, code))).toBe("wrong-totp");
    // Nor one from before the last that counted.
    expect(await refusalOf(new Browser().signIn(PASSWORD, codeOfStep(seed, stepNow() - 1)))).toBe(
      "wrong-totp",
    );
  });

  test("is refused two steps away, and locks after five wrong codes but not by being asked for", async () => {
    const browser = new Browser();
    await browser.signIn();
    const seed = await enrol(browser, -1);
    for (let asked = 0; asked < 3; asked += 1) await refusalOf(new Browser().signIn());
    await db.owner("UPDATE sign_in_attempt SET at = at - interval '1 minute'");
    for (const away of [-2, 2, -3, 3, -40])
      expect(await refusalOf(new Browser().signIn(PASSWORD, codeOfStep(seed, stepNow() + away)))).toBe(
        "wrong-totp",
      );
    expect(await refusalOf(new Browser().signIn(PASSWORD, codeOfStep(seed, stepNow())))).toBe(
      "account-locked",
    );
  });

  test("the same code by two at once lets one in", async () => {
    const browser = new Browser();
    await browser.signIn();
    const seed = await enrol(browser, -1);
    const code = codeOfStep(seed, stepNow());
    const codes = await Promise.all([1, 2, 3].map(() => refusalOf(new Browser().signIn(PASSWORD, code))));
    expect(codes.filter((each) => each === undefined)).toHaveLength(1);
  });

  test("cannot be set twice, and is given up with password and code", async () => {
    const browser = new Browser();
    await browser.signIn();
    const seed = await enrol(browser, -1);
    const again = startTotp(await browser.actor(), { password: PASSWORD }, browser.headers);
    expect(await refusalOf(again)).toBe("wrong-state");
    const remove = async (password: string, away: number) =>
      removeTotp(
        await browser.actor(),
        { password, totp: codeOfStep(seed, stepNow() + away) },
        browser.headers,
      );
    expect(await faultsOf(remove("wrong", 0))).toEqual(["password wrong-password"]);
    browser.take(await remove(PASSWORD, 1));
    expect((await browser.actor()).account?.duty).toBe("set-up-totp");
    await new Browser().signIn();
  });
});

describe("a token", () => {
  const request = (token: string) =>
    actorOf(new Request("http://host/api", { headers: { authorization: `Bearer ${token}` } }));

  test("may do what it names, as long as its owner may", async () => {
    const browser = new Browser();
    await browser.signIn();
    await enrol(browser);
    const me = await browser.actor();
    const beyond = addToken(me, { name: "报表", scopes: ["review", "edit-draft"], days: 30 });
    expect(await faultsOf(beyond)).toEqual(["scopes beyond-role"]);
    const { token, id } = await addToken(me, { name: "报表", scopes: ["review", "view-drafts"], days: 30 });
    const actor = await request(token);
    expect(await refusalOf(gate(actor, "review"))).toBeUndefined();
    expect(await refusalOf(gate(actor, "view-own-account"))).toBeUndefined();
    expect(await refusalOf(gate(actor, "remind"))).toBe("forbidden");
    expect(await refusalOf(gate(actor, "own-account"))).toBe("forbidden");
    await db.owner("UPDATE account SET role = 'LDR' WHERE username = $1", [name]);
    expect(await refusalOf(gate(await request(token), "review"))).toBe("forbidden");
    const rows = await db.owner<{ all: string }>("SELECT api_token::text AS all FROM api_token");
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await ownTokens(me)).toEqual([expect.not.objectContaining({ token: expect.anything() })]);
    await revokeToken(me, id);
    expect(await refusalOf(request(token))).toBe("not-signed-in");
    expect(await refusalOf(revokeToken(me, id))).toBe("unknown-token");
  });

  test("runs out, and is not kept to be answered again", async () => {
    const browser = new Browser();
    await browser.signIn();
    await enrol(browser);
    const me = await browser.actor();
    const keyed = { ...me, origin: { ...me.origin, idempotency: { key: "k", requestHash: "h" } } };
    const { token } = await addToken(keyed, { name: "x", scopes: ["review"], days: 1 });
    const kept = await db.owner<{ all: string }>("SELECT idempotency_key::text AS all FROM idempotency_key");
    expect(JSON.stringify(kept)).not.toContain(token);
    await db.owner("UPDATE api_token SET expires_at = now()");
    expect(await refusalOf(request(token))).toBe("not-signed-in");
  });
});
