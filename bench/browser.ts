import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type Figure, median, ratioOf, round } from "./figures";

const ROUNDS = 7;
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

async function inFreshPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

type Paint = { first: number; lcp: number; what: string; cls: number };

/** Largest contentful paint, in ms, and the sum of all layout shifts until the page has come to rest. */
function paintOf(browser: Browser, url: string): Promise<Paint> {
  return inFreshPage(browser, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", LINE);
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
  });
}

/** What a throttled laptop sees of the overview, against an empty page of the same build. */
export async function overviewOnLaptop(browser: Browser, origin: string): Promise<Figure[]> {
  const overviews: Paint[] = [];
  const empties: Paint[] = [];
  for (let turn = -1; turn < ROUNDS; turn += 1) {
    const empty = await paintOf(browser, `${origin}/bench/empty`);
    const overview = await paintOf(browser, `${origin}/`);
    if (turn < 0) continue;
    empties.push(empty);
    overviews.push(overview);
  }
  const { measured, reference, ...ratio } = ratioOf(
    overviews.map(({ lcp }, turn) => ({ measured: lcp, reference: empties[turn]?.lcp ?? 0 })),
  );
  const least = (paints: Paint[]) => Math.min(...paints.map(({ lcp }) => lcp));
  const first = (paints: Paint[]) => round(median(paints.map((paint) => paint.first)), 0);
  const shifts = overviews.map(({ cls }) => cls);
  return [
    {
      name: "overview ÷ empty page, LCP on a throttled laptop",
      ...ratio,
      unit: "",
      limit: { atMost: 1.5 },
      parts: {
        "overview ms": round(measured, 0),
        "empty ms": round(reference, 0),
        // Between the first paint and the largest stands React, which holds a streamed part back.
        "first paint ms": `${first(overviews)} / ${first(empties)}`,
        "at the quietest": round(least(overviews) / least(empties)),
        largest: `${overviews[0]?.what} / ${empties[0]?.what}`,
      },
    },
    {
      name: "overview, layout shift (CLS)",
      value: Math.max(...shifts),
      range: [Math.min(...shifts), Math.max(...shifts)],
      rounds: shifts.length,
      unit: "",
      limit: { atMost: 0 },
      parts: { "worst of all rounds": round(Math.max(...shifts), 4) },
    },
  ];
}

/** Scripts that a page fetches before anyone touches it: bytes on the wire, their number, and whether a chart library is among them. */
async function scriptsOf(browser: Browser, url: string) {
  return inFreshPage(browser, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    const scripts = new Set<string>();
    const sources: Promise<string>[] = [];
    let bytes = 0;
    devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
      if (type === "Script" || new URL(response.url).pathname.endsWith(".js")) scripts.add(requestId);
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (!scripts.has(requestId)) return;
      bytes += encodedDataLength;
      sources.push(devtools.send("Network.getResponseBody", { requestId }).then(({ body }) => body));
    });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
    const hasCharts = (await Promise.all(sources)).some((source) => source.includes("recharts-"));
    return { bytes, count: scripts.size, hasCharts };
  });
}

/** JavaScript of the overview before interaction; the chart library has to stay where a chart is looked at. */
export async function overviewScripts(browser: Browser, origin: string): Promise<Figure[]> {
  const overview = await scriptsOf(browser, `${origin}/`);
  const empty = await scriptsOf(browser, `${origin}/bench/empty`);
  return [
    {
      name: "overview, JavaScript before interaction",
      value: overview.bytes / 1000,
      range: null,
      rounds: 1,
      unit: " kB",
      limit: { below: 170 },
      parts: { files: overview.count, "empty kB": round(empty.bytes / 1000, 1), "empty files": empty.count },
    },
    {
      name: "overview, chart library among its scripts",
      value: Number(overview.hasCharts),
      range: null,
      rounds: 1,
      unit: "",
      limit: { atMost: 0 },
      parts: {},
    },
  ];
}
