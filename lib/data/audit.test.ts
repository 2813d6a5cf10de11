import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Account, Actor } from "@/lib/auth/actor";
import { query, removeFolder, scratchFolder } from "@/lib/db/fixtures";
import type { Role } from "@/lib/domain/access";
import { CHAIN_START, linkText } from "@/lib/domain/audit-chain";
import { auditRefusal, changeAs, changeAsSystem } from "./act";
import { verifyAudit, verifyAuditAsSystem } from "./audit.commands";
import { auditEvents, auditExport, lastVerification } from "./audit.queries";
import { addAccount, refusalOf, type TestDatabase, testDatabase, visitor } from "./fixtures";

let db: TestDatabase;
let auditor: Actor;
let editor: Actor;

async function actor(username: string, role: Role): Promise<Actor> {
  const id = await addAccount(db, username, role);
  const none = {
    area: null,
    unit: null,
    areaId: null,
    unitId: null,
    duty: null,
    sessionId: null,
    scopes: null,
  };
  const account: Account = { id, username, name: username, role, ...none };
  return { account, origin: { ip: "192.0.2.7", requestId: "test", idempotency: null } };
}

const rows = (sql = "") =>
  db.owner<{ n: string }>(`SELECT count(*) AS n FROM audit_event ${sql}`).then(([row]) => Number(row?.n));
const all = { limit: 100, before: 0 };

beforeAll(async () => {
  process.env.DATA_DIR = scratchFolder();
  db = await testDatabase();
  auditor = await actor("aud", "AUD");
  editor = await actor("edt", "EDT");
  const edit = (n: number) =>
    changeAs(editor, async (_, audit) =>
      audit({ action: "edit-draft", subject: `entry ${n}`, before: { value: "1" }, after: { value: "2" } }),
    );
  for (let n = 1; n <= 5; n += 1) await edit(n);
  await auditRefusal(editor, { action: "review", subject: "entry 1", reason: "forbidden" });
  await auditRefusal(visitor(), { action: "sign-in", subject: "account edt", reason: "wrong-credentials" });
  await changeAsSystem(async (_, audit) => audit({ action: "release", subject: "entry 100% _" }));
});
afterAll(async () => {
  await db.stop();
  removeFolder(process.env.DATA_DIR ?? "");
});

describe("the list", () => {
  test("is the newest first, and goes on below a number whatever was added meanwhile", async () => {
    const first = await auditEvents(auditor, {}, { limit: 3, before: 0 });
    const below = first[2]?.seq ?? 0;
    const second = await auditEvents(auditor, {}, { limit: 3, before: below });
    const numbers = [...first.slice(0, 3), ...second].map(({ seq }) => seq);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([first.length, second[0]?.seq]).toEqual([4, below - 1]);
  });

  test.each([
    [{ action: "edit-draft" }, 5],
    [{ outcome: "refused" }, 2],
    [{ account: "edt" }, 6],
    [{ account: "@anonymous" }, 1],
    [{ account: "@system" }, 1],
    [{ subject: "entry 1" }, 3],
    [{ subject: "%" }, 1],
    [{ subject: "' OR true --" }, 0],
    [{ account: "edt", outcome: "refused", action: "review", subject: "entry" }, 1],
  ] as const)("asked for %j has %i", async (asked, count) => {
    expect(await auditEvents(auditor, asked, all)).toHaveLength(count);
  });

  test("takes days as those of Guangzhou", async () => {
    const at = (moment: string, seq: number) =>
      db.owner("UPDATE audit_event SET at = $1 WHERE seq = $2", [moment, seq]);
    const before = await db.owner<{ at: Date }>("SELECT at FROM audit_event WHERE seq <= 2 ORDER BY seq");
    await at("2026-03-01T15:59:59.999Z", 1);
    await at("2026-03-01T16:00:00.000Z", 2);
    const of = async (asked: { from?: string; to?: string }) =>
      (await auditEvents(auditor, { ...asked, action: "edit-draft" }, all)).map(({ seq }) => seq);
    expect(await of({ to: "2026-03-01" })).toEqual([1]);
    expect(await of({ from: "2026-03-02", to: "2026-03-02" })).toEqual([2]);
    for (const [n, row] of before.entries()) await at(row.at.toISOString(), n + 1);
  });

  test("refuses an account that there is not", async () => {
    expect(await refusalOf(auditEvents(auditor, { account: "nobody" }, all))).toBe("unknown-account");
  });

  test("says everything that was hashed", async () => {
    const [first] = (await auditEvents(auditor, { subject: "entry 1", action: "edit-draft" }, all)).slice(-1);
    if (!first) throw new Error("There is none.");
    const { createHash } = await import("node:crypto");
    const text = linkText(CHAIN_START, { ...first, seq: String(first.seq) });
    expect(createHash("sha256").update(text).digest("hex")).toBe(first.hash);
  });
});

