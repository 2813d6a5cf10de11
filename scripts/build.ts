import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pause, tryClaim } from "@/lib/db/claim";
import { StartFault } from "@/lib/env";

const SCHEMA = ["prisma/schema", "package-lock.json"];
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "instrumentation.ts",
  "proxy.ts",
  "tsconfig.json",
  ...SCHEMA,
];

/** The Prisma client, generated anew when the schema has changed. */
export function ensureClient() {
  once("lib/db/generated/.made-from", SCHEMA, "正在生成数据访问代码……", [
    "node_modules/prisma/build/index.js",
    "generate",
  ]);
}

/** The production build, made anew when anything it is made from has changed. */
export function ensureBuild() {
  ensureClient();
  once(".next/made-from", SOURCES, "正在构建页面（约一分钟）……", [
    "node_modules/next/dist/bin/next",
    "build",
  ]);
}

function once(stamp: string, sources: string[], saying: string, command: string[]) {
  const made = hashOf(sources);
  const isMade = () => existsSync(stamp) && readFileSync(stamp, "utf8") === made;
  if (isMade()) return;
  // Two starts at once (the product and its demonstration, say): the second waits for what the first makes.
  let claim = tryClaim("node_modules/.making");
  for (; "heldBy" in claim; claim = tryClaim("node_modules/.making")) pause(500);
  try {
    if (!isMade()) make(stamp, made, saying, command);
  } finally {
    claim.giveBack();
  }
}

function make(stamp: string, made: string, saying: string, command: string[]) {
  console.error(saying);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      // Whatever the caller's is: a test's, or a developer's shell's.
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // Prisma wants the path of an engine it does not use here, or it downloads one. Not /bin/true: migrate
      // commands would then silently do nothing.
      PRISMA_SCHEMA_ENGINE_BINARY: "/bin/false",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (signal) throw new StartFault("启动被中断。");
  if (status !== 0) throw new StartFault(`命令 ${command.slice(0, 2).join(" ")} 失败：\n${stdout}${stderr}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, made);
}

function hashOf(sources: string[]): string {
  const hash = createHash("sha256");
  for (const source of sources)
    for (const file of filesIn(source)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(source: string): string[] {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  return readdirSync(source)
    .filter((name) => name !== "generated" && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesIn(path.join(source, name)));
}
