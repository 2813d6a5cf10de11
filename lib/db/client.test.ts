import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/data/fixtures";
import { database } from "./client";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.stop());

test("moments are the same for the database and for Prisma, whatever zone the server is set to", async () => {
  const name = new URL(db.ownerUrl).pathname.slice(1);
  await db.owner(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Shanghai'`);
  const at = new Date();
  await database().prisma.installation.update({ where: { id: 1 }, data: { setUpAt: at } });
  const { setUpAt } = await database().prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  expect(setUpAt).toEqual(at);
  const [row] = await db.owner(
    "SELECT abs(extract(epoch FROM set_up_at - now()))::int < 60 AS near FROM installation",
  );
  expect(row).toEqual({ near: true });
  await db.owner("UPDATE installation SET set_up_at = now()");
  const { setUpAt: now } = await database().prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  expect(Math.abs((now?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
});
