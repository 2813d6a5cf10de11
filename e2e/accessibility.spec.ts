import { expect, open, PAGES, seriousFindings, test } from "./fixtures";

const WAYS = [
  { name: "desktop, light", width: 1440, height: 900, colorScheme: "light" as const },
  { name: "telephone, dark", width: 375, height: 812, colorScheme: "dark" as const },
];

for (const path of PAGES) {
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
