import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

/** Every page that a visitor without an account can open; codes are of the real plan and of the demonstration. */
export const PAGES = [
  "/",
  "/indicators",
  "/indicators/service-value-added",
  "/indicators/airport-cargo",
  "/map",
  "/map?view=tiles",
  "/districts",
  "/districts/440106",
  "/platforms",
  "/platforms/tianhe-cbd",
  "/projects",
  "/plan",
  "/method",
];

/** A page that fails the test when it asks another machine for anything, logs an error or throws. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.hostname !== new URL(baseURL ?? "").hostname)
        faults.push(`outside: ${request.url()}`);
    });
    page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
    page.on("console", (message) => {
      // What is refused is logged by the browser, and what a test cuts off; that is asked for.
      if (message.type() === "error" && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()))
        faults.push(`console: ${message.text()}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Opens a page and waits until its answer stands where the skeleton was. */
export async function open(page: Page, path: string) {
  const response = await page.goto(path);
  await expect(page.getByRole("status", { name: "正在载入" })).toHaveCount(0);
  return response;
}

/** Serious and critical findings of axe for WCAG 2.2 AA, in words. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target, failureSummary }) => `${target} ${failureSummary}`)
          .join(" | ")
          .slice(0, 600)}`,
    );
}
