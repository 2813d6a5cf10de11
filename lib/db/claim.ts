import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bornAt } from "@/lib/db/processes";
import { StartFault } from "@/lib/env";

/**
 * Marks a data folder as ours for as long as this process lives. Without it a second start by mistake would take
 * the first one's database for an orphan and stop it.
 * @returns gives the folder back
 * @throws StartFault when a living process has it
 */
export async function claimFolder(home: string): Promise<() => void> {
  const file = path.join(home, "running");
  const mine = `${process.pid} ${bornAt(process.pid) ?? ""}`;
  while (!tryToWrite(file, mine)) {
    // Somebody may be between making the file and writing into it.
    const found = readIfThere(file) || (await later(100).then(() => readIfThere(file)));
    const [pid, born] = found.split(" ");
    if (born && bornAt(Number(pid)) === born) {
      throw new StartFault(
        `数据目录 ${home} 正由另一个运行中的系统（进程 ${pid}）使用，请先停止它，或另设 DATA_DIR。`,
      );
    }
    rmSync(file, { force: true });
  }
  return () => {
    if (readIfThere(file) === mine) rmSync(file, { force: true });
  };
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

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
