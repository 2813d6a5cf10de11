import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

const proc = existsSync("/proc/self/stat");

/**
 * When a living process began, as an opaque text; together with its number it tells that process from a later one
 * that was given the same number. `undefined` when there is none; a zombie counts as none.
 */
export function bornAt(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (proc) return bornAtByProc(pid);
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function bornAtByProc(pid: number): string | undefined {
  try {
    // The name, in brackets, may hold anything; fields are counted after it: state is the first, the start the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/**
 * Whether a process is the database server of this folder. Its number alone says nothing: after a restart of the
 * machine the number in an old lock may belong to any program, another database included.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  if (bornAt(pid) === undefined) return false;
  try {
    const [here, there] = [statSync(cluster), statSync(`/proc/${pid}/cwd`)];
    return here.dev === there.dev && here.ino === there.ino;
  } catch {
    // No /proc, or another user's process: its command line is all there is to go by.
    return commandOf(pid).includes("postgres");
  }
}

function commandOf(pid: number): string {
  try {
    if (proc) return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * Workers of a server that was killed live until their statement ends; they are told apart by their title from
 * whatever else stands in the folder, an operator's shell for one. Only Linux can say; elsewhere none.
 */
export function workersOf(cluster: string): number[] {
  if (!proc) return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && commandOf(pid).startsWith("postgres:") && isServerOf(cluster, pid));
}
