import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";

/** Debian's Chromium where there is one; Playwright's own otherwise. */
const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((at) =>
  existsSync(at),
);
const launchOptions = {
  executablePath: system,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** The product as users run it, on empty folders: the real plan, and the demonstration. */
const REAL = 3210;
const DEMO = 3211;
// The config is read by every worker; only the first reading makes the folder.
process.env.TEST_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), "plan-test-"));
const server = (port: number, ...args: string[]) => ({
  command: ["node scripts/start.mjs", ...args].join(" "),
  url: `http://127.0.0.1:${port}/api/ready`,
  env: {
    // Nothing of a developer's own settings: the tests never touch another database.
    ...{
      DATABASE_URL: "",
      HOST: "",
      APP_URL: "",
      BOUNDARY_FILE: "",
      BOUNDARY_CRS: "",
      BOUNDARY_APPROVAL_NO: "",
    },
    PORT: String(port),
    DATA_DIR: path.join(process.env.TEST_DATA_DIR ?? "", String(port)),
  },
  reuseExistingServer: false,
  timeout: 300_000,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
});

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/browser",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { launchOptions, locale: "zh-CN", timezoneId: "Asia/Shanghai", trace: "retain-on-failure" },
  projects: [
    {
      name: "real",
      testIgnore: /\.demo\.spec/,
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 1440, height: 900 },
        baseURL: process.env.BASE_URL ?? `http://127.0.0.1:${REAL}`,
      },
    },
    {
      name: "demo",
      testMatch: /\.demo\.spec/,
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 1440, height: 900 },
        baseURL: process.env.DEMO_URL ?? `http://127.0.0.1:${DEMO}`,
      },
    },
  ],
  webServer: process.env.BASE_URL ? undefined : [server(REAL), server(DEMO, "--demo")],
});
