import { afterAll, beforeAll, expect, test } from "vitest";
import { actorBySession } from "@/lib/auth/actor-of";
import { addAccount, cookieOf, PASSWORD, type TestDatabase, testDatabase, visitor } from "./fixtures";
import { changePassword } from "./own-secrets.commands";
import { signIn } from "./sign-in.commands";

let db: TestDatabase;
beforeAll(async () => {
  process.env.APP_URL = "https://plan.example";
  db = await testDatabase();
  await addAccount(db, "edt", "EDT");
});
afterAll(() => db.stop());

test("over TLS the cookie is one that no other host, path or connection can set or see", async () => {
  const { cookies } = await signIn(visitor(), { username: "edt", password: PASSWORD }, "");
  expect(cookies).toEqual([
    expect.stringMatching(
      /^__Host-sid=[\w-]{43}\.[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ]);
  const headers = new Headers({ cookie: cookieOf(cookies) });
  expect(await actorBySession(headers)).toMatchObject({ account: { username: "edt" } });
  // The name without the prefix is not looked at: anybody on the network may have set that one.
  const plain = new Headers({ cookie: cookieOf(cookies).replace("__Host-", "") });
  expect((await actorBySession(plain)).account).toBeNull();
  const given = { current: PASSWORD, password: "Another phrase for tests 2" };
  const renewed = await changePassword(await actorBySession(headers), given, headers);
  expect(renewed).toEqual([expect.stringMatching(/^__Host-sid=.*; Secure/)]);
});
