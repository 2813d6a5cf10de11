import { auth } from "@/lib/auth/better-auth";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { expect, open, seriousFindings, test } from "./fixtures";
import { asPage, putSession, sessionOf, signIn } from "./sessions";

const origin = (baseURL: string | undefined) => baseURL ?? "";

test("the sign-in page names the accounts of the demonstration; one click and a second sign in", async ({
  page,
}) => {
  await open(page, "/sign-in");
  await expect(page.getByRole("main")).toContainText("非涉密系统");
  await page.getByRole("button", { name: /ldr/ }).click();
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL("**/tasks");
  await open(page, "/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("演示领导");
  await page.getByText("领导", { exact: true }).first().click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL("**/sign-in");
  // Neither the page before nor anything it held comes back.
  await page.goBack();
  await page.waitForURL("**/sign-in**");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("登录");
});

test("who is not signed in comes back to the page that was asked for", async ({ page }) => {
  await open(page, "/account?next=%2Ftasks");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%3Fnext%3D%252Ftasks$/);
  await page.getByLabel("用户名").fill("AUD");
  await page.getByLabel("密码").fill("wrong");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText("用户名或密码不正确");
  // What was typed is still there.
  await expect(page.getByLabel("用户名")).toHaveValue("AUD");
  await page.getByLabel("密码").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL("**/account?next=%2Ftasks");
});

test("a way back that leads elsewhere is none", async ({ page }) => {
  await open(page, "/sign-in?next=%2F%5Cevil.example");
  await page.getByRole("button", { name: /own/ }).click();
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/tasks");
});

test("better-auth answers nobody: none of its paths is there", async ({ baseURL }) => {
  // Only asked for its list: neither is used.
  process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
  process.env.APP_SECRET ??= "only-for-tests-".repeat(3);
  const endpoints = Object.values(auth().api) as {
    path?: string;
    options?: { method?: string | string[] };
  }[];
  const paths = endpoints.flatMap(({ path, options }) =>
    path ? [{ path, methods: [options?.method ?? "GET"].flat() }] : [],
  );
  expect(paths.length).toBeGreaterThan(30);
  for (const { path, methods } of paths)
    for (const prefix of ["/api/auth", "/api", "/api/v1", ""])
      for (const method of methods) {
        const at = `${prefix}${path.replace(/:\w+/g, "x")}`;
        const response = await fetch(`${origin(baseURL)}${at}`, { method, redirect: "manual" });
        expect(response.status, `${method} ${at}`).toBe(404);
      }
});

test("the address in the log is the connection's, whatever a client claims", async ({ baseURL }) => {
  const forged = {
    "x-forwarded-for": "198.51.100.7",
    "x-client-address": "198.51.100.8",
    "x-real-ip": "198.51.100.9",
  };
  const response = await fetch(`${origin(baseURL)}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...forged },
    body: JSON.stringify({ username: "dst440118", password: DEMO_PASSWORD }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const log = await fetch(`${origin(baseURL)}/api/v1/me/sign-ins`, { headers: { cookie } });
  expect((await log.json()).items[0]).toMatchObject({ outcome: "allowed", ip: "127.0.0.1" });
});

test("a session that somebody planted is never kept", async ({ baseURL }) => {
  const planted = `sid=${"A".repeat(43)}.x`;
  const response = await fetch(`${origin(baseURL)}/api/v1/sessions`, {
    ...asPage(origin(baseURL), planted, "POST", { username: "dst440117", password: DEMO_PASSWORD }),
  });
  expect(response.status).toBe(200);
  const [cookie = ""] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^sid=[\w-]{43}\.[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(cookie).not.toContain("AAAA");
  expect((await fetch(`${origin(baseURL)}/api/v1/me`, { headers: { cookie: planted } })).status).toBe(401);
});

test("signing out forgets everything, and needs a page of ours", async ({ baseURL }) => {
  const cookie = await signIn(origin(baseURL), { username: "dst440115", password: DEMO_PASSWORD });
  const at = `${origin(baseURL)}/api/v1/sessions/current`;
  expect((await fetch(at, asPage("https://evil.example", cookie, "DELETE"))).status).toBe(403);
  expect((await fetch(at, { method: "DELETE", headers: { cookie } })).status).toBe(403);
  const response = await fetch(at, asPage(origin(baseURL), cookie, "DELETE"));
  expect(response.status).toBe(200);
  expect(response.headers.get("clear-site-data")).toBe('"cookies", "storage"');
  expect((await fetch(`${origin(baseURL)}/api/v1/me`, { headers: { cookie } })).status).toBe(401);
});

test("a token is shown once on the page, works, and ends when it is revoked", async ({
  page,
  context,
  baseURL,
}) => {
  await putSession(context, origin(baseURL), await sessionOf(origin(baseURL), "rev"));
  await open(page, "/account");
  await page.getByText("新建令牌").first().click();
  await page.getByLabel("用途").fill("月报 <b>自动</b> 取数");
  await page.getByLabel("审核通过或退回").check();
  await page.getByRole("button", { name: "新建令牌" }).click();
  const token = (await page.getByRole("status").locator("code").textContent()) ?? "";
  const me = () => fetch(`${origin(baseURL)}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await me()).json()).toMatchObject({ username: "rev" });
  await page.reload();
  await expect(page.getByText(token)).toHaveCount(0);
  await page
    .getByRole("listitem")
    .filter({ hasText: "月报 <b>自动</b> 取数" })
    .getByRole("button", { name: "撤销" })
    .click();
  await expect(page.getByText("月报 <b>自动</b> 取数")).toHaveCount(0);
  expect((await me()).status).toBe(401);
});

for (const [width, colorScheme] of [
  [1440, "light"],
  [375, "dark"],
] as const)
  test(`/sign-in has no serious finding and does not scroll sideways (${width}, ${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open(page, "/sign-in");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await seriousFindings(page)).toEqual([]);
  });
