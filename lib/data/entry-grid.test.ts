import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type EntryBody, gridQuery } from "@/lib/schemas/entries";
import { createEntry, moveEntry } from "./entries.commands";
import { entryGrid } from "./entry-grid.queries";
import { addAccount, refusalOf, signedInAs, type TestDatabase, testDatabase } from "./fixtures";

// Of the framework, which alone understands "use cache": without it every query reads.
vi.mock("next/cache", () => ({ cacheLife: () => {}, cacheTag: () => {} }));

const TODAY = "2026-02-10";
let db: TestDatabase;
let people: Record<"edt" | "own" | "dst" | "ldr", Actor>;

beforeAll(async () => {
  db = await testDatabase();
  await db.owner(`WITH p AS (INSERT INTO plan (id, code, title, short_title, start_year, end_year)
      VALUES (gen_random_uuid(), 'p', '规划', '规划', 2021, 2025)),
    u AS (INSERT INTO unit (id, code, name, position)
      VALUES (gen_random_uuid(), 'mine', '本部门', 1), (gen_random_uuid(), 'theirs', '别的部门', 2) RETURNING id, code),
    a AS (INSERT INTO area (id, code, name, short_name, level, position)
      VALUES (gen_random_uuid(), '440100', '全市', '全市', 'city', 1), (gen_random_uuid(), '440106', '天河区', '天河', 'district', 2))
    INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency, role,
      definition, scope, position, unit_id)
    SELECT gen_random_uuid(), 'i-' || code, code, code, '亿元', 2, 'flow', 'increase', 'expected', 'year', 'main', '', '', 1, id FROM u`);
  await db.owner(`INSERT INTO observation (id, year, indicator_id, area_id, period, span, value, qualifier, status, publisher,
      published_text, known_on, version)
    SELECT gen_random_uuid(), left(v.period, 4)::int, i.id, a.id, v.period, v.span::"Span", v.value, 'eq', v.status::"DataStatus",
      '统计局', v.known, v.known::date, v.version
    FROM (VALUES ('2023', 'year', 100.50, 'preliminary', '2024-01-20', 1), ('2023', 'year', 101, 'final', '2024-11-20', 2),
        ('2023', 'year', 99, 'preliminary', '2025-01-01', 3), ('2024', 'year', 103, 'preliminary', '2025-01-20', 1),
        ('2022', 'year', 98, 'final', '2023-11-20', 1), ('2023-12', 'ytd', 7, 'final', '2024-01-20', 1)
      ) AS v(period, span, value, status, known, version), indicator i, area a
    WHERE i.code = 'i-mine' AND a.code = '440106'`);
  await addAccount(db, "edt", "EDT");
  await addAccount(db, "own", "OWN", { unit: "mine" });
  await addAccount(db, "dst", "DST", { area: "440106" });
  await addAccount(db, "ldr", "LDR");
  const names = ["edt", "own", "dst", "ldr"] as const;
  people = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await signedInAs(db, name)])),
  );
}, 120_000);
afterAll(() => db.stop());

const grid = (who: Actor, query: object) => entryGrid(who, gridQuery.parse(query), TODAY);
const ofMine = { by: "indicator", code: "i-mine" };

async function cellIn(who: Actor, period: string, area = "440106") {
  const { cells } = await grid(who, ofMine);
  return cells.find((each) => each.period === period && each.area === area);
}

it("has a row an area and a column a year of the plan that is over", async () => {
  const { rows, periods, cells } = await grid(people.edt, ofMine);
  expect(rows.map(({ code, mayEdit }) => [code, mayEdit])).toEqual([
    ["440100", true],
    ["440106", true],
  ]);
  expect(periods).toEqual(["2021", "2022", "2023", "2024", "2025"]);
  expect(cells).toHaveLength(10);
  const months = await grid(people.edt, { ...ofMine, span: "ytd", frequency: "month", from: "2025" });
  expect(months.periods.at(-1)).toBe("2025-12");
  expect(months.periods).toHaveLength(12);
});

it("shows the version in force: a final one goes before a preliminary one that came later", async () => {
  expect((await cellIn(people.edt, "2023"))?.released).toEqual({
    value: "101",
    qualifier: "eq",
    status: "final",
    version: 2,
  });
  expect((await cellIn(people.edt, "2023", "440100"))?.released).toBeNull();
});

it("says beside each cell what the year before was and what is likely, of the same span alone", async () => {
  expect(await cellIn(people.edt, "2025")).toMatchObject({ lastYear: "103", entry: null, released: null });
  expect((await cellIn(people.edt, "2025"))?.plausible).not.toBeNull();
  expect(await cellIn(people.edt, "2021")).toMatchObject({ lastYear: null, plausible: null });
});

it("shows a draft and what may be done with it only to those it concerns", async () => {
  const draft: EntryBody = {
    indicator: "i-mine",
    area: "440106",
    period: "2025",
    span: "year",
    value: "104.5",
    qualifier: "eq",
    status: "preliminary",
    published: "2026-01-20",
    source: "统计局",
    note: null,
    doubtNote: null,
  };
  const { id, version } = await createEntry(people.own, draft, TODAY);
  expect((await cellIn(people.own, "2025"))?.entry).toMatchObject({
    value: "104.5",
    acts: ["save", "submit", "discard", "attach"],
  });
  expect((await cellIn(people.dst, "2025"))?.entry).toMatchObject({ value: "104.5", acts: [] });
  const other = await grid(people.own, { by: "area", code: "440106" });
  expect(other.rows.map(({ code }) => code)).toEqual(["i-mine"]);
  expect((await grid(people.dst, ofMine)).rows.every(({ mayEdit }) => !mayEdit)).toBe(true);
  expect(await refusalOf(grid(people.ldr, ofMine))).toBe("forbidden");
  await moveEntry(people.own, id, "discard", { version });
  expect((await cellIn(people.own, "2025"))?.entry).toBeNull();
});

it("marks a closed period, and opens it where an exception has not run out", async () => {
  await db.owner("INSERT INTO period_lock (period, reason, locked_by_name) VALUES ('2022', '年报已定', 'x')");
  expect((await cellIn(people.edt, "2022"))?.isClosed).toBe(true);
  expect((await cellIn(people.edt, "2023"))?.isClosed).toBe(false);
  await db.owner(`INSERT INTO lock_exception (id, period, area_id, reason, granted_by_name, expires_at)
    SELECT gen_random_uuid(), '2022', id, '更正', 'x', now() + interval '1 day' FROM area WHERE code = '440106'`);
  expect((await cellIn(people.edt, "2022"))?.isClosed).toBe(false);
  expect((await cellIn(people.edt, "2022", "440100"))?.isClosed).toBe(true);
});

it.each([
  [{ by: "indicator", code: "nope" }, "unknown-indicator"],
  [{ by: "area", code: "nope" }, "unknown-area"],
])("refuses what is not there: %o", async (query, code) => {
  expect(await refusalOf(grid(people.edt, query))).toBe(code);
});
