import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bornAt } from "@/lib/db/processes";
import { StartFault } from "@/lib/env";

/** Ours until given back or until this process ends; or the number of the living process that has it. */
export type Claim = { giveBack(): void } | { heldBy: number };

/** Claims what a file stands for. The mark of a process that is gone, however it went, counts for nothing. */
export function tryClaim(file: string): Claim {
  const mine = `${process.pid} ${bornAt(process.pid) ?? ""}`;
  while (!tryToWrite(file, mine)) {
    // Somebody may be between making the file and writing into it.
    if (readIfThere(file) === "") pause(100);
    const [pid, born] = readIfThere(file).split(" ");
    if (born && bornAt(Number(pid)) === born) return { heldBy: Number(pid) };
    rmSync(file, { force: true });
  }
  return {
    giveBack() {
      if (readIfThere(file) === mine) rmSync(file, { force: true });
    },
  };
}

/**
 * Marks a data folder as ours. Without it a second start by mistake would take the first one's database for an
 * orphan and stop it.
 * @returns gives the folder back
 * @throws StartFault when a living process has it
 */
export function claimFolder(home: string): () => void {
  const claim = tryClaim(path.join(home, "running"));
  if ("giveBack" in claim) return claim.giveBack;
  throw new StartFault(
    `数据目录 ${home} 正由另一个运行中的系统（进程 ${claim.heldBy}）使用，请先停止它，或另设 DATA_DIR。`,
  );
}

/** Waits without giving way: for the few moments of a start in which nothing else runs. */
export function pause(ms: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function tryToWrite(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
