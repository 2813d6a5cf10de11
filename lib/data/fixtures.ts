import { hashPassword } from "better-auth/crypto";
import type { Account, Actor } from "@/lib/auth/actor";
import { appUrl } from "@/lib/db/app-role";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { query, removeFolder, scratchFolder } from "@/lib/db/fixtures";
import { migrate } from "@/lib/db/migrate";
import type { Role } from "@/lib/domain/access";
import { type RefusalCode, Refused } from "@/lib/domain/refused";

/** A migrated database, connected to as the product does: by the role that may do less than its owner. */
export interface TestDatabase {
  /** As the owner, for what only a test looks at or prepares. */
  readonly owner: <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const folder = scratchFolder();
  const server: EmbeddedServer = await startEmbedded(folder);
  await migrate(server.url);
  process.env.DATABASE_URL = await appUrl(server.url);
  process.env.APP_SECRET = "only-for-tests-".repeat(3);
  return {
    owner: (sql, values) => query(server.url, sql, values),
    ownerUrl: server.url,
    stop: async () => {
      const { disconnect } = await import("@/lib/db/client");
      await disconnect();
      await server.stop();
      removeFolder(folder);
    },
  };
}

export const PASSWORD = "一个只用于测试的 Passphrase 1";
let hash: Promise<string> | undefined;

/** An account that signs in with PASSWORD. @returns its id */
export async function addAccount(
  { owner }: TestDatabase,
  username: string,
  role: Role,
  { area = null as string | null, unit = null as string | null } = {},
): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  const [row] = await owner<{ id: string }>(
    `WITH made AS (
       INSERT INTO account (id, username, name, email, email_verified, role, area_id, unit_id)
       VALUES (gen_random_uuid(), $1, $1, $1 || '@account.invalid', true, $2::"Role",
         (SELECT id FROM area WHERE code = $3), (SELECT id FROM unit WHERE code = $4)) RETURNING id)
     INSERT INTO credential (id, provider_account_id, provider_id, account_id, password)
     SELECT gen_random_uuid(), id, 'credential', id, $5 FROM made RETURNING account_id::text AS id`,
    [username, role, area, unit, await hash],
  );
  return row?.id ?? "";
}

/** Somebody who is signed in, as the database has them now. `key`: an Idempotency-Key of the request. */
export async function signedInAs({ owner }: TestDatabase, username: string, key?: string): Promise<Actor> {
  const [row] = await owner<Omit<Account, "duty" | "sessionId" | "scopes"> & Record<string, unknown>>(
    `SELECT a.id, username, a.name, role, ar.code AS area, u.code AS unit, area_id AS "areaId", unit_id AS "unitId"
     FROM account a LEFT JOIN area ar ON ar.id = a.area_id LEFT JOIN unit u ON u.id = a.unit_id WHERE username = $1`,
    [username],
  );
  if (!row) throw new Error(`There is no account ${username}.`);
  const account: Account = { ...row, duty: null, sessionId: null, scopes: null };
  const idempotency = key === undefined ? null : { key, requestHash: key };
  return { account, origin: { ip: "192.0.2.1", requestId: "test", idempotency } };
}

/** Somebody who is not signed in. */
export const visitor = (ip = "192.0.2.1"): Actor => ({
  account: null,
  origin: { ip, requestId: "test", idempotency: null },
});

/** The code of an expected refusal; anything else that is thrown is a defect. */
export function refusalOf(work: Promise<unknown>): Promise<RefusalCode | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
}

/** What a browser sends back of what it was given. */
export const cookieOf = (cookies: readonly string[]) => cookies.map((each) => each.split(";")[0]).join("; ");
