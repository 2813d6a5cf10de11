import type { Actor } from "@/lib/auth/actor";
import type { EntryBody } from "@/lib/schemas/entries";
import { addAccount, signedInAs, type TestDatabase } from "./fixtures";

/** For tests: a city with one district, an indicator of each of two departments, and people of every role with them. */

const NAMES = ["edt", "rev", "rev2", "own", "other", "dst", "ldr", "sys"] as const;
export type People = Record<(typeof NAMES)[number], Actor>;

export async function addPeople(db: TestDatabase): Promise<People> {
  await db.owner(`WITH p AS (INSERT INTO plan (id, code, title, short_title, start_year, end_year)
      VALUES (gen_random_uuid(), 'p', '规划', '规划', 1900, 2025)),
    u AS (INSERT INTO unit (id, code, name, position)
      VALUES (gen_random_uuid(), 'mine', '本部门', 1), (gen_random_uuid(), 'theirs', '别的部门', 2) RETURNING id, code),
    a AS (INSERT INTO area (id, code, name, short_name, level, position)
      VALUES (gen_random_uuid(), '440100', '全市', '全市', 'city', 1), (gen_random_uuid(), '440106', '天河区', '天河', 'district', 2))
    INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency, role,
      definition, scope, position, unit_id)
    SELECT gen_random_uuid(), 'i-' || code, code, code, '亿元', 2, 'flow', 'increase', 'expected', 'year', 'main', '', '', 1, id FROM u`);
  await db.owner(
    "UPDATE area SET parent_id = (SELECT id FROM area WHERE code = '440100') WHERE code = '440106'",
  );
  await addAccount(db, "edt", "EDT");
  await addAccount(db, "rev", "REV");
  await addAccount(db, "rev2", "REV");
  await addAccount(db, "own", "OWN", { unit: "mine" });
  await addAccount(db, "other", "OWN", { unit: "theirs" });
  await addAccount(db, "dst", "DST", { area: "440106" });
  await addAccount(db, "ldr", "LDR");
  await addAccount(db, "sys", "SYS");
  return Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await signedInAs(db, name)])));
}

/** The value of one year, as it is entered. */
export const valueIn = (year: number, more: Partial<EntryBody> = {}): EntryBody => ({
  indicator: "i-mine",
  area: "440100",
  period: String(year),
  span: "year",
  value: "18141.5",
  qualifier: "eq",
  status: "final",
  published: "2026-03",
  source: "统计局",
  note: null,
  doubtNote: null,
  ...more,
});
