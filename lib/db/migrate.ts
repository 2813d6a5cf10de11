import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { StartFault } from "@/lib/env";

type Migration = { name: string; sql: string; checksum: string };

/** The migrations of this version, in order. */
export function readMigrations(folder = path.join(process.cwd(), "prisma", "migrations")): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database to this version: in order, one transaction each, one instance at a time.
 * It keeps Prisma's own `_prisma_migrations` table, so that the ordinary CLI can take over.
 * @returns names of the migrations applied now
 * @throws StartFault when an applied migration was changed, or the database is newer than this program
 */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const keeper = await connect(url);
  try {
    await refuseOtherEncodings(keeper);
    await holdLock(keeper);
    const worker = await connect(url);
    return await apply(worker, migrations).finally(() => worker.end());
  } finally {
    await keeper.end();
  }
}

async function connect(url: string): Promise<Client> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
    client.on("error", () => {});
    await client.connect();
    return client;
  } catch (error) {
    // An address with several meanings (localhost) gives an error of errors that has only a code.
    const { code, message } = error as { code?: string; message: string };
    throw new StartFault(`无法连接数据库（${placeOf(url)}）：${message || code}。请检查 DATABASE_URL。`);
  }
}

/** Host, port and database: what may be shown of a URL that holds a password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return "地址无法识别";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** In any other encoding Chinese is mangled or counted in bytes. */
async function refuseOtherEncodings(client: Client) {
  const { rows } = await client.query<{ server_encoding: string }>("SHOW server_encoding");
  const encoding = rows[0]?.server_encoding;
  if (encoding !== "UTF8") throw new StartFault(`数据库编码是 ${encoding}，须是 UTF8，请另建数据库。`);
}

/** A row lock, not an advisory one: PostgreSQL-compatible servers all have it. It goes with the connection. */
async function holdLock(keeper: Client) {
  const prepare = async () => {
    await keeper.query('CREATE TABLE IF NOT EXISTS "_migration_lock" (id int PRIMARY KEY)');
    await keeper.query('INSERT INTO "_migration_lock" VALUES (1) ON CONFLICT DO NOTHING');
  };
  // Two instances that create the table at the same moment: one gets a unique violation of the catalogue.
  await prepare().catch(prepare);
  await keeper.query(
    "SET lock_timeout = 0; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0",
  );
  await keeper.query("BEGIN");
  await keeper.query('SELECT id FROM "_migration_lock" WHERE id = 1 FOR UPDATE');
}

async function apply(worker: Client, migrations: Migration[]): Promise<string[]> {
  await worker.query("SET statement_timeout = 0");
  await worker.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
    migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0)`);
  const { rows } = await worker.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const known = new Map(migrations.map((each) => [each.name, each]));
  for (const [name, checksum] of applied) {
    const migration = known.get(name);
    if (!migration) throw new StartFault(`数据库比本程序新（含未知迁移 ${name}），请升级程序后再启动。`);
    if (migration.checksum !== checksum)
      throw new StartFault(`迁移 ${name} 在执行后被改动过，拒绝启动；请恢复原文件，改动另写新迁移。`);
  }
  const pending = migrations.filter((each) => !applied.has(each.name));
  for (const migration of pending) await applyOne(worker, migration);
  return pending.map((each) => each.name);
}

async function applyOne(worker: Client, { name, sql, checksum }: Migration) {
  try {
    await worker.query("BEGIN");
    await worker.query(sql);
    await worker.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await worker.query("COMMIT");
  } catch (error) {
    await worker.query("ROLLBACK").catch(() => {});
    throw new StartFault(`迁移 ${name} 执行失败，数据库保持原状：${(error as Error).message}`);
  }
}
