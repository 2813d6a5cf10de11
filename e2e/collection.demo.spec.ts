import type { Browser, Page } from "@playwright/test";
import { expect, open, seriousFindings, test } from "./fixtures";
import { asPage, putSession, sessionOf } from "./sessions";

const originOf = (baseURL: string | undefined) => baseURL ?? "";

async function pageOf(browser: Browser, origin: string, username: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
  await putSession(context, origin, await sessionOf(origin, username));
  return context.newPage();
}

test("who has not reported is reminded by one click, once a day, and is told", async ({
  browser,
  baseURL,
}) => {
  const origin = originOf(baseURL);
  const edt = await pageOf(browser, origin, "edt");
  await open(edt, "/collection?unit=gz-statistics&area=440117");
  const tasks = edt.getByRole("region", { name: "填报任务" });
  await tasks.getByLabel(/^选中服务业增加值，从化，2025年1—12月/).check();
  await tasks.getByRole("button", { name: "催报选中的1项" }).click();
  await expect(tasks.getByText("已催报1项，通知了2人。")).toBeVisible();
  await expect(tasks.getByRole("row", { name: /服务业增加值.*1—12月/ })).toContainText("2次，最近");
  await tasks.getByRole("button", { name: /^催报未报的\d+项$/ }).click();
  await expect(tasks.getByText(/另有1项今天已经催过/)).toBeVisible();
  await expect(edt.getByRole("region", { name: "催报记录" })).toContainText("演示市级填报员催报1项");

  for (const username of ["own", "dst440117"]) {
    const told = await pageOf(browser, origin, username);
    await open(told, "/notices");
    const notice = told.getByRole("link", { name: /催报1项：服务业增加值（从化，2025年1—12月）/ });
    await notice.click();
    await told.waitForURL("**/tasks");
    await open(told, "/notices");
    await expect(told.getByRole("listitem").filter({ has: notice })).not.toContainText("未读");
  }
});

test("nobody else reminds, and nobody sees another district's or department's tasks", async ({
  browser,
  baseURL,
}) => {
  const origin = originOf(baseURL);
  for (const username of ["own", "dst440106", "ldr", "aud", "sys"]) {
    const cookie = await sessionOf(origin, username);
    const response = await fetch(
      `${origin}/api/v1/reminders`,
      asPage(origin, cookie, "POST", { filter: { unit: "gz-statistics" } }),
    );
    expect(response.status, username).toBe(403);
  }
  const tasksOf = async (username: string) => {
    const headers = { cookie: await sessionOf(origin, username) };
    return (await (await fetch(`${origin}/api/v1/tasks?limit=1000`, { headers })).json()).items;
  };
  const areas = new Set((await tasksOf("dst440106")).map(({ area }: { area: string }) => area));
  expect([...areas]).toEqual(["440106"]);
  const units = new Set((await tasksOf("own")).map(({ unit }: { unit: string }) => unit));
  expect([...units]).toEqual(["gz-statistics"]);
  expect((await fetch(`${origin}/api/v1/tasks`)).status).toBe(401);

  const ldr = await pageOf(browser, origin, "ldr");
  await open(ldr, "/collection");
  await expect(ldr.getByRole("heading", { level: 1 })).toContainText("应报");
  await expect(ldr.getByRole("button", { name: /催报/ })).toHaveCount(0);
  await expect(ldr.getByRole("checkbox")).toHaveCount(0);
  const aud = await pageOf(browser, origin, "aud");
  expect((await open(aud, "/collection"))?.status()).toBe(403);
});

test("a rule makes its tasks at once, its day can be changed, and switched off it asks for nothing", async ({
  browser,
  baseURL,
}) => {
  const edt = await pageOf(browser, originOf(baseURL), "edt");
  await open(edt, "/collection/rules");
  await edt.getByLabel("指标").selectOption({ label: "服务外包合同执行额" });
  await edt.getByLabel("范围").selectOption("各区");
  await edt.getByLabel("频率和口径").selectOption("半年累计");
  await edt.getByLabel("时期结束后第几个工作日到期").fill("十");
  await edt.getByLabel("起始日").fill("2025-07-01");
  await edt.getByRole("button", { name: "新增规则" }).click();
  // What was typed is still there, beside what is wrong with it.
  await expect(edt.getByLabel("时期结束后第几个工作日到期")).toHaveValue("十");
  await edt.getByLabel("时期结束后第几个工作日到期").fill("10");
  await edt.getByRole("button", { name: "新增规则" }).click();
  await expect(edt.getByText("已新增，生成了11项任务。")).toBeVisible();

  const row = edt.getByRole("row", { name: /服务外包执行额.*各区/ });
  await row.getByRole("button", { name: "修改" }).click();
  await row.getByLabel(/第几个工作日/).fill("12");
  await row.getByRole("button", { name: "保存" }).click();
  await expect(row).toContainText("每半年结束后第12个工作日");
  await row.getByRole("button", { name: /^停用/ }).click();
  await expect(row.getByRole("button", { name: /^启用/ })).toBeVisible();
  await open(edt, "/collection?indicator=outsourcing-executed&frequency=half");
  await expect(edt.getByText("没有符合条件的任务，请放宽条件。")).toBeVisible();
});

test("a day of next year is stated and taken back", async ({ browser, baseURL }) => {
  const edt = await pageOf(browser, originOf(baseURL), "edt");
  await open(edt, "/collection/calendar?year=2031");
  await expect(edt.getByRole("heading", { level: 1 })).toHaveText("2031年的放假安排还没有录入");
  await edt.getByLabel("名称").fill("元旦");
  await edt.getByRole("button", { name: "注明" }).click();
  await expect(edt.getByRole("heading", { level: 1 })).toHaveText("2031年放假1天，调休上班0天");
  await edt.getByRole("button", { name: "取消“元旦”" }).click();
  await expect(edt.getByRole("heading", { level: 1 })).toHaveText("2031年的放假安排还没有录入");
});

test("what goes on by itself is seen by administrators alone", async ({ browser, baseURL }) => {
  const origin = originOf(baseURL);
  for (const username of ["sys", "sec", "aud"]) {
    const page = await pageOf(browser, origin, username);
    await open(page, "/admin/health");
    await expect(page.getByRole("row", { name: /生成填报任务/ })).toContainText("正常");
  }
  const edt = await pageOf(browser, origin, "edt");
  expect((await open(edt, "/admin/health"))?.status()).toBe(403);
  const headers = { cookie: await sessionOf(origin, "edt") };
  expect((await fetch(`${origin}/api/v1/health-details`, { headers })).status).toBe(403);
});

const PLACES = [
  ["edt", "/collection"],
  ["edt", "/collection/rules"],
  ["edt", "/collection/calendar?year=2026"],
  ["own", "/notices"],
  ["sys", "/admin/health"],
] as const;

for (const [username, path] of PLACES)
  for (const [width, colorScheme] of [
    [1440, "light"],
    [375, "dark"],
  ] as const)
    test(`${path} of ${username} has no serious finding and does not scroll sideways (${width}, ${colorScheme})`, async ({
      browser,
      baseURL,
    }) => {
      const page = await pageOf(browser, originOf(baseURL), username);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFindings(page)).toEqual([]);
    });
