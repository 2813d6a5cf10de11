import type { Browser } from "@playwright/test";
import { type Figure, median, ratioOf, round } from "./figures";
import { inFreshPage, type Paint, paintOf } from "./laptop";

const ROUNDS = 7;

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
