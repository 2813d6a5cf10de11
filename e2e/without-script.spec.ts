import { expect, PAGES, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

for (const path of PAGES) {
  test(`${path} can be read without a script`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("status", { name: "正在载入" })).toBeHidden();
    await expect(page.getByRole("navigation", { name: "主导航" }).getByText("方法")).toBeVisible();
  });
}
