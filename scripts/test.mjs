/**
 * npm test: lint, types, unit and database tests, then the production build in a browser.
 * Installs what is missing, a browser included. Last line: `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
await ensureInstalled({ development: true });
ensureBrowser();

const results = "test-results";
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const node = (args, env = {}) =>
  spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
const total = { passed: 0, failed: 0 };

function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  console.log(`${name}: ${passed} passed, ${failed} failed`);
}

/** A run that says it failed without a failed test (a crash, a file that does not load) counts as one failure. */
function countRun(name, ok, { passed, failed }) {
  count(name, passed, !ok && failed === 0 ? 1 : failed);
}

count("check", ...(node(["scripts/check.mjs"]) ? [1, 0] : [0, 1]));

const unit = `${results}/unit.json`;
const unitOk = node([
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unit}`,
]);
countRun("unit", unitOk, readUnit());

const browser = `${results}/browser.json`;
const browserOk = node(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: browser,
});
countRun("browser", browserOk, readBrowser());

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function readUnit() {
  if (!existsSync(unit)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unit, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** A test that passed only at a second try is flaky, and flaky is broken. */
function readBrowser() {
  if (!existsSync(browser)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(browser, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function ensureBrowser() {
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((at) =>
    existsSync(at),
  );
  const fonts = spawnSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" }).stdout ?? "";
  if ((system || hasOwnBrowser()) && fonts.trim() !== "") return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("正在安装浏览器和中文字体……");
    const apt = (...args) =>
      spawnSync("apt-get", ["-qq", ...args], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "chromium", "fonts-noto-cjk", "fontconfig");
    return;
  }
  if (!system)
    spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
      stdio: "inherit",
    });
}

function hasOwnBrowser() {
  const { stdout } = spawnSync(
    process.execPath,
    ["-e", "import('@playwright/test').then(({chromium})=>console.log(chromium.executablePath()))"],
    { encoding: "utf8" },
  );
  return existsSync((stdout ?? "").trim());
}
