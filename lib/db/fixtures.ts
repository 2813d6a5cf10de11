import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client, type QueryResultRow } from "pg";
import { bornAt } from "@/lib/db/processes";

/** A new folder, closed to other users as temporary folders are; the caller removes it by `removeFolder`. */
export function scratchFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "plan-test-"));
}

export function removeFolder(folder: string) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

/** One statement on a connection of its own. */
export async function query<Row extends QueryResultRow>(url: string, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

export const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits for something to become true; @returns the milliseconds it took. */
export async function until(isTrue: () => boolean | Promise<boolean>, withinMs: number): Promise<number> {
  const start = Date.now();
  while (!(await isTrue())) {
    if (Date.now() - start > withinMs) throw new Error(`Still not true after ${withinMs} ms.`);
    await later(50);
  }
  return Date.now() - start;
}

/** Living processes (no zombies) that work inside the folder or name it on their command line. Linux only. */
export function processesAbout(folder: string): { pid: number; command: string }[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && bornAt(pid) !== undefined)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        const at = readlinkSync(`/proc/${pid}/cwd`);
        return at.startsWith(folder) || command.includes(folder) ? [{ pid, command }] : [];
      } catch {
        return [];
      }
    });
}

/** The number of the server that holds a data folder. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, "postgresql-18", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** Direct children of a process. Linux only. */
export function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      if (!(pid > 0)) return false;
      try {
        const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        return Number(fields[1]) === parent;
      } catch {
        return false;
      }
    });
}
