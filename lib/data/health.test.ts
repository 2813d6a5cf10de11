import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { changeAsSystem } from "./act";
import { addAccount, refusalOf, signedInAs, type TestDatabase, testDatabase } from "./fixtures";
import { healthDetails } from "./health.queries";
import { purgeExpired } from "./jobs.commands";
import { queueMessages } from "./outbox.commands";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await addAccount(db, "sys", "SYS");
  await addAccount(db, "edt", "EDT");
});
afterAll(() => db.stop());
beforeEach(() => db.owner("DELETE FROM job_lease; DELETE FROM outbox_message"));

const JOBS = [
  { name: "often", everyMs: 2000 },
  { name: "daily", everyMs: 86_400_000 },
  { name: "never", everyMs: 2000 },
];
const health = async () => healthDetails(await signedInAs(db, "sys"), JOBS);

test("a clock more than half a minute off is said to be, either way", async () => {
  expect((await health()).database).toMatchObject({ isSkewed: false });
  const now = Date.now;
  for (const off of [31_000, -31_000]) {
    vi.spyOn(Date, "now").mockImplementation(() => now() + off);
    const { skewSeconds, isSkewed } = (await health()).database;
    vi.restoreAllMocks();
    expect(isSkewed).toBe(true);
    expect(Math.round(skewSeconds)).toBe(off / 1000);
  }
});

test("a job that nobody runs is late, one that failed keeps why", async () => {
  await db.owner(
    `INSERT INTO job_lease VALUES ('often', 'a', now(), now() - interval '5 minutes', NULL),
       ('daily', 'b', now() + interval '1 minute', now() - interval '1 hour', 'out of paper')`,
  );
  expect((await health()).jobs).toMatchObject([
    { name: "often", isLate: true, isRunning: false, lastError: null },
    { name: "daily", isLate: false, isRunning: true, lastError: "out of paper" },
    { name: "never", isLate: true, lastRunAt: null },
  ]);
});

test("what waits to be sent is counted, and what failed says why and not to whom", async () => {
  const message = { channel: "email" as const, recipient: "someone@example.gov.cn", subject: "", body: "" };
  await changeAsSystem((tx) =>
    queueMessages(
      tx,
      ["a", "b", "c"].map((dedupeKey) => ({ ...message, dedupeKey })),
    ),
  );
  await db.owner(
    `UPDATE outbox_message SET failed_at = now(), last_error = 'abandoned', maybe_sent = true WHERE dedupe_key = 'b';
     UPDATE outbox_message SET sent_at = now() WHERE dedupe_key = 'c'`,
  );
  const { outbox } = await health();
  expect(outbox).toMatchObject({ waiting: 1, sent: 1, failed: 0, maybeSent: 1 });
  expect(outbox.lastErrors).toMatchObject([{ error: "abandoned", maybeSent: true }]);
  expect(JSON.stringify(outbox)).not.toContain("someone");
});

test("is for administrators", async () => {
  expect(await refusalOf(healthDetails(await signedInAs(db, "edt"), JOBS))).toBe("forbidden");
});

test("what is of no use any more is removed, and nothing else", async () => {
  await db.owner(
    `INSERT INTO idempotency_key (account_id, key, request_hash, status, body, at)
       SELECT id, age, '', 200, '', now() - age::interval FROM account, (VALUES ('29 days'), ('31 days')) AS v (age)
       WHERE username = 'edt';
     INSERT INTO notice (id, account_id, kind, facts, href, at)
       SELECT gen_random_uuid(), id, 'returned', '{}', age, now() - age::interval
       FROM account, (VALUES ('1 year'), ('3 years')) AS v (age) WHERE username = 'edt';
     INSERT INTO session (id, token, account_id, expires_at, last_seen_at)
       SELECT gen_random_uuid(), age, id, now() + interval '1 hour', now() - age::interval
       FROM account, (VALUES ('1 minute'), ('2 hours')) AS v (age) WHERE username = 'edt'`,
  );
  await purgeExpired();
  expect(await db.owner("SELECT key FROM idempotency_key")).toEqual([{ key: "29 days" }]);
  expect(await db.owner("SELECT href FROM notice")).toEqual([{ href: "1 year" }]);
  expect(await db.owner("SELECT token FROM session")).toEqual([{ token: "1 minute" }]);
});
