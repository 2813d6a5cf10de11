import { expect, open, seriousFindings, test } from "./fixtures";
import { putSession, sessionOf } from "./sessions";

/** Whoever can sign in, and the pages that each role sees differently. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  sys: ["/tasks", "/account"],
  sec: ["/tasks", "/account"],
  aud: ["/tasks", "/account", "/audit", "/audit?action=manage-account"],
  edt: ["/tasks", "/account", "/observations?period=2025年三季度"],
  rev: ["/tasks", "/account"],
  own: ["/tasks", "/account"],
  ldr: ["/tasks", "/account"],
  dst440106: ["/tasks", "/account", "/observations"],
};

for (const [username, paths] of Object.entries(PAGES))
  test(`${paths.join(", ")} have no serious finding as ${username} sees them, and do not scroll sideways`, async ({
    page,
    context,
    baseURL,
  }) => {
    const origin = baseURL ?? "";
    await putSession(context, origin, await sessionOf(origin, username));
    for (const path of paths)
      for (const [width, colorScheme] of [
        [1440, "light"],
        [375, "dark"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await open(page, path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await seriousFindings(page)).toEqual([]);
      }
  });
