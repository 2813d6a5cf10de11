import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actorBySession } from "@/lib/auth/actor-of";
import { faultsOfPassword } from "@/lib/auth/password-policy";
import { until } from "@/lib/db/fixtures";
import type { Payload, ProposalBody } from "@/lib/schemas/proposals";
import { unlockAccount, unmaskPhone } from "../accounts.commands";
import { listAccounts } from "../accounts.queries";
import {
  addAccount,
  cookieOf,
  PASSWORD,
  refusalOf,
  signedInAs,
  type TestDatabase,
  testDatabase,
  visitor,
} from "../fixtures";
import { confirmProposal, propose } from "../proposals.commands";
import { signIn } from "../sign-in.commands";
import { disableUnusedAccounts } from "../unused-accounts";

let db: TestDatabase;
beforeAll(async () => {
  process.env.DEMO = "1";
  db = await testDatabase();
  await db.owner(`INSERT INTO area (id, code, name, short_name, level, position)
    VALUES (gen_random_uuid(), '440100', '广州市', '全市', 'city', 1), (gen_random_uuid(), '440106', '天河区', '天河', 'district', 2)`);
  await db.owner(
    `INSERT INTO unit (id, code, name, position) VALUES (gen_random_uuid(), 'gz-drc', '发展改革委', 1)`,
  );
});
afterAll(() => db.stop());
beforeEach(async () => {
  await db.owner(`DELETE FROM proposal; DELETE FROM account`);
  for (const [name, role] of [
    ["sys", "SYS"],
    ["sec", "SEC"],
    ["sec2", "SEC"],
    ["aud", "AUD"],
    ["edt", "EDT"],
  ] as const)
    await addAccount(db, name, role);
});

const as = (name: string, key?: string) => signedInAs(db, name, key);
const NEW = {
  what: "new",
  username: "zhang.san",
  name: "张三",
  role: "OWN",
  area: null,
  unit: "gz-drc",
  title: "处长",
  officePhone: "13812340000",
  contactEmail: null,
} as const satisfies Payload<"manage-account">;
const manage = (payload: Payload<"manage-account">): ProposalBody => ({
  action: "manage-account",
  payload,
  reason: "人员变动",
});
const grant = (payload: Partial<Payload<"grant-role">>): ProposalBody => ({
  action: "grant-role",
  payload: { username: "edt", role: "LDR", area: null, unit: null, ...payload },
  reason: "人员变动",
});
async function done(body: ProposalBody, by = "sys", confirmer = "sec") {
  const { id, version } = await propose(await as(by), body);
  return (await confirmProposal(await as(confirmer), id, { version })).answer;
}
const enter = (username: string, password = PASSWORD) => signIn(visitor(), { username, password }, "");
const everything = async () => {
  const tables = ["account", "proposal", "audit_event", "idempotency_key"];
  const texts = await Promise.all(tables.map((table) => db.owner(`SELECT t::text AS all FROM ${table} t`)));
  return JSON.stringify(texts);
};

describe("a new account", () => {
  test("gets a password for one sign-in, told once and kept nowhere", async () => {
    const { id, version, after } = await propose(await as("sys"), manage(NEW));
    expect(after).toMatchObject({
      name: "张三",
      role: "OWN",
      unit: "发展改革委",
      officePhone: "138****0000",
    });
    const first = await confirmProposal(await as("sec", "key"), id, { version });
    const password = first.answer.oneTimePassword ?? "";
    expect(faultsOfPassword(password, NEW.username)).toEqual([]);
    expect((await enter(NEW.username, password)).account.duty).toBe("change-password");

    const again = await confirmProposal(await as("sec", "key"), id, { version });
    expect(again.answer).toEqual({ ...first.answer, oneTimePassword: null });
    expect(await everything()).not.toContain(password);
  });

  test("keeps its telephone number sealed; who may look at it leaves a row", async () => {
    await done(manage(NEW));
    expect(await everything()).not.toContain(NEW.officePhone);
    const listed = (await listAccounts(await as("aud"))).find(({ username }) => username === NEW.username);
    expect(listed).toMatchObject({ officePhone: "138****0000", isUnused: false, lastSignInAt: null });
    expect(await refusalOf(unmaskPhone(await as("sys"), NEW.username))).toBe("forbidden");
    expect(await unmaskPhone(await as("edt", "look"), NEW.username)).toEqual({
      username: NEW.username,
      officePhone: NEW.officePhone,
    });
    expect(await db.owner("SELECT account_name, subject FROM audit_event ORDER BY seq DESC LIMIT 1")).toEqual(
      [{ account_name: "edt（edt）", subject: "account zhang.san" }],
    );
    expect(await everything()).not.toContain(NEW.officePhone);
  });

  test("has a name, a place and a unit that are there", async () => {
    const refused = (change: object) => refusalOf(propose(sys, manage({ ...NEW, ...change })));
    const sys = await as("sys");
    expect(await refused({ username: "edt" })).toBe("name-taken");
    expect(await refused({ unit: "nowhere" })).toBe("unknown-unit");
    expect(await refused({ role: "DST", area: "440199" })).toBe("unknown-area");
    expect(await refused({ role: "DST", area: "440100" })).toBe("invalid-input");
  });

  test("proposed twice is made once", async () => {
    const [one, two] = [
      await propose(await as("sys"), manage(NEW)),
      await propose(await as("sys"), manage(NEW)),
    ];
    await confirmProposal(await as("sec"), one.id, { version: 1 });
    expect(await refusalOf(confirmProposal(await as("sec"), two.id, { version: 1 }))).toBe("name-taken");
  });
});

