import type { Browser, Page } from "@playwright/test";
import { expect, open, seriousFindings, test } from "./fixtures";
import { asPage, putSession, sessionOf, signIn } from "./sessions";

const originOf = (baseURL: string | undefined) => baseURL ?? "";

/** A page of somebody who is signed in. */
async function pageOf(browser: Browser, origin: string, username: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
  await putSession(context, origin, await sessionOf(origin, username));
  return context.newPage();
}

const proposalOf = (page: Page, title: RegExp) => page.getByRole("article").filter({ hasText: title });

async function confirm(page: Page, title: RegExp) {
  await open(page, "/proposals");
  await proposalOf(page, title).getByRole("button", { name: "确认" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认" }).click();
}

test("a new account is proposed by one, confirmed by another, and signs in once with what was shown once", async ({
  browser,
  baseURL,
}) => {
  const origin = originOf(baseURL);
  const [sys, sec] = [await pageOf(browser, origin, "sys"), await pageOf(browser, origin, "sec")];
  await open(sys, "/admin/accounts/new");
  await sys.getByLabel("用户名").fill("Li.Si");
  await sys.getByLabel("姓名").fill("李四");
  await sys.getByLabel("角色").selectOption("DST");
  await sys.getByLabel("理由").fill("新到岗");
  await sys.getByRole("button", { name: "提请新建" }).click();
  // Refused at the field, with everything still there.
  await expect(sys.getByText("区填报员须有所在区")).toBeVisible();
  await expect(sys.getByLabel("姓名")).toHaveValue("李四");
  await expect(sys.getByLabel("理由")).toHaveValue("新到岗");
  await sys.getByLabel("所在区").selectOption({ label: "天河区" });
  await sys.getByRole("button", { name: "提请新建" }).click();
  await expect(sys.getByText(/已提请“新建账号 li\.si（李四）”/)).toBeVisible();

  await confirm(sec, /新建账号 li\.si/);
  const password = await sec.getByRole("dialog").getByRole("code").textContent();
  await sec.getByRole("button", { name: "已告知，关闭" }).click();
  await expect(proposalOf(sec, /新建账号 li\.si/)).toHaveCount(0);

  const session = await signIn(origin, { username: "li.si", password: password ?? "" });
  const me = await fetch(`${origin}/api/v1/me`, { headers: { cookie: session } });
  expect(await me.json()).toMatchObject({ role: "DST", area: "440106", duty: "change-password" });
});

test("a revised target is on the public page at once, and the old one still is", async ({
  browser,
  baseURL,
}) => {
  const origin = originOf(baseURL);
  const [edt, rev] = [await pageOf(browser, origin, "edt"), await pageOf(browser, origin, "rev")];
  await open(edt, "/targets");
  await edt
    .getByRole("listitem")
    .filter({ hasText: "软件业营业收入" })
    .getByRole("link", { name: "修订目标" })
    .click();
  await edt.getByLabel("目标值（亿元）").fill("８,２００亿元");
  await expect(edt.getByText("新目标：2025年达到8200亿元")).toBeVisible();
  await edt.getByLabel("起始日期").fill("2024-05-01");
  await edt.getByLabel("依据的文件").fill("演示文件〔2024〕9号");
  await edt.getByLabel("理由").fill("演示：中期调整");
  await edt.getByRole("button", { name: "提请修订" }).click();
  await expect(edt.getByText(/已提请“修订目标：软件业营业收入/)).toBeVisible();

  const visitor = await browser.newPage({ baseURL: origin });
  const targets = async () => {
    const answer = await visitor.request.get("/api/v1/indicators/software-revenue");
    return (await answer.json()).targets.map((each: { targetValue: string }) => each.targetValue);
  };
  expect(await targets()).not.toContain("8200");
  await confirm(rev, /修订目标：软件业营业收入/);
  await expect(proposalOf(rev, /软件业营业收入/)).toHaveCount(0);
  expect(await targets()).toEqual(expect.arrayContaining(["8000", "8200"]));
  await open(visitor, "/indicators/software-revenue");
  await expect(visitor.getByRole("main")).toContainText("8200");
});

test("what one may not decide is neither shown nor done", async ({ browser, baseURL }) => {
  const origin = originOf(baseURL);
  const rev = await sessionOf(origin, "rev");
  const sys = await sessionOf(origin, "sys");
  const list = await fetch(`${origin}/api/v1/proposals?state=open`, { headers: { cookie: sys } });
  const { items } = (await list.json()) as { items: { id: string; version: number; action: string }[] };
  const contact = items.find(({ action }) => action === "settings");
  const decide = (cookie: string, act: string) =>
    fetch(
      `${origin}/api/v1/proposals/${contact?.id}/${act}`,
      asPage(origin, cookie, "POST", { version: contact?.version, note: "试一试" }),
    );
  expect((await decide(sys, "confirm")).status).toBe(403);
  expect((await decide(rev, "confirm")).status).toBe(404);
  expect((await decide(rev, "withdraw")).status).toBe(403);

  const page = await pageOf(browser, origin, "rev");
  expect((await open(page, "/admin/accounts"))?.status()).toBe(403);
  expect((await open(page, "/admin/settings"))?.status()).toBe(403);
  await open(page, "/proposals?show=all");
  await expect(page.getByText("修改设置")).toHaveCount(0);
});

const PAGES = {
  sys: ["/admin/accounts", "/admin/accounts/new", "/admin/accounts/edt", "/admin/units", "/admin/settings"],
  sec: ["/proposals", "/admin/accounts/dst440106", "/admin/settings"],
  edt: [
    "/targets",
    "/targets/revise?plan=gz-services-14&indicator=port-containers&area=440100",
    "/targets/definition?indicator=gdp",
    "/collection/locks",
    "/proposals?show=mine",
  ],
};
for (const [username, paths] of Object.entries(PAGES))
  for (const path of paths)
    test(`${path} has no serious finding as ${username} sees it, and does not scroll sideways`, async ({
      page,
      context,
      baseURL,
    }) => {
      const origin = originOf(baseURL);
      await putSession(context, origin, await sessionOf(origin, username));
      for (const [width, colorScheme] of [
        [1440, "light"],
        [375, "dark"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await open(page, path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        for (const summary of await page.locator("main summary").all()) await summary.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await seriousFindings(page)).toEqual([]);
      }
    });
