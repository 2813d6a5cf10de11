import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { isServerOf, workersOf } from "@/lib/db/processes";
import { StartFault } from "@/lib/env";

const run = promisify(execFile);
/** How long a start, a stop or a recovery may take before we say so instead of waiting on. */
export const PATIENCE_SECONDS = 60;

/** The system user that runs the server; undefined: ourselves. */
export type Owner = { uid: number; gid: number } | undefined;

export type Cluster = {
  /** The folder of the database files, made by initdb. */
  folder: string;
  /** The folder of the server's programs. */
  bin: string;
  owner: Owner;
  port: number;
  /** File that the server's own messages go to. */
  log: string;
  /** URL of a database that every cluster has. */
  url: string;
};

/** The guard, see `spawnGuarded`; `gone` resolves when it and the server have ended. */
type Guard = { child: ChildProcess; gone: Promise<void>; leave(): void };

/**
 * Brings the server up, and up again whenever it dies, until the answer is called; that stops it.
 * @throws StartFault when the first start fails
 */
export async function supervise(cluster: Cluster, say: (line: string) => void): Promise<() => Promise<void>> {
  let stopping = false;
  let guard: Guard | undefined;
  let recovery = Promise.resolve();

  const bringUp = async () => {
    const deadline = Date.now() + PATIENCE_SECONDS * 1000;
    while (!stopping) {
      await clearTheWay(cluster, say);
      if (stopping) return;
      const launched = spawnGuarded(cluster);
      guard = launched;
      const isUp = await Promise.race([ready(cluster, launched, deadline), launched.gone.then(() => false)]);
      if (isUp) {
        void launched.gone.then(() => {
          if (!stopping) recovery = recover();
        });
        return;
      }
      const reason = lastWords(cluster.log);
      // PostgreSQL refuses as long as workers of a killed server are about.
      if (!/shared memory block|lock file/.test(reason) || Date.now() > deadline)
        throw new StartFault(`内置数据库未能启动：${reason}（详见 ${cluster.log}）`);
      endWorkers(cluster.folder);
      await later(200);
    }
  };

  const recover = async () => {
    say("数据库进程意外退出，正在重新启动。");
    while (!stopping) {
      try {
        return await bringUp();
      } catch (error) {
        say(`数据库未能重新启动，稍后再试：${(error as Error).message}`);
        guard?.leave();
        await guard?.gone;
        await later(2000);
      }
    }
  };

  const stop = async () => {
    stopping = true;
    guard?.leave();
    await guard?.gone;
    await recovery;
  };

  try {
    await bringUp();
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Deals with what an earlier run left in the folder: a server without an owner, or a lock that nobody holds. */
async function clearTheWay(cluster: Cluster, say: (line: string) => void) {
  const lock = path.join(cluster.folder, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  if (isServerOf(cluster.folder, pid)) return takeOver(cluster, pid, say);
  // With a number that is free again PostgreSQL deals itself, and better: it looks for left-over workers too.
  if (!isTaken(pid)) return;
  // A zombie or some other program: PostgreSQL would refuse to start for ever.
  while (endWorkers(cluster.folder) > 0) await later(50);
  rmSync(lock, { force: true });
}

/** A server left behind by a run that was killed together with its guard is stopped cleanly, so that ours can start. */
async function takeOver({ folder, bin, owner }: Cluster, pid: number, say: (line: string) => void) {
  say("发现上次运行遗留的数据库进程，正在接管。");
  const args = ["stop", `--pgdata=${folder}`, "--mode=fast", "--wait", `--timeout=${PATIENCE_SECONDS}`];
  try {
    await run(path.join(bin, "pg_ctl"), args, { ...owner });
  } catch (error) {
    // It may have been ending by itself already.
    if (isServerOf(folder, pid))
      throw new StartFault(`数据库目录 ${folder} 正被另一个进程使用且无法接管：${lastLine(error)}`);
  }
}

/**
 * Workers without a server can answer nobody any more. To the data it is the crash that it was already: what was
 * acknowledged is in the log, the rest is undone. @returns how many there were
 */
function endWorkers(folder: string): number {
  const workers = workersOf(folder);
  for (const pid of workers) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Gone meanwhile.
    }
  }
  return workers.length;
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * The shell is the guard: it stops the server when file descriptor 3, whose other end we hold, is closed.
 * SIGINT asks a server to end at once, but one that is only just beginning does not hear it yet, because a shell starts
 * what it puts into the background deaf to it; SIGTERM, sent first, ends that one.
 * It stands in a process group of its own, so that Ctrl+C in a terminal reaches us and not the database.
 */
function spawnGuarded({ folder, bin, owner, port, log }: Cluster): Guard {
  const output = openSync(log, "a");
  if (owner) chownSync(log, owner.uid, owner.gid);
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
  const script =
    '"$@" 3<&- & server=$!; (cat <&3 >/dev/null; kill -TERM $server 2>/dev/null; kill -INT $server 2>/dev/null) & wait $server';
  const args = ["-c", script, "guard", path.join(bin, "postgres"), "-D", folder, "-p", String(port)];
  const child = spawn("/bin/sh", [...args, ...settings.flatMap((each) => ["-c", each])], {
    ...owner,
    detached: true,
    stdio: ["ignore", output, output, "pipe"],
  });
  closeSync(output);
  const pipe = child.stdio[3] as Socket | null;
  pipe?.on("error", () => {});
  const leave = () => void pipe?.destroy();
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  }).then(leave);
  return { child, gone, leave };
}

/** True as soon as the server answers, false when it has ended instead. */
async function ready({ url, log }: Cluster, { child }: Guard, deadline: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01")
        throw new StartFault("内置数据库的密码与 DATA_DIR 中的 database-password 文件不符，请恢复原文件。");
      if (Date.now() > deadline)
        throw new StartFault(`内置数据库 ${PATIENCE_SECONDS} 秒内未能启动，详见 ${log}。`);
      await later(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

/** The newest complaint in the server's log. */
function lastWords(log: string): string {
  const complaint = /(?:FATAL|PANIC|ERROR): +(.*)/;
  const lines = readFileSync(log, "utf8").trim().split("\n").slice(-20);
  const line = lines.findLast((each) => complaint.test(each)) ?? lines.at(-1) ?? "";
  return complaint.exec(line)?.[1] ?? line;
}

export function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr || message).trim().split("\n").at(-1) ?? "";
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
