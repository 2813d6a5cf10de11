/**
 * npm run audit:verify [-- --demo]: checks the audit's chain and names the first broken link, beside the running
 * product or without it. Ends with 0 for a whole chain, 1 for a broken one, 2 where it could not be checked.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { hasEmbedded, runningEmbedded, startEmbedded } from "@/lib/db/embedded";
import { type Env, readEnv, StartFault } from "@/lib/env";
import { chainSentence } from "@/lib/format/audit-words";
import { ensureClient } from "./build";

const isDemo = process.argv.includes("--demo");

type Database = { url: string; stop(): Promise<void> };

try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = readEnv();
  const folder = path.resolve(isDemo ? `${env.DATA_DIR}/demo` : env.DATA_DIR);
  ensureClient();
  const database = await reach(env, folder);
  process.env.DATABASE_URL = database.url;
  process.env.DATA_DIR = folder;
  process.exitCode = await verify().finally(() => database.stop());
} catch (error) {
  console.error(wordsOf(error as Error & { code?: string }));
  process.exitCode = 2;
}

/** The database that the product uses with the same settings, running or not. */
async function reach(env: Env, folder: string): Promise<Database> {
  const url = env.DATABASE_URL ?? runningEmbedded(folder);
  if (url) return { url, stop: async () => {} };
  if (hasEmbedded(folder)) return startEmbedded(folder, console.error);
  throw new StartFault(`${folder} 中还没有数据库，没有审计链可以验证：请检查 DATA_DIR，或先运行 npm start。`);
}

async function verify(): Promise<0 | 1> {
  const { verifyChain } = await import("@/lib/data/audit-verification");
  const { disconnect } = await import("@/lib/db/client");
  const report = await verifyChain(showProgress).finally(disconnect);
  if (process.stderr.isTTY) process.stderr.write("\n");
  console.log(chainSentence(report, new Date().toISOString()));
  if (report.last > 0) console.log(`第${report.last}号的校验值：${report.hash}`);
  return report.fault ? 1 : 0;
}

function showProgress(seq: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r已核对到第${seq}号`);
}

function wordsOf(error: Error & { code?: string }): string {
  if (error instanceof StartFault) return error.message;
  if (error.code === "42P01") return "数据库中还没有审计表：请先用本版本启动一次。";
  return `审计链未能验证：${error.message || error.code}`;
}
