import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorBySession } from "@/lib/auth/actor-of";
import type { RefusalCode } from "@/lib/domain/refused";
import { Refused } from "@/lib/domain/refused";
import { addAccount, PASSWORD, type TestDatabase, testDatabase, visitor } from "./fixtures";
import { signIn, signOut } from "./sign-in.commands";

let db: TestDatabase;
beforeAll(async () => {
  process.env.DEMO = "1";
  db = await testDatabase();
  await addAccount(db, "edt", "EDT");
});
afterAll(() => db.stop());

const refusalOf = (work: Promise<unknown>): Promise<RefusalCode | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );

const cookieOf = (cookies: readonly string[]) => cookies.map((each) => each.split(";")[0]).join("; ");
const asks = (cookies: readonly string[]) => actorBySession(new Headers({ cookie: cookieOf(cookies) }));

describe("a sign-in", () => {
  test("makes a session of which the database knows only a digest", async () => {
    const { account, cookies } = await signIn(visitor(), { username: "EDT", password: PASSWORD }, "Firefox");
    expect(account).toMatchObject({ username: "edt", role: "EDT", duty: null });
    const [cookie = ""] = cookies.filter((each) => each.startsWith("sid="));
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    const token = cookie.slice("sid=".length).split(".")[0] ?? "";
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const sessions = await db.owner<{ all: string }>("SELECT session::text AS all FROM session");
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.all).not.toContain(token);
    expect(await asks(cookies)).toMatchObject({ account: { username: "edt" } });
  });

  test("is refused alike for a wrong password and an unknown name", async () => {
    expect(await refusalOf(signIn(visitor(), { username: "edt", password: "wrong" }, ""))).toBe(
      "wrong-credentials",
    );
    expect(await refusalOf(signIn(visitor(), { username: "who", password: "wrong" }, ""))).toBe(
      "wrong-credentials",
    );
    expect(await refusalOf(signIn(visitor(), { username: "不是 名字", password: "x" }, ""))).toBe(
      "wrong-credentials",
    );
  });
});

test("a sign-out ends the session", async () => {
  const { cookies } = await signIn(visitor(), { username: "edt", password: PASSWORD }, "");
  await signOut(await asks(cookies));
  expect((await asks(cookies)).account).toBeNull();
});
