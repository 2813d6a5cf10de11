import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { EntryAct } from "@/lib/domain/entry-workflow";
import type { EntryAnswer } from "@/lib/schemas/entries";
import { addCity } from "./collection.fixtures";
import { createEntry, moveEntry, releaseDue } from "./entries.commands";
import { actOnEntries } from "./entry-batch.commands";
import { signedInAs, type TestDatabase, testDatabase } from "./fixtures";
import { listNotices } from "./notices.queries";

const TODAY = "2026-11-24";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await addCity(db);
  await db.owner(
    `INSERT INTO plan (id, code, title, short_title, start_year, end_year)
     VALUES (gen_random_uuid(), 'p', '规划', '规划', 2021, 2025)`,
  );
});
afterAll(() => db.stop());
beforeEach(() => db.owner("TRUNCATE entry, notice, observation, idempotency_key CASCADE"));

const as = (name: string, key?: string) => signedInAs(db, name, key);
const told = async (name: string) =>
  (await listNotices(await as(name), { limit: 10, offset: 0 })).map(({ sentence }) => sentence).reverse();

async function draft(name: string, indicator: string, value = "18141.5"): Promise<EntryAnswer> {
  const figures = {
    value,
    qualifier: "eq",
    status: "final",
    published: "2026-03",
    source: "统计局",
  } as const;
  const cell = { indicator, area: "440100", period: "2025", span: "year" } as const;
  return createEntry(await as(name), { ...cell, ...figures, note: null, doubtNote: null }, TODAY);
}

const move = async (
  name: string,
  act: Exclude<EntryAct, "save" | "correct">,
  entry: EntryAnswer,
  more = {},
  key = "",
) => moveEntry(await as(name, key || undefined), entry.id, act, { version: entry.version, ...more });

test("each step tells whoever has to go on with it, and no step tells who took it or what it is worth", async () => {
  const submitted = await move("own", "submit", await draft("own", "boxes"));
  const returned = await move("rev", "return", submitted, { note: "应为18240，请核对" });
  const again = await move("own", "submit", returned);
  const approved = await move("rev", "approve", again);
  await move("rev", "release", approved);
  const about = "1个数值：集装箱（广州市，2025年）";
  expect(await told("rev")).toEqual([`own提交了${about}，等待审核。`, `own提交了${about}，等待审核。`]);
  expect(await told("own")).toEqual([
    `rev退回了${about}，请按意见修改。`,
    `rev审核通过了${about}。`,
    `rev发布了${about}。`,
  ]);
  expect(await told("ldr")).toEqual([`rev发布了${about}。`]);
  for (const name of ["edt", "own2", "aud", "dst440106"]) expect(await told(name), name).toEqual([]);
  const kept = await db.owner<{ all: string }>("SELECT string_agg(notice::text, '') AS all FROM notice");
  expect(kept[0]?.all).not.toMatch(/1814|1824/);
});

test("a batch is one notice a person, of one's own alone", async () => {
  const entries = [await draft("own", "boxes"), await draft("own2", "sales")];
  for (const [nth, entry] of entries.entries())
    entries[nth] = await move(nth === 0 ? "own" : "own2", "submit", entry);
  const items = entries.map(({ id, version }) => ({ id, version }));
  await actOnEntries(await as("rev"), { act: "approve", items }, TODAY);
  expect(await told("own")).toEqual(["rev审核通过了1个数值：集装箱（广州市，2025年）。"]);
  expect(await told("own2")).toEqual(["rev审核通过了1个数值：零售额（广州市，2025年）。"]);
});

test("what was refused, and what is sent again with the same key, tells nobody anything", async () => {
  const entry = await draft("own", "boxes");
  const first = await move("own", "submit", entry, {}, "once");
  expect(await move("own", "submit", entry, {}, "once")).toEqual(first);
  await expect(move("own", "submit", entry)).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect(await told("rev")).toHaveLength(1);
});

test("a release at a set moment tells when it comes, once, in the product's own name", async () => {
  const submitted = await move("own", "submit", await draft("own", "boxes"));
  const approved = await move("rev", "approve", submitted);
  await move("rev", "release", approved, { at: "2020-01-01T00:00:00+08:00" });
  expect(await told("ldr")).toEqual([]);
  const released = await Promise.all([releaseDue(), releaseDue()]);
  expect(released.sort()).toEqual([0, 1]);
  expect(await told("ldr")).toEqual(["系统发布了1个数值：集装箱（广州市，2025年）。"]);
});
