import { afterAll, beforeAll, expect, test } from "vitest";
import { signedInAs, type TestDatabase, testDatabase } from "@/lib/data/fixtures";
import { waitingEntries } from "@/lib/data/work.queries";
import { disconnect } from "@/lib/db/client";
import { loadDataset } from "./load";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const asProduct = process.env.DATABASE_URL;
  // Loading is the owner's; what is waiting is read as the product reads it, behind row-level security.
  process.env.DATABASE_URL = db.ownerUrl;
  await loadDataset("demo", () => {});
  await disconnect();
  process.env.DATABASE_URL = asProduct;
}, 120_000);
afterAll(() => db.stop());

test.each([
  ["own", "returned"],
  ["edt", "draft"],
  ["rev", "submitted"],
  ["rev", "approved"],
] as const)("work waits for %s: %s", async (username, state) => {
  const { items } = await waitingEntries(await signedInAs(db, username), state, 100);
  expect(items.length).toBeGreaterThan(0);
  // Whoever reviews it may: no reviewer is among those who edited it.
  if (username === "rev") expect(items.filter(({ isOwn }) => isOwn)).toEqual([]);
});

test("nothing that waits is released already, or was entered by a department that does not answer for it", async () => {
  const wrong = await db.owner(
    `SELECT i.code, a.code AS area FROM entry e
     JOIN indicator i ON i.id = e.indicator_id JOIN area a ON a.id = e.area_id JOIN account p ON p.id = e.entered_by
     WHERE e.state <> 'released' AND (
       EXISTS (SELECT FROM observation o WHERE o.indicator_id = e.indicator_id AND o.area_id = e.area_id
         AND o.period = e.period AND o.span = e.span)
       OR (p.role = 'OWN' AND p.unit_id IS DISTINCT FROM i.unit_id))`,
  );
  expect(wrong).toEqual([]);
});

test("every version of what waits has its revision, and the last is how it stands", async () => {
  const torn = await db.owner(
    `SELECT e.id FROM entry e WHERE e.version <> (SELECT count(*) FROM entry_revision r WHERE r.entry_id = e.id)
       OR NOT EXISTS (SELECT FROM entry_revision r WHERE r.entry_id = e.id AND r.version = e.version
         AND r.state = e.state AND r.value = e.value)`,
  );
  expect(torn).toEqual([]);
});
