import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { actorBySession, digestOf } from "@/lib/auth/actor-of";
import { Refused } from "@/lib/domain/refused";
import { leaveSoloBody, type Person, type SetUpBody, setUpBody } from "@/lib/schemas/set-up";
import { cookieOf, refusalOf, type TestDatabase, testDatabase, visitor } from "./fixtures";
import { leaveSolo, setUp } from "./set-up.commands";
import { signIn } from "./sign-in.commands";

const CODE = "ABCD-EFGH-JKLM-NPQR";
let db: TestDatabase;
beforeEach(async () => {
  db ??= await testDatabase();
  await db.owner("DELETE FROM sign_in_attempt");
  await db.owner("DELETE FROM account");
  await db.owner(
    "UPDATE installation SET set_up_at = NULL, solo = false, solo_left_at = NULL, setup_code_hash = $1",
    [digestOf(CODE)],
  );
});
afterAll(() => db.stop());

const person = (username: string): Person => ({
  username,
  name: username,
  password: `The phrase ${[...username].reverse().join("")} 1`,
});
const three = (prefix = "admin") => ({
  system: person(`${prefix}.sys`),
  security: person(`${prefix}.sec`),
  audit: person(`${prefix}.aud`),
});
const administrators = (prefix?: string, code = CODE): SetUpBody => ({
  mode: "administrators",
  code,
  ...three(prefix),
});
const accounts = () =>
  db.owner<{ who: string }>("SELECT username || ' ' || role AS who FROM account ORDER BY username");
const enter = async (username: string) => {
  const { password } = person(username);
  const { account, cookies } = await signIn(visitor(), { username, password }, "");
  return { account, actor: () => actorBySession(new Headers({ cookie: cookieOf(cookies) })) };
};

describe("the first accounts", () => {
  test("are three administrators, once", async () => {
    await setUp(visitor(), administrators());
    expect(await accounts()).toEqual([
      { who: "admin.aud AUD" },
      { who: "admin.sec SEC" },
      { who: "admin.sys SYS" },
    ]);
    expect((await enter("admin.sec")).account).toMatchObject({ role: "SEC", duty: "set-up-totp" });
    expect(await refusalOf(setUp(visitor(), administrators("more")))).toBe("set-up-closed");
    expect(await accounts()).toHaveLength(3);
    expect(await db.owner("SELECT setup_code_hash AS hash FROM installation")).toEqual([{ hash: null }]);
  });

  test("need the code; five wrong ones wait", async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await refusalOf(setUp(visitor(), administrators("x", "WRONG")))).toBe("wrong-setup-code");
    expect(await refusalOf(setUp(visitor(), administrators()))).toBe("account-locked");
    expect(await accounts()).toEqual([]);
  });

  test("of two who set up at once are one's", async () => {
    const codes = await Promise.all(
      ["one", "two", "three"].map((each) => refusalOf(setUp(visitor(), administrators(each)))),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === "set-up-closed")).toHaveLength(2);
    expect(await accounts()).toHaveLength(3);
  });

  test("have good passwords, each with its fault at its own field, or nothing is made", async () => {
    const weak = {
      ...administrators(),
      security: { ...person("admin.sec"), password: "short" },
    } as SetUpBody;
    const error = await setUp(visitor(), weak).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(Refused);
    expect((error as Refused).faults.map(({ path }) => path)).toContain("security.password");
    expect(await accounts()).toEqual([]);
    expect(await refusalOf(setUp(visitor(), administrators()))).toBeUndefined();
  });

  test("leave their rows in the audit, refusals too, and no password", async () => {
    const [{ n = 0 } = {}] = await db.owner<{ n: number }>(
      "SELECT coalesce(max(seq), 0)::int AS n FROM audit_event",
    );
    await refusalOf(setUp(visitor(), administrators("x", "WRONG")));
    await setUp(visitor(), administrators());
    const rows = await db.owner<{ said: string; all: string }>(
      `SELECT concat_ws(' ', action, outcome, subject, reason) AS said, audit_event::text AS all
       FROM audit_event WHERE seq > $1 ORDER BY seq`,
      [n],
    );
    expect(rows.map(({ said }) => said)).toEqual([
      "set-up refused installation wrong-setup-code",
      "set-up allowed account admin.sys",
      "set-up allowed account admin.sec",
      "set-up allowed account admin.aud",
    ]);
    expect(JSON.stringify(rows)).not.toContain("phrase");
  });
});

describe("what is chosen", () => {
  const faults = (body: unknown, schema: typeof setUpBody | typeof leaveSoloBody = setUpBody) =>
    schema.safeParse(body).error?.issues.map(({ path }) => path.join(".")) ?? [];

  test("is for three people", () => {
    expect(faults(administrators())).toEqual([]);
    expect(faults({ ...administrators(), audit: person("admin.sys") })).toEqual([
      "audit.username",
      "audit.password",
    ]);
    // The same name in other letters is the same name.
    expect(faults({ ...administrators(), audit: { ...person("x1"), username: "ＡＤＭＩＮ.sys" } })).toEqual([
      "audit.username",
    ]);
    expect(faults({ ...three(), audit: person("admin.sys") }, leaveSoloBody)).not.toEqual([]);
  });

  test.each(["a", "1abc", "zhang san", "张三", "a\u200bbc", "a".repeat(31), "a@b", "__proto__"])(
    "%j is no user name",
    (username) => {
      expect(faults({ mode: "solo", code: CODE, solo: { ...person("x1"), username } })).toEqual([
        "solo.username",
      ]);
    },
  );

  test("has no other keys", () => {
    expect(faults({ mode: "solo", code: CODE, solo: { ...person("x1"), role: "SYS" } })).not.toEqual([]);
  });
});

describe("单人试用", () => {
  test("is one person, and ends for good", async () => {
    await setUp(visitor(), { mode: "solo", code: CODE, solo: person("one.person") });
    expect(await accounts()).toEqual([{ who: "one.person SOLO" }]);
    const solo = await enter("one.person");
    expect(await refusalOf(leaveSolo(await solo.actor(), three("one.person".slice(0, 3))))).toBeUndefined();
    expect(await accounts()).toEqual([
      { who: "one.aud AUD" },
      { who: "one.person EDT" },
      { who: "one.sec SEC" },
      { who: "one.sys SYS" },
    ]);
    expect((await solo.actor()).account).toBeNull();
    const again = await enter("one.person");
    expect(again.account.role).toBe("EDT");
    expect(await refusalOf(leaveSolo(await again.actor(), three("b")))).toBe("forbidden");
    expect(await db.owner("SELECT solo, solo_left_at IS NOT NULL AS left FROM installation")).toEqual([
      { solo: false, left: true },
    ]);
  });

  test("stays when a name is taken", async () => {
    await setUp(visitor(), { mode: "solo", code: CODE, solo: person("taken.sys") });
    const solo = await enter("taken.sys");
    expect(await refusalOf(leaveSolo(await solo.actor(), three("taken")))).toBe("name-taken");
    expect(await accounts()).toEqual([{ who: "taken.sys SOLO" }]);
  });
});
