import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeFolder } from "@/lib/db/fixtures";
import { changeAs } from "./act";
import { anchorAudit, readAnchors } from "./audit-anchors";
import { verifyChain } from "./audit-verification";
import { type TestDatabase, testDatabase, visitor } from "./fixtures";

const ROWS = 12;
let db: TestDatabase;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.stop());

/** A chain of twelve, with text of several scripts and with nulls in it. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "plan-anchors-"));
  process.env.DATA_DIR = folder;
  await db.owner("DELETE FROM audit_event");
  await db.owner("UPDATE audit_head SET seq = 0, hash = repeat('0', 64)");
  for (let n = 1; n <= ROWS; n += 1) await act(n);
  return () => removeFolder(folder);
});

const act = (n: number) =>
  changeAs(visitor(), async (_, audit) =>
    audit({
      action: "edit-draft",
      subject: `entry ${n}`,
      before: n % 2 ? undefined : { value: "1", note: "𠮷：荔灣" },
      after: { value: String(n) },
      reason: n % 3 ? null : "核实后更正",
    }),
  );
const fault = async () => (await verifyChain()).fault;

/** A row's hash as the database makes it: what somebody who knows how it is done would write. */
const REHASH = `UPDATE audit_event SET hash = audit_hash(ARRAY[prev_hash, seq::text,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), account_id::text, account_name, role, ip, request_id,
    action, outcome::text, subject, before, after, reason])`;
const COPY = `INSERT INTO audit_event (seq, year, at, account_id, account_name, role, ip, request_id, action, outcome,
    subject, before, after, reason, prev_hash, hash)`;
const REST = `at, account_id, account_name, role, ip, request_id, action, outcome, subject, before, after, reason,
    prev_hash, hash`;

/** Everything from a row on, anew and consistent: what only an anchor can tell. */
async function rewriteFrom(seq: number) {
  for (let n = seq; n <= ROWS; n += 1) {
    await db.owner(
      "UPDATE audit_event SET prev_hash = (SELECT hash FROM audit_event WHERE seq = $1 - 1) WHERE seq = $1",
      [n],
    );
    await db.owner(`${REHASH} WHERE seq = $1`, [n]);
  }
  await db.owner("UPDATE audit_head SET hash = (SELECT hash FROM audit_event WHERE seq = audit_head.seq)");
}

test("what the database writes is right for who checks it outside, and more can be added meanwhile", async () => {
  const report = await verifyChain(() => void act(ROWS + 1));
  expect(report).toEqual({
    last: ROWS,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    anchors: 0,
    fault: null,
  });
});

test("an empty chain is whole", async () => {
  await db.owner("DELETE FROM audit_event");
  await db.owner("UPDATE audit_head SET seq = 0, hash = repeat('0', 64)");
  expect(await verifyChain()).toEqual({ last: 0, hash: "0".repeat(64), anchors: 0, fault: null });
});

