import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";

/** A modest laptop on a modest line. */
const LAPTOP = { width: 1366, height: 768 };
const CPU_SLOWDOWN = 4;
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };

export async function openBrowser(): Promise<Browser> {
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return chromium.launch({
    executablePath: system.find((at) => existsSync(at)),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Of somebody who is signed in. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

export async function inFreshPage<T>(
  browser: Browser,
  use: (page: Page) => Promise<T>,
  cookie?: Cookie,
): Promise<T> {
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  try {
    if (cookie) await context.addCookies([cookie]);
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

export type Paint = { first: number; lcp: number; what: string; cls: number };

/** As on a modest laptop on a modest line. */
export async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
}

/** Largest contentful paint, in ms, and the sum of all layout shifts until the page has come to rest. */
export function paintOf(browser: Browser, url: string, cookie?: Cookie): Promise<Paint> {
  const look = async (page: Page) => {
    await slowDown(page);
    await page.addInitScript(() => {
      const seen = { first: 0, lcp: 0, what: "", cls: 0 };
      Object.assign(window, { seenPaint: seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
          seen.lcp = entry.startTime;
          seen.what = entry.element?.tagName.toLowerCase() ?? "";
        }
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        seen.first = list.getEntriesByName("first-contentful-paint")[0]?.startTime ?? seen.first;
      }).observe({ type: "paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value?: number })[])
          seen.cls += entry.value ?? 0;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(500);
    return page.evaluate(() => (window as unknown as { seenPaint: Paint }).seenPaint);
  };
  return inFreshPage(browser, look, cookie);
}
