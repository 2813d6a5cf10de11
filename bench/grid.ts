import type { Browser, Page } from "@playwright/test";
import { type Figure, median, ratioOf, round } from "./figures";
import { type Cookie, inFreshPage, paintOf, slowDown } from "./laptop";
import { signIn } from "./people";

const ROUNDS = 5;
const ROWS = 12;
const COLUMNS = 60;
/** Filled with values by fillDatabase, and with nobody's drafts. */
const GRID = "/observations/grid?by=indicator&code=bench-2&span=period&frequency=month";
const CELLS = 40;

/** The grid of 12 areas × 60 months: how soon it is there, and whether it keeps up with who types. */
export async function grid(browser: Browser, origin: string, databaseUrl: string): Promise<Figure[]> {
  const { token } = await signIn(databaseUrl, "bench-grid");
  const cookie = { name: "sid", value: `${token}.signature`, url: origin };
  const opened = await opening(browser, origin, cookie);
  const typing = (isSlow: boolean) =>
    inFreshPage(browser, (page) => longestFrame(page, `${origin}${GRID}`, isSlow), cookie);
  const frames: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) frames.push(await typing(false));
  const onLaptop = await typing(true);
  return [
    opened,
    {
      name: "grid, longest frame over 50 ms while typing",
      value: median(frames),
      range: [Math.min(...frames), Math.max(...frames)],
      rounds: ROUNDS,
      unit: " ms",
      limit: { atMost: 0 },
      parts: { "cells typed into": CELLS, "on a throttled laptop ms": round(onLaptop, 0) },
    },
  ];
}

async function opening(browser: Browser, origin: string, cookie: Cookie): Promise<Figure> {
  const pairs: { measured: number; reference: number }[] = [];
  for (let turn = -1; turn < ROUNDS; turn += 1) {
    const reference = (await paintOf(browser, `${origin}/bench/empty`, cookie)).lcp;
    const measured = (await paintOf(browser, `${origin}${GRID}`, cookie)).lcp;
    if (turn >= 0) pairs.push({ measured, reference });
  }
  const { measured, reference, ...ratio } = ratioOf(pairs);
  return {
    name: "grid of 12 × 60 ÷ empty page, LCP on a throttled laptop",
    ...ratio,
    unit: "",
    limit: { atMost: 3 },
    parts: { "grid ms": round(measured, 0), "empty ms": round(reference, 0) },
  };
}

/** Types a number into one cell after the other, as fast as a person who does nothing else. */
async function longestFrame(page: Page, url: string, isSlow: boolean): Promise<number> {
  if (isSlow) await slowDown(page);
  await page.goto(url, { waitUntil: "networkidle" });
  const cells = page.locator(".sheet td");
  if ((await cells.count()) !== ROWS * COLUMNS) throw new Error(`The grid has ${await cells.count()} cells.`);
  const editor = page.locator(".sheet-editor");
  await cells.nth(COLUMNS - 20).click();
  await editor.focus();
  await page.evaluate(() => {
    // Browsers report every frame of more than 50 ms; a type that they do not know would throw nothing.
    if (!PerformanceObserver.supportedEntryTypes.includes("long-animation-frame"))
      throw new Error("This browser does not tell long frames.");
    const seen = { longest: 0 };
    Object.assign(window, { seenFrames: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "long-animation-frame" });
  });
  for (let cell = 0; cell < CELLS; cell += 1) {
    await page.keyboard.type(`${1200 + cell}.5`, { delay: 20 });
    await page.keyboard.press(cell % 10 === 9 ? "Enter" : "Tab", { delay: 20 });
  }
  const typed = await page.locator(".sheet td[data-typed]").count();
  if (typed < CELLS / 2) throw new Error(`Only ${typed} cells were typed into.`);
  return page.evaluate(() => (window as unknown as { seenFrames: { longest: number } }).seenFrames.longest);
}
