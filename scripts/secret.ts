import { createHash, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { StartFault } from "@/lib/env";

/**
 * The secret that signs cookies and encrypts 动态口令 seeds. It is kept in DATA_DIR, never in the database that it
 * protects; the database only knows its fingerprint, so that a server with another one does not start.
 * @throws StartFault when the database was set up with another secret
 */
export async function installationSecret(dataDir: string, ownerUrl: string): Promise<string> {
  const file = path.resolve(dataDir, "secret");
  if (!existsSync(file)) make(file);
  const secret = readFileSync(file, "utf8").trim();
  await compareFingerprint(ownerUrl, createHash("sha256").update(secret).digest("hex"), file);
  return secret;
}

/** Whole or not at all, and only if there is none: two servers may start at once in a folder that they share. */
function make(file: string) {
  const draft = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

async function compareFingerprint(ownerUrl: string, fingerprint: string, file: string) {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      "UPDATE installation SET secret_fingerprint = $1 WHERE id = 1 AND secret_fingerprint IS NULL",
      [fingerprint],
    );
    const { rows } = await owner.query("SELECT secret_fingerprint AS known FROM installation WHERE id = 1");
    if (rows[0]?.known === fingerprint) return;
  } finally {
    await owner.end();
  }
  throw new StartFault(
    `密钥文件 ${file} 与这个数据库所用的不同：请从原来的 DATA_DIR 或另一台服务器复制 secret 文件，再启动。`,
  );
}