describe("at once, whoever was signed in is not any more", () => {
  const token = () =>
    db.owner(`INSERT INTO api_token (id, account_id, name, token_hash, expires_at)
      SELECT gen_random_uuid(), id, 't', 'h', now() + interval '1 day' FROM account WHERE username = 'edt'`);
  test.each([
    ["when disabled", manage({ what: "disable", username: "edt" }), "sys"],
    [
      "when the password is reset",
      manage({ what: "reset-password", username: "edt", withTotp: false }),
      "sys",
    ],
    ["when the role is another", grant({}), "sec2"],
  ] as const)("%s", async (_, body, by) => {
    const { cookies } = await enter("edt");
    const asks = () => actorBySession(new Headers({ cookie: cookieOf(cookies) }));
    await token();
    expect((await asks()).account).not.toBeNull();
    await done(body, by);
    expect((await asks()).account).toBeNull();
    const { account } = await as("edt");
    expect(
      await db.owner("SELECT 1 FROM api_token WHERE account_id = $1 AND revoked_at IS NULL", [account?.id]),
    ).toEqual([]);
  });
});

test("a disabled account signs in again only after it was enabled", async () => {
  await done(manage({ what: "disable", username: "edt" }));
  expect(await refusalOf(enter("edt"))).toBe("wrong-credentials");
  expect(await refusalOf(propose(await as("sys"), manage({ what: "disable", username: "edt" })))).toBe(
    "wrong-state",
  );
  await done(manage({ what: "enable", username: "edt" }));
  expect(await refusalOf(enter("edt"))).toBeUndefined();
});

test("a reset takes the old password and the second factor away", async () => {
  await db.owner("UPDATE account SET two_factor_enabled = true WHERE username = 'edt'");
  const { before, after, oneTimePassword } = await done(
    manage({ what: "reset-password", username: "edt", withTotp: true }),
  );
  expect(before).toMatchObject({ hasTotp: true, password: "present" });
  expect(after).toMatchObject({ hasTotp: false, password: "one-time" });
  expect(await refusalOf(enter("edt"))).toBe("wrong-credentials");
  expect((await enter("edt", oneTimePassword ?? "")).account.duty).toBe("change-password");
});

test("an edit that gives no telephone number keeps it, and says where it is another one", async () => {
  await done(manage(NEW));
  const { username, title, contactEmail } = NEW;
  const edit = { what: "edit", username, name: "张珊", title, contactEmail } as const;
  await done(manage(edit));
  expect(await unmaskPhone(await as("edt"), username)).toMatchObject({ officePhone: NEW.officePhone });
  expect((await done(manage({ ...edit, officePhone: "13899990000" }))).after).toMatchObject({
    officePhone: "138****0000（已更换）",
  });
});

