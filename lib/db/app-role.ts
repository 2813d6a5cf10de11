import { createHmac } from "node:crypto";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { StartFault } from "@/lib/env";

/** What the product may only add to, by whatever query: nothing that was said is unsaid. */
const ADD_ONLY = ["observation", "entry_revision", "reminder"];
/** What changes through functions of their own alone. */
const READ_ONLY = ["audit_event", "audit_head", "dataset", "_prisma_migrations", "_migration_lock"];

/**
 * The owner of the tables migrates; the product itself works as a role that can neither change the schema nor the
 * audit, and that row-level security holds for. Its password follows from the owner's, so that every server of an
 * installation finds the same without being told.
 * @param ownerUrl of a migrated database
 * @returns the URL that the product connects with
 * @throws StartFault when the owner may not create roles and there is no such role yet
 */
export async function appUrl(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  const role = `${database}_app`;
  const password = createHmac("sha256", url.password || ownerUrl)
    .update(role)
    .digest("base64url");
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await makeRole(owner, role, password);
    await owner.query(grantsFor(role, database));
  } finally {
    await owner.end();
  }
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}

async function makeRole(owner: Client, role: string, password: string) {
  const [name, secret] = [escapeIdentifier(role), escapeLiteral(password)];
  const { rows } = await owner.query<{ may: boolean; there: boolean }>(
    `SELECT (rolsuper OR rolcreaterole) AS may, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there
     FROM pg_roles WHERE rolname = current_user`,
    [role],
  );
  const [{ may = false, there = false } = {}] = rows;
  if (!may && !there)
    throw new StartFault(
      `DATABASE_URL 的用户不能创建角色，程序无法以受限身份运行：请授予它 CREATEROLE，或由数据库管理员创建角色 ${role}。`,
    );
  if (!may) return;
  const options = `LOGIN NOINHERIT NOBYPASSRLS PASSWORD ${secret}`;
  // Two instances may start at once: the one that comes second finds the role there.
  if (!there) await owner.query(`CREATE ROLE ${name} ${options}`).catch(ifThere);
  else await owner.query(`ALTER ROLE ${name} ${options}`).catch(ifBusy);
}

function ifThere(error: unknown) {
  const { code } = error as { code?: string };
  if (code !== "42710" && code !== "23505") throw error;
}

/** Another instance is saying the same at this moment. */
function ifBusy(error: unknown) {
  if (!(error as Error).message.includes("concurrently")) throw error;
}

function grantsFor(role: string, database: string): string {
  const name = escapeIdentifier(role);
  const list = (tables: readonly string[]) => tables.map(escapeIdentifier).join(", ");
  // One transaction, begun by locking: catalogue rows do not take two writers at once.
  return `BEGIN;
    SELECT id FROM "_migration_lock" WHERE id = 1 FOR UPDATE;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${name};
    GRANT USAGE ON SCHEMA public TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    REVOKE UPDATE, DELETE ON ${list(ADD_ONLY)} FROM ${name};
    REVOKE INSERT, UPDATE, DELETE ON ${list(READ_ONLY)} FROM ${name};
    REVOKE DELETE ON entry, evidence, proposal FROM ${name};
    REVOKE ALL ON FUNCTION audit_append FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION audit_append TO ${name};
    COMMIT`;
}
