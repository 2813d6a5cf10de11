import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { query, removeFolder, scratchFolder } from "@/lib/db/fixtures";
import { migrate, readMigrations } from "@/lib/db/migrate";

const folder = scratchFolder();
let server: EmbeddedServer;
let url = "";
let count = 0;

beforeAll(async () => {
  server = await startEmbedded(folder);
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

/** Another empty database on the same server. */
async function emptyDatabase(options = "") {
  count += 1;
  const name = `migrate_${count}`;
  await query(server.url, `CREATE DATABASE ${name} ${options}`);
  return server.urlOf(name);
}

const step = (name: string, sql: string) => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const first = step("1_first", "CREATE TABLE a (id int); INSERT INTO a VALUES (1)");
const second = step("2_second", "ALTER TABLE a ADD name text; UPDATE a SET name = '花都'");
const tables = async (at: string) =>
  (
    await query<{ name: string }>(
      at,
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND left(tablename, 1) <> '_' ORDER BY 1",
    )
  ).map(({ name }) => name);

describe("migrating", () => {
  beforeEach(async () => {
    url = await emptyDatabase();
  });

  it("applies what is new, in order, once", async () => {
    expect(await migrate(url, [first])).toEqual(["1_first"]);
    expect(await migrate(url, [first, second])).toEqual(["2_second"]);
    expect(await migrate(url, [first, second])).toEqual([]);
    expect(await query(url, "SELECT * FROM a")).toEqual([{ id: 1, name: "花都" }]);
  });

  it("keeps its record as Prisma's command line does", async () => {
    await migrate(url, [first]);
    expect(
      await query(
        url,
        `SELECT migration_name, checksum, applied_steps_count, rolled_back_at, logs, finished_at >= started_at AS done
         FROM _prisma_migrations`,
      ),
    ).toEqual([
      {
        migration_name: "1_first",
        checksum: first.checksum,
        applied_steps_count: 1,
        rolled_back_at: null,
        logs: null,
        done: true,
      },
    ]);
  });

  it("refuses a migration that was changed after it was applied, by name, and touches nothing", async () => {
    await migrate(url, [first]);
    const changed = step("1_first", "CREATE TABLE b (id int)");
    await expect(migrate(url, [changed, second])).rejects.toThrow(/迁移 1_first 在执行后被改动过/);
    expect(await query(url, "SELECT * FROM a")).toEqual([{ id: 1 }]);
  });

  it("refuses a database that a newer version has migrated", async () => {
    await migrate(url, [first, second]);
    await expect(migrate(url, [first])).rejects.toThrow(/未知迁移 2_second.*请升级/);
  });

  it("leaves no trace of a migration that fails halfway, keeps those before it, and can be run again", async () => {
    const broken = step("2_broken", "CREATE TABLE half (id int); INSERT INTO half VALUES (1); SELECT 1/0");
    await expect(migrate(url, [first, broken])).rejects.toMatchObject({
      name: "StartFault",
      message: "迁移 2_broken 执行失败，数据库保持原状：division by zero",
    });
    expect(await tables(url)).toEqual(["a"]);
    expect(await migrate(url, [first, second])).toEqual(["2_second"]);
  });

  it("is applied once when five instances start at the same moment", async () => {
    const slow = step(
      "1_slow",
      "CREATE TABLE once (id int); SELECT pg_sleep(0.3); INSERT INTO once VALUES (1)",
    );
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => migrate(url, [slow, step("2_next", "SELECT 1")])),
    );
    expect(answers.flat().sort()).toEqual(["1_slow", "2_next"]);
    expect(await query(url, "SELECT count(*)::int AS n FROM once")).toEqual([{ n: 1 }]);
  });

  it("waits for a migration that takes longer than any request may, and is not cut off itself", async () => {
    // The server's limits, made short: a lock may be waited for 5 s, a statement may run 15 s.
    const name = new URL(url).pathname.slice(1);
    await query(url, `ALTER DATABASE ${name} SET lock_timeout = '200ms'`);
    await query(url, `ALTER DATABASE ${name} SET statement_timeout = '300ms'`);
    await query(url, `ALTER DATABASE ${name} SET idle_in_transaction_session_timeout = '400ms'`);
    const slow = step("1_slow", "SELECT pg_sleep(1)");
    const answers = await Promise.all([migrate(url, [slow]), migrate(url, [slow])]);
    expect(answers.flat()).toEqual(["1_slow"]);
  });

  it("says in one line where it cannot connect, without the password", async () => {
    const away = "postgresql://plan:s3cret@127.0.0.1:1/plan";
    const fault = await migrate(away, [first]).catch((error: Error) => error);
    expect(fault).toMatchObject({ name: "StartFault" });
    expect(String(fault)).toMatch(/无法连接数据库（127\.0\.0\.1:1\/plan）：.*ECONNREFUSED/);
    expect(String(fault)).not.toMatch(/s3cret|\n/);
    await expect(migrate(url.replace(/:[0-9a-f]{48}@/, ":s3cret@"), [first])).rejects.toThrow(
      /无法连接数据库（[^）]*）：password authentication failed/,
    );
  });

  it("refuses a database in another encoding", async () => {
    const ascii = await emptyDatabase(
      "ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0",
    );
    await expect(migrate(ascii, [first])).rejects.toThrow("数据库编码是 SQL_ASCII，须是 UTF8");
    expect(await tables(ascii)).toEqual([]);
  });
});

