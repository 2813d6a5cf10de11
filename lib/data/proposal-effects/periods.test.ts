import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Payload } from "@/lib/schemas/proposals";
import { addAccount, refusalOf, signedInAs, type TestDatabase, testDatabase } from "../fixtures";
import { periodLocks } from "../period-locks.queries";
import { confirmProposal, propose } from "../proposals.commands";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await addAccount(db, "edt", "EDT");
  await addAccount(db, "rev", "REV");
  await db.owner(`INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency,
    role, definition, scope, position) VALUES (gen_random_uuid(), 'gdp', '增加值', '增加值', '亿元', 2, 'flow', 'increase',
    'expected', 'year', 'main', '', '', 1)`);
});
afterAll(() => db.stop());
beforeEach(() => db.owner("DELETE FROM period_lock; DELETE FROM lock_exception; DELETE FROM proposal"));

const proposed = async (payload: Payload<"lock-period">) =>
  propose(await signedInAs(db, "edt"), { action: "lock-period", payload, reason: "年报已定稿" });
async function done(payload: Payload<"lock-period">) {
  const { id } = await proposed(payload);
  await confirmProposal(await signedInAs(db, "rev"), id, { version: 1 });
}
const isClosed = async (period: string, indicator = "gdp") =>
  (
    await db.owner<{ closed: boolean }>(
      "SELECT period_is_closed($1, (SELECT id FROM indicator WHERE code = $2), gen_random_uuid()) AS closed",
      [period, indicator],
    )
  )[0]?.closed;

test("a year that is closed closes its months, until it is opened", async () => {
  await done({ what: "close", period: "2024" });
  expect(await isClosed("2024-09")).toBe(true);
  expect(await isClosed("2025-09")).toBe(false);
  expect(await periodLocks(await signedInAs(db, "rev"))).toMatchObject({
    locks: [{ period: "2024", reason: "年报已定稿", lockedBy: "rev" }],
  });
  await done({ what: "open", period: "2024" });
  expect(await isClosed("2024-09")).toBe(false);
});

test("what is closed is not closed again, what is open not opened", async () => {
  expect(await refusalOf(proposed({ what: "open", period: "2024" }))).toBe("no-change");
  await done({ what: "close", period: "2024" });
  expect(await refusalOf(proposed({ what: "close", period: "2024" }))).toBe("no-change");
});

test("an exception holds for its indicator to the end of its last day", async () => {
  const exception = { what: "exception", period: "2024-09", indicator: "gdp", area: null } as const;
  expect(await refusalOf(proposed({ ...exception, expiresOn: "2999-12-31" }))).toBe("wrong-state");
  await done({ what: "close", period: "2024" });
  expect(await refusalOf(proposed({ ...exception, expiresOn: "2020-12-31" }))).toBe("invalid-input");
  expect(await refusalOf(proposed({ ...exception, indicator: "none", expiresOn: "2999-12-31" }))).toBe(
    "unknown-indicator",
  );
  await done({ ...exception, expiresOn: "2999-12-31" });
  expect(await isClosed("2024-09")).toBe(false);
  expect(await isClosed("2024-10")).toBe(true);
  const { exceptions } = await periodLocks(await signedInAs(db, "edt"));
  expect(exceptions).toMatchObject([
    { indicator: "增加值", area: null, expiresAt: "2999-12-31T15:59:59.999Z", isOver: false },
  ]);
});