describe("by the superuser", () => {
  test.each([
    ["after = 'x'", "changed"],
    ["reason = NULL", "changed"],
    ["at = at + interval '1 millisecond'", "changed"],
    ["year = year - 1", "changed"],
    ["ip = '10.0.0.1'", "changed"],
    ["outcome = 'refused'", "changed"],
    ["hash = repeat('a', 64)", "changed"],
  ])("a row with %s is %s", async (set, kind) => {
    await db.owner(`UPDATE audit_event SET ${set} WHERE seq = 6`);
    expect(await fault()).toEqual({ kind, seq: 6 });
  });

  test("a changed row whose hash was made anew is named too", async () => {
    await db.owner("UPDATE audit_event SET after = 'x' WHERE seq = 5");
    await db.owner(`${REHASH} WHERE seq = 5`);
    expect(await fault()).toEqual({ kind: "changed", seq: 5 });
  });

  test("the last row, changed with its hash, is named", async () => {
    await db.owner("UPDATE audit_event SET after = 'x' WHERE seq = 12");
    await db.owner(`${REHASH} WHERE seq = 12`);
    expect(await fault()).toEqual({ kind: "changed", seq: 12 });
  });

  test("a removed row is named, also when the others moved up", async () => {
    await db.owner("DELETE FROM audit_event WHERE seq = 7");
    expect(await fault()).toEqual({ kind: "removed", seq: 7 });
    await db.owner("UPDATE audit_event SET seq = seq + 100 WHERE seq > 7");
    await db.owner("UPDATE audit_event SET seq = seq - 101 WHERE seq > 100");
    await db.owner("UPDATE audit_head SET seq = seq - 1");
    expect(await fault()).toEqual({ kind: "removed", seq: 7 });
  });

  test("an inserted row is named: under a number that is there, or with the others moved down", async () => {
    await db.owner(`${COPY} SELECT seq, year + 1, ${REST} FROM audit_event WHERE seq = 4`);
    expect(await fault()).toEqual({ kind: "inserted", seq: 4 });
    await db.owner("DELETE FROM audit_event WHERE seq = 4 AND year > (SELECT min(year) FROM audit_event)");
    expect(await fault()).toBeNull();
    await db.owner("UPDATE audit_event SET seq = seq + 100 WHERE seq >= 4");
    await db.owner("UPDATE audit_event SET seq = seq - 99 WHERE seq >= 104");
    await db.owner("UPDATE audit_head SET seq = seq + 1");
    await db.owner(`${COPY} SELECT 4, year, ${REST} FROM audit_event WHERE seq = 2`);
    expect(await fault()).toEqual({ kind: "inserted", seq: 4 });
    await db.owner(
      "UPDATE audit_event SET prev_hash = (SELECT hash FROM audit_event WHERE seq = 3) WHERE seq = 4",
    );
    await db.owner(`${REHASH} WHERE seq = 4`);
    expect(await fault()).toEqual({ kind: "inserted", seq: 4 });
  });

  test("rows that changed places are named", async () => {
    await db.owner("UPDATE audit_event SET seq = 1000 WHERE seq = 8");
    await db.owner("UPDATE audit_event SET seq = 8 WHERE seq = 9");
    await db.owner("UPDATE audit_event SET seq = 9 WHERE seq = 1000");
    expect(await fault()).toEqual({ kind: "moved", seq: 8 });
  });

  test("a cut end is named by the head", async () => {
    await db.owner("DELETE FROM audit_event WHERE seq > 10");
    expect(await fault()).toEqual({ kind: "cut", seq: 11 });
  });

  test("rows that the head does not know are named", async () => {
    await db.owner("UPDATE audit_head SET seq = 10, hash = (SELECT hash FROM audit_event WHERE seq = 10)");
    expect(await fault()).toEqual({ kind: "beyond-head", seq: 11 });
  });
});

describe("an anchor outside of the database", () => {
  test("agrees with a chain that went on", async () => {
    await anchorAudit();
    await anchorAudit();
    await act(13);
    await anchorAudit();
    expect(readAnchors().map(({ seq }) => seq)).toEqual([12, 13]);
    expect(await verifyChain()).toMatchObject({ last: 13, anchors: 2, fault: null });
  });

  test("tells of an end that was cut together with the head", async () => {
    await anchorAudit();
    await db.owner("DELETE FROM audit_event WHERE seq > 10");
    await db.owner("UPDATE audit_head SET seq = 10, hash = (SELECT hash FROM audit_event WHERE seq = 10)");
    expect(await fault()).toEqual({ kind: "cut", seq: 11 });
  });

  test("tells of a chain that was written anew from some row on", async () => {
    await anchorAudit();
    await db.owner("UPDATE audit_event SET after = 'x' WHERE seq = 9");
    await rewriteFrom(9);
    expect(await fault()).toEqual({ kind: "rewritten", seq: 12 });
    writeFileSync(path.join(folder, "audit-anchors.jsonl"), "");
    expect(await fault()).toBeNull();
  });

  test("that a crash cut short counts for nothing", async () => {
    await anchorAudit();
    appendFileSync(path.join(folder, "audit-anchors.jsonl"), '{"seq":3,"hash":"ab');
    expect(readAnchors()).toHaveLength(1);
    expect(await fault()).toBeNull();
  });
});
