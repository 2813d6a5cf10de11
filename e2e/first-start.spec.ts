import type { Page } from "@playwright/test";
import { codeOfStep } from "@/lib/auth/totp";
import { query, until } from "@/lib/db/fixtures";
import { expect, open, test } from "./fixtures";
import { type Instances, startInstances } from "./instances";
import { asPage, decodedSeed, signIn } from "./sessions";

/** One installation: the second server lets nobody in without an account, and stands behind a proxy. */
const CODE = "only-for-this-test";
const BEHIND = { ANONYMOUS_ACCESS: "off", TRUSTED_PROXY: "127.0.0.1", SETUP_CODE: CODE };
let instances: Instances;
let [open1, shut] = ["", ""];
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  instances = await startInstances(2, [{ SETUP_CODE: CODE }, BEHIND]);
  [open1 = "", shut = ""] = instances.origins;
});
test.afterAll(() => instances?.stop());

const PASSWORDS: Readonly<Record<string, string>> = {
  "zhao.sys": "Three blue herons, one pond",
  "qian.sec": "Six old lanterns on a wall",
  "sun.aud": "Nine quiet boats at dusk",
};

async function fillPerson(page: Page, legend: string, name: string, username: string) {
  const group = page.getByRole("group", { name: legend });
  await group.getByLabel("姓名").fill(name);
  await group.getByLabel("用户名").fill(username);
  await group.getByLabel("密码").fill(PASSWORDS[username] ?? "");
}

test("a new installation has no account until somebody with the code makes three, once", async ({ page }) => {
  expect(await query(instances.database, "SELECT id FROM account")).toEqual([]);
  await open(page, `${open1}/setup`);
  await fillPerson(page, "系统管理员", "赵一", "zhao.sys");
  await fillPerson(page, "安全管理员", "钱二", "qian.sec");
  await fillPerson(page, "审计员", "孙三", "sun.aud");
  await page.getByLabel("设置码").fill("wrong-code");
  await page.getByRole("button", { name: "建立账号" }).click();
  await expect(page.getByRole("alert").first()).toContainText("设置码不正确");
  // A weak password is said at its field, and nothing that was typed is lost.
  await page.getByLabel("设置码").fill(CODE);
  await page.getByRole("group", { name: "审计员" }).getByLabel("密码").fill("广州广州广州广州");
  await page.getByRole("button", { name: "建立账号" }).click();
  await expect(page.getByRole("group", { name: "审计员" })).toContainText("须不少于12个字符");
  await expect(page.getByRole("group", { name: "系统管理员" }).getByLabel("姓名")).toHaveValue("赵一");
  await page
    .getByRole("group", { name: "审计员" })
    .getByLabel("密码")
    .fill(PASSWORDS["sun.aud"] ?? "");
  await page.getByRole("button", { name: "建立账号" }).click();
  await page.waitForURL("**/sign-in");
  for (const origin of [open1, shut]) {
    expect((await page.request.get(`${origin}/setup`)).status()).toBe(404);
    const again = await page.request.post(`${origin}/api/v1/setup`, {
      data: {
        mode: "solo",
        code: CODE,
        solo: { username: "late", name: "迟到", password: "Too late for this one" },
      },
      headers: { origin },
    });
    expect([again.status(), (await again.json()).code]).toEqual([404, "set-up-closed"]);
  }
});

