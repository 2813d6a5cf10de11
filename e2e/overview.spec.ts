import { expect, open, test } from "./fixtures";

/** The published figures, as anyone can recompute them: see lib/domain/README.md. */
test("a leader sees in one line what was met, what was missed and what is not out", async ({ page }) => {
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "七项主要指标，2项已完成，1项未完成，4项待公布",
  );
  const rows = page.getByRole("region", { name: "主要指标进展" }).getByRole("listitem");
  await expect(rows).toHaveCount(7);
  const cargo = rows.filter({ hasText: "机场货邮吞吐量" });
  await expect(cargo).toContainText("未完成");
  await expect(cargo).toContainText("初步");
  await expect(cargo).toContainText("差106.08万吨");
  await expect(cargo).toContainText("32.9%");
  await expect(cargo.getByRole("img")).toHaveAccessibleName(/2019年 192万吨.*2025年 350万吨.*32\.9%/);
  await expect(rows.filter({ hasText: "港口集装箱吞吐量" })).toContainText("≥2800");
  await expect(rows.filter({ hasText: "现代服务业增加值占服务业增加值比重" })).toContainText("待公布");
});

test("the numbers of the line filter what is below, and lead back", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("link", { name: "1项未完成" }).click();
  await expect(page).toHaveURL(/verdict=missed/);
  const rows = page.getByRole("region", { name: "主要指标进展" }).getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("机场货邮吞吐量");
  await page.getByRole("link", { name: "七项主要指标" }).click();
  await expect(rows).toHaveCount(7);
});

test("looking back, the whole page is what was known that day", async ({ page }) => {
  await open(page, "/");
  await page.getByLabel("回看日期").fill("2023-06-30");
  await page.getByRole("button", { name: "查看当日所知" }).click();
  await expect(page).toHaveURL(/asOf=2023-06-30/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "七项主要指标，1项快于预期，2项基本符合预期，4项无法评估",
  );
  // Published in 2024 and later: not known yet.
  await expect(page.getByRole("main")).not.toContainText("22262.24");
  await expect(page.getByRole("main")).not.toContainText("243.92");
  // The day goes along to other pages and back.
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "指标" }).click();
  await expect(page).toHaveURL(/indicators\?asOf=2023-06-30/);
  await page.goBack();
  await page.getByRole("link", { name: "回到今天" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2项已完成");
});

test("before the plan was issued there is nothing to measure against, and it is said", async ({ page }) => {
  await open(page, "/?asOf=2021-03-01");
  await expect(page.getByRole("main")).toContainText("规划还没有印发");
});

test("every figure names its source", async ({ page }) => {
  await open(page, "/");
  const figure = page.getByRole("figure").filter({ hasText: "历年进展" });
  await expect(figure).toContainText("来源：");
  await expect(figure).toContainText("白云机场，2026年1月公布");
});
