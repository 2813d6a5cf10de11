/** What every command needs first: a Node that is new enough and the packages of the lock file. Node built-ins only. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`需要 Node.js 20.19 或更新的版本，当前是 ${process.versions.node}。`);
  process.exit(1);
}

/** @param {{ development: boolean }} options development: the tools for tests and checks too */
export async function ensureInstalled({ development }) {
  if (isInstalled(development)) return;
  console.error("正在安装程序依赖（首次运行需要几分钟）……");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(development ? [] : ["--omit=dev"])];
  // On Windows npm is a .cmd file, which only a shell can run; the arguments are constants.
  const done = spawnSync("npm", args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status === 0 && isInstalled(development)) return;
  console.error("依赖安装失败：请检查 npm 仓库是否可用，或从已安装好的机器复制整个目录。");
  process.exit(1);
}

/** Compares what npm wrote down when it installed with what the lock file asks for: no network, no guess. */
function isInstalled(development) {
  const receipt = "node_modules/.package-lock.json";
  if (!existsSync(receipt)) return false;
  const have = JSON.parse(readFileSync(receipt, "utf8")).packages;
  const want = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(want).every(([folder, { version, dev, devOptional, optional }]) => {
    if (folder === "" || optional) return true;
    if (!development && (dev || devOptional)) return true;
    return have[folder]?.version === version;
  });
}
