/**
 * npm run bench: the limits on speed and size, each a ratio to its reference in the same run, and what the machine
 * makes of it. Over a limit is a result; only what could not be measured makes the command fail.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { startEmbedded } from "@/lib/db/embedded";
import { overviewOnLaptop, overviewScripts } from "./browser";
import { type Figure, isWithin, tableOf } from "./figures";
import { grid } from "./grid";
import { openBrowser } from "./laptop";
import { overviewAtServer } from "./latency";
import { fillDatabase, observationsUnderLoad } from "./observations";
import { startProduct } from "./product";
import { saves } from "./saves";
import { sessionCheck } from "./session";
import { copyTree } from "./tree";

const PATIENCE_MS = 9 * 60_000;
const began = Date.now();
const toClose: (() => unknown)[] = [];

async function close(code: number): Promise<never> {
  for (const each of toClose.splice(0).reverse()) {
    try {
      await each();
    } catch (error) {
      console.error(error);
    }
  }
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void close(1));
setTimeout(() => {
  console.error("Not done after nine minutes; given up.");
  void close(1);
}, PATIENCE_MS).unref();

const figures: Figure[] = [];
/** What cannot be measured is said, and does not keep the others from being measured. */
async function measure(name: string, work: () => Promise<Figure | Figure[]>) {
  console.error(`${Math.round((Date.now() - began) / 1000)} s: ${name}`);
  try {
    figures.push(...[await work()].flat());
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    figures.push({
      name,
      value: null,
      unit: "",
      limit: { atMost: 0 },
      range: null,
      rounds: 0,
      parts: {},
      reason,
    });
  }
}

try {
  const tree = copyTree();
  toClose.push(() => rmSync(tree, { recursive: true, force: true, maxRetries: 10 }));
  const database = await startEmbedded(path.join(tree, "data"));
  toClose.push(() => database.stop());
  const product = await startProduct(tree, database.url);
  toClose.push(() => product.stop());
  const memory = { started: product.memory(), pages: 0, api: 0 };

  await measure("overview at the server", () => overviewAtServer(product.origin));
  const browser = await openBrowser().catch(() => undefined);
  if (browser) toClose.push(() => browser.close());
  const withBrowser = (work: (browser: Browser, origin: string) => Promise<Figure[]>) => async () => {
    if (!browser) throw new Error("No browser: npm test installs one.");
    return work(browser, product.origin);
  };
  await measure("overview on a laptop", withBrowser(overviewOnLaptop));
  await measure("scripts of the overview", withBrowser(overviewScripts));
  memory.pages = product.memory();
  let rows = 0;
  await measure("observations under load", async () => {
    rows = await fillDatabase(database.url);
    return observationsUnderLoad(product.origin);
  });
  memory.api = product.memory();
  await measure("saves", () => saves(product.origin, database.url));
  await measure("a session's check", () => sessionCheck(database.url));
  await measure(
    "the grid",
    withBrowser((browser, origin) => grid(browser, origin, database.url)),
  );
  await browser?.close();

  const cores = availableParallelism();
  const machine = {
    cores,
    model: cpus()[0]?.model,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const seconds = Math.round((Date.now() - began) / 1000);
  const results = figures.map((figure) => ({ ...figure, within: isWithin(figure) }));
  mkdirSync("bench/results", { recursive: true });
  const report = {
    at: new Date().toISOString(),
    seconds,
    machine,
    observations: rows,
    memoryMB: memory,
    figures: results,
  };
  writeFileSync("bench/results/latest.json", `${JSON.stringify(report, null, 2)}\n`);
  console.log(tableOf(figures));
  console.log(
    `memory of the web process, MB: ${memory.started} started, ${memory.pages} after the pages, ${memory.api} after the API`,
  );
  console.log(
    `${cores} cores, Node ${process.version}, ${rows} observations, ${seconds} s; bench/results/latest.json`,
  );
} catch (error) {
  console.error(error);
  await close(1);
}
await close(figures.some(({ value }) => value === null) ? 1 : 0);
