import { randomUUID } from "node:crypto";
import { addAccount, type TestDatabase } from "./fixtures";

/** A city with two districts, two departments with an indicator each, and whoever has to do with them. */
export async function addCity(db: TestDatabase): Promise<void> {
  await db.owner(
    `WITH unit AS (
       INSERT INTO unit (id, code, name, position) VALUES
         (gen_random_uuid(), 'port', '港务局', 1), (gen_random_uuid(), 'trade', '商务局', 2) RETURNING id, code),
     city AS (
       INSERT INTO area (id, code, name, short_name, level, position)
       VALUES (gen_random_uuid(), '440100', '广州市', '全市', 'city', 1) RETURNING id),
     districts AS (
       INSERT INTO area (id, code, name, short_name, level, position, parent_id)
       SELECT gen_random_uuid(), code, name, name, 'district', position, city.id
       FROM city, (VALUES ('440106', '天河', 2), ('440115', '南沙', 3)) AS d (code, name, position))
     INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency, role,
       definition, scope, position, unit_id)
     SELECT gen_random_uuid(), i.code, i.name, i.name, '亿元', 2, 'flow', 'increase', 'expected', 'month', 'main', '', '',
       i.position, unit.id
     FROM (VALUES ('boxes', '集装箱', 1, 'port'), ('sales', '零售额', 2, 'trade')) AS i (code, name, position, unit)
     JOIN unit ON unit.code = i.unit`,
  );
  await addAccount(db, "edt", "EDT");
  await addAccount(db, "rev", "REV");
  await addAccount(db, "ldr", "LDR");
  await addAccount(db, "aud", "AUD");
  await addAccount(db, "own", "OWN", { unit: "port" });
  await addAccount(db, "own2", "OWN", { unit: "trade" });
  await addAccount(db, "dst440106", "DST", { area: "440106" });
}

/** A record as it stands, with the submissions that led there: day and, where it was taken back, true. */
export async function addEntry(
  { owner }: TestDatabase,
  cell: { indicator: string; area: string; period: string; span: string },
  state: string,
  submissions: readonly { on: string; withdrawn?: true }[] = [],
): Promise<string> {
  const id = randomUUID();
  await owner(
    `INSERT INTO entry (id, indicator_id, area_id, period, span, value, qualifier, status, publisher, published_text,
       known_on, state, editor_ids, entered_by, entered_by_name, version)
     SELECT $1, i.id, a.id, $4, $5::"Span", 1, 'eq', 'preliminary', '统计局', '2026', '2026-12-31', $6::"EntryState", '{}',
       gen_random_uuid(), '某人', 99 FROM indicator i, area a WHERE i.code = $2 AND a.code = $3`,
    [id, cell.indicator, cell.area, cell.period, cell.span, state],
  );
  for (const [index, { on, withdrawn }] of submissions.entries()) {
    const steps = [["submitted", index * 2 + 1], ...(withdrawn ? [["draft", index * 2 + 2]] : [])];
    for (const [step, version] of steps)
      await owner(
        `INSERT INTO entry_revision (entry_id, version, state, value, qualifier, status, publisher, published_text, by_id,
           by, at)
         VALUES ($1, $2, $3::"EntryState", 1, 'eq', 'preliminary', '统计局', '2026', gen_random_uuid(), '某人', $4)`,
        [id, version, step, `${on}T12:00:00+08:00`],
      );
  }
  return id;
}
