import type { Page } from "@playwright/test";
import { expect, open, seriousFindings, test } from "./fixtures";
import { asPage, putSession, sessionOf } from "./sessions";

/** Half-years of an indicator that the demonstration has none of, in years that no other test uses. */
const INDICATOR = "outsourcing-executed";
const AREA = "440106";

const origin = (baseURL: string | undefined) => baseURL ?? "";

async function become(page: Page, site: string, username: string) {
  await page.context().clearCookies();
  await putSession(page.context(), site, await sessionOf(site, username));
}

const recordOf = (page: Page, name: RegExp) => page.getByRole("link", { name });

test("a value is entered by the form, returned, mended, approved, released and corrected", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const site = origin(baseURL);
  await become(page, site, "edt");
  await open(page, `/observations/new?indicator=${INDICATOR}&area=${AREA}&period=2022-H1&span=period`);
  await page.getByRole("button", { name: "保存草稿" }).click();
  const value = page.getByRole("textbox", { name: /^数值/ });
  await expect(value).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("请写明来源，至少2个字")).toBeVisible();
  await value.fill("１２．５");
  await expect(page.getByText(/读作12\.5.*全角已转换/)).toBeVisible();
  await page.getByLabel("发布日期").fill("2022-07-30");
  await page.getByLabel("来源", { exact: true }).fill("市商务局快报");
  await page.getByRole("button", { name: "保存并提交审核" }).click();
  await page.waitForURL(/\/observations\/[0-9a-f-]{36}$/);
  const steps = page.getByRole("list", { name: "办理步骤" });
  await expect(steps.locator("[aria-current=step]")).toContainText("已提交");
  expect(await seriousFindings(page)).toEqual([]);
  const record = page.url();

  await become(page, site, "rev");
  await open(page, "/review");
  const row = page.getByRole("row").filter({ has: recordOf(page, /天河区 2022年上半年/) });
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "退回" }).click();
  const dialog = page.getByRole("dialog", { name: "退回" });
  await dialog.getByLabel("退回的理由").fill("请补充佐证材料。");
  await dialog.getByRole("button", { name: "退回", exact: true }).click();
  await expect(row).toHaveCount(0);

  await become(page, site, "edt");
  await page.goto(record);
  await expect(page.getByText("退回的理由：请补充佐证材料。").first()).toBeVisible();
  await page.getByLabel("上传佐证材料").setInputFiles({
    name: "快报.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
  });
  await expect(page.getByRole("link", { name: "快报.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "提交审核", exact: true }).click();
  await expect(steps.locator("[aria-current=step]")).toContainText("已提交");

  await become(page, site, "rev");
  await open(page, "/review");
  await expect(row).toContainText("齐全");
  await row.getByRole("checkbox").check();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "批量通过" }).click();
  await page.getByRole("dialog", { name: "批量通过" }).getByRole("button", { name: "通过1条" }).click();
  const waiting = page.getByRole("region", { name: "待发布", exact: true }).last().getByRole("row");
  const approved = waiting.filter({ hasText: "天河区 2022年上半年" });
  await approved.getByRole("checkbox").check();
  expect(await publicValue(site)).toBeUndefined();
  await page.getByRole("button", { name: "发布（1）" }).click();
  await page.getByRole("dialog", { name: "发布1条" }).getByRole("button", { name: "立即发布" }).click();
  await expect(approved).toHaveCount(0);
  await expect.poll(() => publicValue(site)).toBe("12.5");

  await become(page, site, "edt");
  await page.goto(record);
  await page.getByRole("textbox", { name: /^数值/ }).fill("13");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("请写明更正的理由，至少2个字")).toBeVisible();
  await page.getByLabel("更正理由").fill("年报核实");
  await page.getByLabel("数据状态").selectOption("final");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(steps.locator("[aria-current=step]")).toContainText("草稿");
  await expect(page.getByRole("row", { name: /第1版/ })).toContainText("12.5");
  await expect(page.getByText("更正理由：年报核实")).toBeVisible();
  // Until it is released again, the first version is in force.
  expect(await publicValue(site)).toBe("12.5");
});

/** What a visitor is answered about it. */
async function publicValue(site: string): Promise<string | undefined> {
  const at = `${site}/api/v1/indicators/${INDICATOR}/observations?area=${AREA}&span=period&from=2022&to=2022`;
  const { items } = (await (await fetch(at)).json()) as { items: { period: string; value: string }[] };
  return items.find(({ period }) => period === "2022-H1")?.value;
}

test("who may not enter or review is refused the pages", async ({ page, baseURL }) => {
  const site = origin(baseURL);
  await become(page, site, "ldr");
  for (const path of ["/observations", "/observations/grid", "/observations/new", "/review"]) {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.getByRole("main")).toContainText("错误代码：forbidden");
  }
  await become(page, site, "edt");
  expect((await page.goto("/review"))?.status()).toBe(403);
  for (const id of ["nope", "01900000-0000-7000-8000-000000000000"]) {
    expect((await page.goto(`/observations/${id}`))?.status()).toBe(404);
    await expect(page.getByRole("main")).toContainText("错误代码：unknown-entry");
  }
  const answer = await fetch(
    `${site}/api/v1/observations/batch`,
    asPage(site, await sessionOf(site, "ldr"), "POST", { act: "submit", items: [] }),
  );
  expect([403, 422]).toContain(answer.status);
});

for (const path of [
  "/observations",
  "/observations/grid?by=area&code=440106",
  "/observations/new",
  "/review",
]) {
  test(`${path} has no serious finding and does not scroll sideways, on a telephone in the dark too`, async ({
    page,
    baseURL,
  }) => {
    await become(page, origin(baseURL), path === "/review" ? "rev" : "edt");
    for (const [width, colorScheme] of [
      [1440, "light"],
      [375, "dark"],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
}