describe("of each kind of administrator one always stays", () => {
  test("the last is neither disabled nor made anything else", async () => {
    for (const name of ["sys", "aud"]) {
      expect(await refusalOf(propose(await as("sys"), manage({ what: "disable", username: name })))).toBe(
        "last-administrator",
      );
      expect(await refusalOf(propose(await as("sec"), grant({ username: name, role: "EDT" })))).toBe(
        "last-administrator",
      );
    }
  });

  test("of two that are taken away at once, one stays", async () => {
    await addAccount(db, "sys2", "SYS");
    const first = await propose(await as("sys"), manage({ what: "disable", username: "sec" }));
    const second = await propose(await as("sys"), manage({ what: "disable", username: "sec2" }));
    const [one, two] = [await as("sec"), await as("sec2")];
    // Both are held where they would change an account, so that each has had the time to find the other one there.
    const holder = new Client({ connectionString: db.ownerUrl });
    await holder.connect();
    await holder.query("BEGIN; SELECT FROM account WHERE role = 'SEC' FOR UPDATE");
    const under = [
      refusalOf(confirmProposal(two, first.id, { version: 1 })),
      refusalOf(confirmProposal(one, second.id, { version: 1 })),
    ];
    const waiting = () => db.owner("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    await until(async () => (await waiting()).length === 2, 20_000);
    await holder.query("COMMIT");
    await holder.end();
    const codes = await Promise.all(under);
    expect(codes.toSorted()).toEqual(["last-administrator", undefined]);
    expect(await db.owner("SELECT 1 FROM account WHERE role = 'SEC' AND disabled_at IS NULL")).toHaveLength(
      1,
    );
  });
});

describe("a role", () => {
  test("is granted with its district by a second 安全管理员, and counts from the next request on", async () => {
    await done(grant({ role: "DST", area: "440106" }), "sec", "sec2");
    expect((await as("edt")).account).toMatchObject({ role: "DST", area: "440106", unit: null });
  });

  test("that was changed meanwhile is not changed again unseen", async () => {
    const { id, version } = await propose(await as("sec"), grant({}));
    await done(grant({ role: "REV" }), "sec2", "sec");
    expect(await refusalOf(confirmProposal(await as("sec2"), id, { version }))).toBe("changed-meanwhile");
  });
});

describe("a locked account", () => {
  test("is unlocked by the 安全管理员 alone", async () => {
    await db.owner("UPDATE account SET locked_until = now() + interval '10 minutes' WHERE username = 'edt'");
    expect(await refusalOf(unlockAccount(await as("sys"), "edt"))).toBe("forbidden");
    expect(await unlockAccount(await as("sec"), "edt")).toMatchObject({ username: "edt", lockedUntil: null });
    expect(await refusalOf(enter("edt"))).toBeUndefined();
    expect(await refusalOf(unlockAccount(await as("sec"), "edt"))).toBe("wrong-state");
    expect(await refusalOf(unlockAccount(await as("sec"), "nobody"))).toBe("unknown-account");
  });
});

describe("what nobody has used for 90 days", () => {
  const enabled = async () =>
    (
      await db.owner<{ username: string }>(
        "SELECT username FROM account WHERE disabled_at IS NULL ORDER BY 1",
      )
    ).map(({ username }) => username);
  beforeEach(() => db.owner("UPDATE account SET enabled_at = now() - interval '91 days'"));

  test("is listed and disabled, except for the last administrator of each kind", async () => {
    await db.owner(
      "UPDATE account SET last_sign_in_at = now() - interval '90 days 1 hour' WHERE username = 'sec2'",
    );
    const listed = (await listAccounts(await as("aud"))).filter(({ isUnused }) => isUnused);
    expect(listed).toHaveLength(5);
    expect(await disableUnusedAccounts()).toEqual(["edt", "sec"]);
    expect(await enabled()).toEqual(["aud", "sec2", "sys"]);
    expect(await db.owner("SELECT account_name, subject FROM audit_event ORDER BY seq DESC LIMIT 2")).toEqual(
      [
        { account_name: "系统", subject: "account sec" },
        { account_name: "系统", subject: "account edt" },
      ],
    );
    expect(await disableUnusedAccounts()).toEqual([]);
  });

  test("is left alone when it was signed in to or enabled since, and in the profile that does not ask for it", async () => {
    await db.owner("UPDATE account SET last_sign_in_at = now() - interval '89 days' WHERE username = 'edt'");
    await db.owner("UPDATE account SET enabled_at = now() WHERE username LIKE 'sec%'");
    expect(await disableUnusedAccounts()).toEqual([]);
    await db.owner("UPDATE account SET last_sign_in_at = NULL");
    process.env.SECURITY_PROFILE = "standard";
    try {
      expect(await disableUnusedAccounts()).toEqual([]);
    } finally {
      delete process.env.SECURITY_PROFILE;
    }
  });
});
