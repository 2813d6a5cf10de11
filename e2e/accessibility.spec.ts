import { expect, open, PAGES, seriousFindings, test } from "./fixtures";

const WAYS = [
  { name: "desktop, light", width: 1440, height: 900, colorScheme: "light" as const },
  { name: "telephone, dark", width: 375, height: 812, colorScheme: "dark" as const },
];

/** Not among PAGES: the demonstration has other projects, and no page is what the last one is about. */
const MORE = ["/projects/canton-fair-phase-4", "/?asOf=2023-06-30", "/indicators/nope", "/nothing-here"];

for (const path of [...PAGES, ...MORE]) {
  for (const { name, width, height, colorScheme } of WAYS) {
    test(`${path} has no serious finding and does not scroll sideways (${name})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await open(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
}
