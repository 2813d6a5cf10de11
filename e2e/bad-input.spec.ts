import { expect, test } from "./fixtures";

/** Nonsense in the address of a page: a code and a Chinese sentence, the honest status, never a stack. */
const ADDRESSES: { path: string; status: number; code: string }[] = [
  { path: "/nothing-here", status: 404, code: "unknown-page" },
  { path: "/indicators/nope", status: 404, code: "unknown-indicator" },
  { path: "/indicators/%27%20OR%201%3D1", status: 404, code: "unknown-indicator" },
  { path: "/indicators/__proto__", status: 404, code: "unknown-indicator" },
  { path: "/indicators/gdp?area=999999", status: 200, code: "unknown-area" },
  { path: "/districts/440116", status: 404, code: "unknown-area" },
  { path: "/platforms/constructor", status: 404, code: "unknown-platform" },
  { path: "/projects/nope", status: 404, code: "unknown-project" },
  { path: "/?asOf=2021-02-30", status: 400, code: "invalid-as-of" },
  { path: "/?asOf=9999-01-01", status: 400, code: "invalid-as-of" },
  { path: "/?asOf=%00", status: 400, code: "invalid-as-of" },
  { path: "/indicators/gdp?asOf=yesterday", status: 400, code: "invalid-as-of" },
  { path: "/?plan=nope", status: 200, code: "unknown-plan" },
  { path: "/?surprise=1", status: 200, code: "invalid-query" },
  { path: "/projects?stage=nope", status: 200, code: "invalid-query" },
  { path: `/platforms?q=${"x".repeat(500)}`, status: 200, code: "invalid-query" },
];

for (const { path, status, code } of ADDRESSES) {
  test(`${path.slice(0, 60)} answers ${status} and ${code}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    const main = page.getByRole("main");
    await expect(main).toContainText(`错误代码：${code}`);
    await expect(main).toContainText(/[\u4e00-\u9fff]{6}/);
    await expect(main).not.toContainText(/Error|at \w+ \(/);
    await expect(main.getByRole("link").first()).toBeVisible();
  });
}

test("markup in the address stays text", async ({ page }) => {
  await page.goto(`/platforms?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByRole("main")).toBeVisible();
  expect(await page.locator("main img").count()).toBe(0);
});