describe("who read the audit is in it", () => {
  test("with what was asked for", async () => {
    await auditEvents(auditor, { outcome: "refused" }, all);
    const [newest] = await auditEvents(auditor, { account: "aud" }, { limit: 1, before: 0 });
    expect(newest).toMatchObject({
      action: "read-audit",
      subject: "audit",
      outcome: "allowed",
      after: '{"query":{"outcome":"refused"}}',
      ip: "192.0.2.7",
    });
  });

  test("before a file begins", async () => {
    const count = await rows();
    const batches = await auditExport(auditor, { action: "edit-draft" });
    expect(await rows()).toBe(count + 1);
    const seen: number[] = [];
    for await (const batch of batches) seen.push(...batch.map(({ seq }) => seq));
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  test.each(["EDT", "REV", "SYS", "SEC", "LDR", "OWN", "DST"] as const)("and %s may not", async (role) => {
    const account = editor.account && { ...editor.account, role, area: "440103", unit: "x" };
    const asking = { ...editor, account };
    const refused = await rows("WHERE outcome = 'refused'");
    for (const attempt of [
      () => auditEvents(asking, {}, all),
      () => auditExport(asking, {}),
      () => verifyAudit(asking),
      () => lastVerification(asking),
    ])
      expect(await refusalOf(attempt())).toBe("forbidden");
    expect(await rows("WHERE outcome = 'refused'")).toBe(refused + 4);
    expect(await refusalOf(auditEvents(visitor(), {}, all))).toBe("not-signed-in");
  });
});

test("a verification leaves what it found, once for everybody who waits for it", async () => {
  expect((await lastVerification(auditor)).at).toBeNull();
  const [one, two] = await Promise.all([verifyAudit(auditor), verifyAuditAsSystem()]);
  expect(one.report).toEqual(two.report);
  expect(one.report?.fault).toBeNull();
  expect((await lastVerification(auditor)).report).toEqual(one.report);
  await db.owner("UPDATE audit_event SET ip = '10.9.9.9' WHERE seq = 3");
  const found = await verifyAuditAsSystem();
  expect(found.sentence).toContain("第3号的内容被改动");
  await verifyAuditAsSystem();
  // Who watches over it is told, once.
  expect(
    await db.owner("SELECT a.username, n.kind FROM notice n JOIN account a ON a.id = account_id"),
  ).toEqual([{ username: "aud", kind: "chain-broken" }]);
  expect(await lastVerification(auditor)).toMatchObject({ report: { fault: { kind: "changed", seq: 3 } } });
});

describe("the role that the product works as", () => {
  const app = () => process.env.DATABASE_URL ?? "";
  const denied = (sql: string) =>
    query(app(), sql).then(
      () => "done",
      ({ code }: { code?: string }) => code,
    );

  test.each([
    "UPDATE audit_event SET reason = 'x'",
    "DELETE FROM audit_event",
    "TRUNCATE audit_event",
    "INSERT INTO audit_event SELECT * FROM audit_event LIMIT 0",
    "UPDATE audit_head SET seq = 0",
    "DELETE FROM audit_head",
    "TRUNCATE audit_head",
    "DROP TABLE audit_event",
    "ALTER TABLE audit_event DISABLE TRIGGER ALL",
    "ALTER TABLE audit_event ADD COLUMN x int",
    "CREATE TRIGGER x BEFORE INSERT ON audit_event EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "CREATE OR REPLACE FUNCTION audit_hash(p_fields text[]) RETURNS text LANGUAGE sql AS $$ SELECT '' $$",
    "DROP FUNCTION audit_append",
    "ALTER FUNCTION audit_append SECURITY INVOKER",
    "CREATE TABLE audit_event2 (x int)",
    "SET ROLE postgres",
  ])("may not %s", async (sql) => {
    expect(await denied(sql)).toBe("42501");
  });

  test("may read it, and add to it by its function alone", async () => {
    const count = await rows();
    await query(
      app(),
      "SELECT audit_append('{}', 'sign-in', 'refused', 'account x', NULL, NULL, 'forbidden')",
    );
    expect(await rows()).toBe(count + 1);
  });
});
