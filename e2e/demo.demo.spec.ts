import { readFileSync } from "node:fs";
import { expect, open, PAGES, test } from "./fixtures";

for (const path of PAGES) {
  test(`${path} says 演示数据, on screen and in print`, async ({ page }) => {
    await open(page, path);
    await expect(page.getByText("演示数据", { exact: true }).first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("演示数据", { exact: true }).first()).toBeVisible();
  });
}

test("the demonstration shows a mix of final verdicts, and of mid-term verdicts on an earlier day", async ({
  page,
}) => {
  await open(page, "/");
  const line = page.getByRole("heading", { level: 1 });
  for (const word of ["已完成", "未完成", "待公布"]) await expect(line).toContainText(word);
  await open(page, "/?asOf=2023-06-30");
  for (const word of ["快于预期", "慢于预期", "严重滞后"]) await expect(line).toContainText(word);
});

test("files say 演示数据 in name and content", async ({ page, request }) => {
  await open(page, "/");
  const figure = page.getByRole("figure").filter({ hasText: "历年进展" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: "下载CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^演示数据_/);
  expect(readFileSync(await download.path(), "utf8")).toContain("演示数据");
  for (const name of [
    "observations.csv?indicator=gdp",
    "observations.sdmx.csv?indicator=gdp",
    "projects.csv",
  ]) {
    const answer = await request.get(`/api/v1/exports/${name}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["x-data-kind"]).toBe("demo");
    expect(decodeURIComponent(answer.headers()["content-disposition"] ?? "")).toContain("演示数据");
    expect(await answer.text()).toContain("演示");
  }
});

test("400 projects can be found by pinyin initials and filtered by what the address says", async ({
  page,
}) => {
  await open(page, "/projects");
  await expect(page.getByRole("main")).toContainText("400");
  await open(page, "/projects?district=440106&stage=operation");
  const rows = page.getByRole("main").getByRole("table").getByRole("row");
  expect(await rows.count()).toBeGreaterThan(1);
  for (const row of (await rows.all()).slice(1)) {
    await expect(row).toContainText("天河");
    await expect(row).toContainText("建成投产");
  }
});

test("revisions stay visible beside what replaced them", async ({ page }) => {
  await open(page, "/indicators/airport-cargo");
  await expect(page.getByRole("main")).toContainText("修订");
  await expect(page.getByRole("main")).toContainText("第2版");
});
