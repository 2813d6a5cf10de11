import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { appUrl } from "@/lib/db/app-role";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { type Env, readEnv, StartFault } from "@/lib/env";
import { ensureBuild, ensureClient } from "./build";
import { installationSecret } from "./secret";
import { openSetUp } from "./setup-code";

const demo = process.argv.includes("--demo");
const development = process.argv.includes("--dev");
const say = (line: string) => console.error(line);

/** What is running, in the order in which it was started; it is stopped in the reverse order. */
const running: { stop(): Promise<void> }[] = [];
let stopping = false;

async function stopAll(code: number) {
  if (stopping) return;
  stopping = true;
  for (const each of running.reverse()) await each.stop().catch((error) => say(String(error)));
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stopAll(0));
process.on("disconnect", () => void stopAll(1));

try {
  // What the environment already says goes before the file.
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = readEnv();
  await refuseTakenPort(env.PORT, hostOf(env));
  if (development) ensureClient();
  else ensureBuild();
  const ownerUrl = await openDatabase(env);
  await migrate(ownerUrl);
  // The plan is loaded as the owner of the tables; everything else is done as a role that may do less.
  process.env.DATABASE_URL = ownerUrl;
  process.env.DATA_DIR = path.resolve(folderOf(env));
  // Imported only now: the client that it loads may just have been generated.
  const { loadDataset } = await import("@/prisma/seed/load");
  await loadDataset(demo ? "demo" : "real", say);
  const { disconnect } = await import("@/lib/db/client");
  await disconnect();
  const { loadBoundary } = await import("@/lib/geo/boundary");
  loadBoundary({ file: env.BOUNDARY_FILE, crs: env.BOUNDARY_CRS, approvalNo: env.BOUNDARY_APPROVAL_NO });
  const secret = await installationSecret(folderOf(env), ownerUrl);
  const setupCode = await openSetUp(ownerUrl, secret, env.SETUP_CODE);
  running.push({ stop: anchorAtEnd });
  await serve(env, { DATABASE_URL: await appUrl(ownerUrl), APP_SECRET: secret }, setupCode);
} catch (error) {
  // A fault that someone can mend is one line; anything else is ours to see whole.
  say(
    error instanceof Error && error.name.endsWith("Fault")
      ? error.message
      : String((error as Error).stack ?? error),
  );
  await stopAll(1);
}

async function openDatabase(env: Env): Promise<string> {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const server = await startEmbedded(folderOf(env), say);
  running.push(server);
  return server.url;
}

function folderOf(env: Env): string {
  return demo ? `${env.DATA_DIR}/demo` : env.DATA_DIR;
}

/** The demonstration has accounts whose password is printed: it never leaves this machine. */
function hostOf(env: Env): string {
  return demo ? "127.0.0.1" : env.HOST;
}

/** Said before the minutes of a first build, and before another run's database is touched. */
async function refuseTakenPort(port: number, host: string) {
  const probe = createServer();
  const code = await new Promise<string | undefined>((resolve) => {
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  if (code === "EADDRINUSE")
    throw new StartFault(`端口 ${port} 已被占用：请停止占用它的程序，或用 PORT 另设一个端口。`);
  if (code === "EACCES") throw new StartFault(`没有权限使用端口 ${port}：请用 PORT 另设 1024 以上的端口。`);
  throw new StartFault(
    `无法在 HOST=“${host}” 上监听（${code}）：请改为本机的地址，如 127.0.0.1 或 0.0.0.0。`,
  );
}

async function serve(
  env: Env,
  own: { DATABASE_URL: string; APP_SECRET: string },
  setupCode: string | undefined,
) {
  const host = hostOf(env);
  const command = [
    "--import",
    "./scripts/with-parent.mjs",
    "--import",
    "./scripts/client-address.mjs",
    "node_modules/next/dist/bin/next",
    development ? "dev" : "start",
    "-p",
    String(env.PORT),
    "-H",
    host,
  ];
  const web = spawn(process.execPath, command, {
    // A process group of its own: a terminal's Ctrl+C is for us, who stop things in order.
    detached: true,
    stdio: ["ignore", development ? "inherit" : "ignore", "inherit", "pipe"],
    env: {
      ...process.env,
      ...own,
      // Every server of an installation has to understand what another one has sent.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256").update(own.APP_SECRET).digest("base64"),
      DEMO: demo ? "1" : "",
      // Only its digest is known to who answers requests.
      SETUP_CODE: "",
      NODE_ENV: development ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PARENT_PIPE: "3",
    },
  });
  running.push({ stop: () => stopChild(web) });
  const url = env.APP_URL ?? `http://${host.includes(":") ? `[${host}]` : host}:${env.PORT}`;
  web.once("exit", (code) => {
    if (!stopping) say(`网页服务意外退出（代码 ${code}）；请检查端口 ${env.PORT} 是否被占用。`);
    void stopAll(1);
  });
  await answering(`http://${reachable(host)}:${env.PORT}/api/ready`);
  if (stopping) return;
  say(`${demo ? "演示系统（全部为演示数据）" : "系统"}已启动：${url}`);
  if (setupCode) say(`首次设置：打开 ${url}/setup，设置码 ${setupCode}（用过即失效）。`);
  say("按 Ctrl+C 停止。");
}

/** Between the web process, which then adds nothing more to the audit, and the database. */
async function anchorAtEnd() {
  const { anchorAudit } = await import("@/lib/data/audit-anchors");
  const { disconnect } = await import("@/lib/db/client");
  await anchorAudit()
    .catch((error: Error) => say(`退出时未能记下审计链的末尾：${error.message}`))
    .finally(disconnect);
}

/** The address at which this machine reaches what listens on `host`. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

async function answering(url: string) {
  const deadline = Date.now() + 120_000;
  while (!stopping && Date.now() < deadline) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  if (!stopping) throw new StartFault("网页服务两分钟内没有应答，请查看上面的输出。");
}

/** Asks, then insists: a request in flight gets ten seconds. */
function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