test("an administrator can do nothing before the second factor, then signs in with both", async ({
  page,
}) => {
  await open(page, `${open1}/sign-in`);
  await page.getByLabel("用户名").fill("qian.sec");
  await page.getByLabel("密码").fill(PASSWORDS["qian.sec"] ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  // Sent from 待办 to what has to be done first.
  await page.waitForURL("**/account?next=%2Ftasks");
  await expect(page.getByRole("status").first()).toContainText("请先启用动态口令");
  const totp = page.getByRole("region", { name: "动态口令" });
  await totp.getByLabel("现有密码").fill(PASSWORDS["qian.sec"] ?? "");
  await totp.getByRole("button", { name: "开始启用" }).click();
  const seed = decodedSeed((await totp.locator("code").textContent()) ?? "");
  const step = Math.floor(Date.now() / 30_000);
  await totp.getByLabel("动态口令", { exact: true }).fill(codeOfStep(seed, step));
  await totp.getByRole("button", { name: "确认启用" }).click();
  await expect(totp).toContainText("已启用");
  await expect(page.getByRole("link", { name: "继续原来的操作" })).toBeVisible();

  await page.context().clearCookies();
  await open(page, `${open1}/sign-in?next=%2Faccount`);
  await page.getByLabel("用户名").fill("qian.sec");
  await page.getByLabel("密码").fill(PASSWORDS["qian.sec"] ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByLabel("动态口令")).toBeFocused();
  await page.getByLabel("动态口令").fill(codeOfStep(seed, step + 1));
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL("**/account");
});

test("a session ends on every server at once", async () => {
  const body = { username: "sun.aud", password: PASSWORDS["sun.aud"] ?? "" };
  const [one, other] = [await signIn(open1, body), await signIn(shut, body)];
  const isIn = async (origin: string, cookie: string) =>
    (await fetch(`${origin}/api/v1/me`, { headers: { cookie } })).status;
  for (const cookie of [one, other])
    for (const origin of [open1, shut]) expect(await isIn(origin, cookie)).toBe(200);
  const changed = { current: body.password, password: "Ten quiet boats at dusk" };
  const response = await fetch(`${open1}/api/v1/me/password`, asPage(open1, one, "POST", changed));
  expect(response.status).toBe(200);
  const renewed = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  for (const origin of [open1, shut]) {
    expect(await isIn(origin, one)).toBe(401);
    expect(await isIn(origin, other)).toBe(401);
    expect(await isIn(origin, renewed)).toBe(200);
  }
  await query(instances.database, "UPDATE account SET disabled_at = now() WHERE username = 'sun.aud'");
  await until(async () => (await isIn(shut, renewed)) === 401, 1000);
  await query(instances.database, "UPDATE account SET disabled_at = NULL WHERE username = 'sun.aud'");
});

test("where visitors may not read, every page and every door asks them to sign in first", async ({
  page,
}) => {
  for (const path of ["/", "/indicators/airport-cargo", "/projects?district=440106"]) {
    const response = await page.request.get(`${shut}${path}`, {
      maxRedirects: 0,
      headers: { accept: "text/html" },
    });
    expect(response.status(), path).toBe(307);
    const next = path === "/" ? "" : `?next=${encodeURIComponent(path)}`;
    expect(response.headers().location).toBe(`/sign-in${next}`);
    expect((await page.request.get(`${open1}${path}`)).status(), path).toBe(200);
  }
  for (const path of ["/api/v1/overview", "/api/v1/exports/observations.csv", "/api/v1/projects"])
    expect((await page.request.get(`${shut}${path}`)).status(), path).toBe(401);
  expect((await page.request.get(`${shut}/sign-in`)).status()).toBe(200);
});

test("administration from another machine needs an encrypted connection; others are warned", async ({
  page,
}) => {
  const far = { "x-forwarded-for": "198.51.100.7" };
  await query(instances.database, "UPDATE account SET two_factor_enabled = true WHERE username = 'zhao.sys'");
  const cookie = await sessionRow("zhao.sys");
  const near = { cookie };
  expect((await page.request.get(`${shut}/api/v1/accounts`, { headers: near })).status()).toBe(200);
  const refused = await page.request.get(`${shut}/api/v1/accounts`, { headers: { ...near, ...far } });
  expect([refused.status(), (await refused.json()).code]).toEqual([403, "unencrypted"]);
  const warned = await page.request.get(`${shut}/account`, {
    headers: { ...near, ...far, accept: "text/html" },
  });
  expect(await warned.text()).toContain("当前连接没有加密");
  const calm = await page.request.get(`${shut}/account`, { headers: { ...near, accept: "text/html" } });
  expect(await calm.text()).not.toContain("当前连接没有加密");
});

/** A session put into the database, as if its owner had signed in with both factors. */
async function sessionRow(username: string): Promise<string> {
  const token = "T".repeat(43);
  await query(
    instances.database,
    `INSERT INTO session (id, token, account_id, expires_at)
     SELECT gen_random_uuid(), encode(sha256(convert_to($1, 'UTF8')), 'hex'), id, now() + interval '1 hour'
     FROM account WHERE username = $2`,
    [token, username],
  );
  return `sid=${token}.x`;
}