describe("the schema of this version", () => {
  const id = { plan: randomUUID(), section: randomUUID(), area: randomUUID(), indicator: randomUUID() };
  beforeAll(async () => {
    url = await emptyDatabase();
    await migrate(url);
    await query(
      url,
      `INSERT INTO plan (id, code, title, short_title, start_year, end_year) VALUES ('${id.plan}', 'p', 'p', 'p', 2021, 2025)`,
    );
    await query(
      url,
      `INSERT INTO plan_section (id, plan_id, code, kind, title, page, position)
       VALUES ('${id.section}', '${id.plan}', '1', 'chapter', 't', 1, 1)`,
    );
    await query(
      url,
      `INSERT INTO area (id, code, name, short_name, level, position) VALUES ('${id.area}', '440100', 'n', 'n', 'city', 1)`,
    );
    await query(
      url,
      `INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency, role,
         definition, scope, position)
       VALUES ('${id.indicator}', 'i', 'i', 'i', 'm', 1, 'flow', 'increase', 'expected', 'year', 'main', '', '', 1)`,
    );
  });

  it("is what the migrations make, every one of them with the checksum of its file", async () => {
    const rows = await query(
      url,
      "SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY 1",
    );
    expect(rows).toEqual(readMigrations().map(({ name, checksum }) => ({ name, checksum })));
    expect(rows.length).toBeGreaterThan(0);
  });

  /** What a column is given; the rest of the row is right. */
  type Row = Record<string, string | number | null>;
  const insert = (table: string, row: Row) => {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`).join(", ");
    return query(
      url,
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${places})`,
      Object.values(row),
    );
  };
  const observation = (row: Row) => ({
    id: randomUUID(),
    year: 2024,
    indicator_id: id.indicator,
    area_id: id.area,
    period: "2024",
    span: "year",
    value: "1.5",
    qualifier: "eq",
    status: "final",
    publisher: "p",
    published_text: "2025-03",
    known_on: "2025-03-31",
    version: 1,
    ...row,
  });
  const target = (row: Row) => ({
    id: randomUUID(),
    plan_id: id.plan,
    indicator_id: id.indicator,
    area_id: id.area,
    section_id: id.section,
    page: 1,
    form: "at_least",
    pathway: "linear",
    baseline_value: "1",
    baseline_year: 2020,
    target_value: "2",
    target_year: 2025,
    stated_on: "2021-10-01",
    position: 1,
    ...row,
  });
  const platform = (row: Row) => ({
    id: randomUUID(),
    code: randomUUID(),
    name: "n",
    pinyin: "n",
    confidence: "high",
    ...row,
  });
  const project = (row: Row) => ({
    ...platform(row),
    section_id: id.section,
    page: 1,
    sector: "s",
    position: 1,
  });

  it.each([
    ["a year", { period: "2024", span: "year" }],
    ["a half year", { period: "2024-H1", span: "period" }],
    ["a quarter", { period: "2024-Q4", span: "period" }],
    ["a month", { period: "2024-12", span: "period" }],
    ["the year to date", { period: "2024-09", span: "ytd" }],
  ])("takes %s", async (_, row) => {
    await insert("observation", observation(row));
  });

  it.each([
    ["month 13", { period: "2024-13", span: "period" }, "observation_period"],
    ["month 0", { period: "2024-00", span: "period" }, "observation_period"],
    ["quarter 5", { period: "2024-Q5", span: "period" }, "observation_period"],
    ["half 3", { period: "2024-H3", span: "period" }, "observation_period"],
    ["a day", { period: "2024-01-01", span: "period" }, "observation_period"],
    ["full-width digits", { period: "２０２４", span: "year" }, "observation_"],
    ["a line break after the year", { period: "2024\n", span: "year" }, "observation_"],
    ["another year in the key", { year: 2023 }, "observation_year"],
    ["a month as a whole year", { period: "2024-06", span: "year" }, "observation_span"],
    ["a year as a part", { period: "2024", span: "period" }, "observation_span"],
    ["a year as to date", { period: "2024", span: "ytd" }, "observation_span"],
    ["a quarter as to date", { period: "2024-Q2", span: "ytd" }, "observation_span"],
    ["version 0", { version: 0 }, "observation_version"],
    ["too large a value", { value: "1e308" }, "numeric field overflow"],
  ])("refuses an observation with %s", async (_, row, reason) => {
    await expect(insert("observation", observation({ version: 9, ...row }))).rejects.toThrow(reason);
  });

  it("refuses the same version of a value twice", async () => {
    await insert("observation", observation({ period: "2024-01", span: "period" }));
    await expect(insert("observation", observation({ period: "2024-01", span: "period" }))).rejects.toThrow(
      "duplicate key",
    );
    await insert("observation", observation({ period: "2024-01", span: "period", version: 2 }));
    await insert("observation", observation({ period: "2024-01", span: "ytd" }));
  });

  it.each([
    ["a direction with a value", { form: "direction" }, "target_form"],
    ["a number without a value", { target_value: null }, "target_form"],
    // NULL > 2 is neither true nor false, and a bare CHECK lets that pass.
    ["a range without an upper end", { form: "range" }, "target_form"],
    ["a range that is upside down", { form: "range", target_upper: "1" }, "target_form"],
    ["a base without its year", { baseline_year: null }, "target_baseline"],
    ["a base year without a base", { baseline_value: null }, "target_baseline"],
    ["a base in the target's year", { baseline_year: 2025 }, "target_years"],
  ])("refuses a target with %s", async (_, row, reason) => {
    await expect(insert("target", target(row))).rejects.toThrow(reason);
  });

  it("takes a target of each form", async () => {
    await insert("target", target({}));
    await insert("target", target({ revision: 2, form: "range", target_upper: "3" }));
    await insert("target", target({ revision: 3, form: "direction", target_value: null }));
    await insert("target", target({ revision: 4, baseline_value: null, baseline_year: null }));
  });

  it("refuses half a position", async () => {
    await expect(insert("platform", platform({ longitude: "113.3" }))).rejects.toThrow("platform_position");
    await expect(insert("platform", platform({ latitude: "23.1" }))).rejects.toThrow("platform_position");
    await expect(insert("project", project({ longitude: "113.3" }))).rejects.toThrow("project_position");
    await insert("platform", platform({ longitude: "113.3", latitude: "23.1" }));
    await insert("platform", platform({}));
    await insert("project", project({}));
  });

  it("refuses impossible plans, areas and a second data set", async () => {
    const plan = {
      id: randomUUID(),
      code: "q",
      title: "q",
      short_title: "q",
      start_year: 2025,
      end_year: 2025,
    };
    await expect(insert("plan", plan)).rejects.toThrow("plan_years");
    const area = {
      id: randomUUID(),
      code: "44010",
      name: "n",
      short_name: "n",
      level: "district",
      position: 2,
    };
    await expect(insert("area", area)).rejects.toThrow("area_code");
    await insert("dataset", { id: 1, kind: "real", seed_hash: "h" });
    await expect(insert("dataset", { id: 2, kind: "demo", seed_hash: "h" })).rejects.toThrow(
      "dataset_single",
    );
    await expect(insert("dataset", { id: 1, kind: "demo", seed_hash: "h" })).rejects.toThrow("duplicate key");
  });
});
