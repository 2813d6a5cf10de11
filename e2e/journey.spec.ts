import type { Locator, Page } from "@playwright/test";
import { later, query } from "@/lib/db/fixtures";
import { expect, open, test } from "./fixtures";
import { type Instances, startInstances } from "./instances";
import { asPage, putSession, sendAs, takeUp } from "./sessions";

/**
 * One value from an empty installation to an audited correction, on two servers, and beside every step the same tried by
 * who may not: by page, by action, by API and by export.
 */
const CODE = "only-for-this-test";
const INDICATOR = "service-value-added";
const CITY = "440100";
let instances: Instances;
let [here, there] = ["", ""];
/** Who is signed in, by username. */
const cookies = new Map<string, string>();
const cookieOf = (username: string) => cookies.get(username) ?? "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  instances = await startInstances(2, { SETUP_CODE: CODE });
  [here = "", there = ""] = instances.origins;
});
test.afterAll(() => instances?.stop());

async function become(page: Page, username: string) {
  await page.context().clearCookies();
  if (username) await putSession(page.context(), here, cookieOf(username));
}

/** What somebody is answered: the status, and the code of a refusal. */
async function tried(username: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${here}/api/v1${path}`, asPage(here, cookieOf(username), method, body));
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  return [response.status, code];
}

/** The status of a page; who is not signed in is sent to sign in. */
async function pageStatus(page: Page, username: string, path: string) {
  await become(page, username);
  const answer = await page.request.get(`${here}${path}`, {
    maxRedirects: 0,
    headers: { accept: "text/html" },
  });
  return answer.status();
}

const FORBIDDEN = [403, "forbidden"];
const NOT_THERE = [404, "unknown-entry"];

test("the first administrators are made, once", async ({ page }) => {
  await open(page, `${here}/setup`);
  const people = [
    ["系统管理员", "赵一", "zhao.sys", "Three blue herons, one pond"],
    ["安全管理员", "钱二", "qian.sec", "Six old lanterns on a wall"],
    ["审计员", "孙三", "sun.aud", "Nine quiet boats at dusk"],
  ] as const;
  await page.getByLabel("设置码").fill(CODE);
  for (const [legend, name, username, password] of people) {
    const group = page.getByRole("group", { name: legend });
    await group.getByLabel("姓名").fill(name);
    await group.getByLabel("用户名").fill(username);
    await group.getByLabel("密码").fill(password);
  }
  await page.getByRole("button", { name: "建立账号" }).click();
  await page.waitForURL("**/sign-in");
  for (const [, , username, password] of people)
    cookies.set(username, await takeUp(here, username, password));
  expect((await page.request.get(`${there}/setup`)).status()).toBe(404);
});

test("accounts are proposed by one administrator and confirmed by another", async ({ page }) => {
  const people = [
    { username: "zhou.own", role: "OWN", unit: "gz-statistics" },
    { username: "wu.other", role: "OWN", unit: "gz-port" },
    { username: "zheng.edt", role: "EDT" },
    { username: "wang.rev", role: "REV" },
    { username: "feng.dst", role: "DST", area: "440106" },
  ];
  for (const { username, ...standing } of people) {
    const payload = { what: "new", username, name: `测试${username.slice(0, -4)}`, ...standing };
    const body = { action: "manage-account", payload, reason: "新到岗" };
    const { id, version } = await sendAs<{ id: string; version: number }>(
      here,
      cookieOf("zhao.sys"),
      "POST",
      "/proposals",
      body,
    );
    // Who proposed it does not confirm it, and is no confirmer at all.
    expect(await tried("zhao.sys", "POST", `/proposals/${id}/confirm`, { version })).toEqual(FORBIDDEN);
    const { oneTimePassword } = await sendAs<{ oneTimePassword: string }>(
      there,
      cookieOf("qian.sec"),
      "POST",
      `/proposals/${id}/confirm`,
      { version },
    );
    cookies.set(
      username,
      await takeUp(here, username, oneTimePassword, "Four grey cranes above the river 1"),
    );
  }
  await become(page, "zhao.sys");
  await open(page, `${here}/admin/accounts`);
  await expect(page.getByRole("main")).toContainText("zhou.own");

  for (const who of ["zhou.own", "wang.rev", "feng.dst"]) {
    const body = {
      action: "manage-account",
      payload: { what: "disable", username: "qian.sec" },
      reason: "试",
    };
    expect(await tried(who, "POST", "/proposals", body)).toEqual(FORBIDDEN);
    expect(await pageStatus(page, who, "/admin/accounts")).toBe(403);
  }
  expect(await pageStatus(page, "", "/admin/accounts")).toBe(307);
});

const editorOf = (page: Page) => page.getByRole("textbox", { name: /的数值$/ });

/** What a spreadsheet puts on the clipboard. */
async function paste(editor: Locator, text: string) {
  await editor.evaluate((input, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

type Entry = { id: string; version: number; indicator: string; state: string };

/** The newest entries that somebody sees. */
async function entriesOf(username: string): Promise<Entry[]> {
  return (await sendAs<{ items: Entry[] }>(here, cookieOf(username), "GET", "/observations")).items;
}

test("a department enters its values by paste and submits them; nobody else sees them", async ({ page }) => {
  await become(page, "zhou.own");
  await open(page, `${here}/observations/grid?by=area&code=${CITY}&from=2025&to=2025`);
  await expect(editorOf(page)).toHaveAttribute("style", /left/);
  await page.getByLabel("发布日期").fill("2026-02-10");
  await page.getByLabel("来源", { exact: true }).fill("市统计局年报快报");
  await page.locator("#cell-0-0").click();
  const lines = [
    "指标\t2025年",
    "服务业增加值\t２５，１００",
    "现代服务业增加值占服务业增加值比重\t66.5%",
    "服务业增加值占地区生产总值比重\t74.1",
  ];
  await paste(editorOf(page), `${lines.join("\r\n")}\r\n`);
  const preview = page.getByRole("dialog", { name: "粘贴预览" });
  await preview.getByRole("button", { name: "写入3格" }).click();
  await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await page.getByRole("button", { name: /^提交审核/ }).click();
  await expect
    .poll(async () => (await entriesOf("zhou.own")).map(({ state }) => state))
    .toEqual(Array(3).fill("submitted"));

  const [{ id, version } = { id: "", version: 0 }] = await entriesOf("zhou.own");
  for (const who of ["wu.other", "feng.dst"]) {
    expect(await entriesOf(who)).toEqual([]);
    expect(await tried(who, "GET", `/observations/${id}`)).toEqual(NOT_THERE);
    expect(await pageStatus(page, who, `/observations/${id}`)).toBe(404);
    expect(await exported(who)).not.toContain("25100");
  }
  expect(await tried("wu.other", "PATCH", `/observations/${id}`, { version, value: "1" })).toEqual(NOT_THERE);
  expect(await tried("feng.dst", "PATCH", `/observations/${id}`, { version, value: "1" })).toEqual(FORBIDDEN);
  const body = {
    indicator: INDICATOR,
    area: CITY,
    period: "2024",
    span: "year",
    value: "1",
    status: "final",
  };
  const dated = { ...body, published: "2026-01", source: "自拟" };
  expect(await tried("wu.other", "POST", "/observations", dated)).toEqual([404, "unknown-indicator"]);
  expect(await tried("feng.dst", "POST", "/observations", dated)).toEqual(FORBIDDEN);
  expect((await tried("", "GET", `/observations/${id}`))[0]).toBe(401);
  expect(await pageStatus(page, "", `/observations/${id}`)).toBe(307);
  expect(await exported("")).not.toContain("25100");
});

/** The file of all values as somebody gets it. */
async function exported(username: string): Promise<string> {
  const response = await fetch(
    `${here}/api/v1/exports/observations.csv?indicator=${INDICATOR}`,
    username ? { headers: { cookie: cookieOf(username) } } : {},
  );
  expect(response.status).toBe(200);
  return response.text();
}

const HEADLINE = "七项主要指标，2项已完成，1项未完成，4项待公布";

test("the reviewer returns one and approves the rest; nobody approves what they entered", async ({
  page,
}) => {
  const entries = await entriesOf("zhou.own");
  for (const { id, version } of entries) {
    for (const who of ["zhou.own", "zheng.edt"])
      expect(await tried(who, "POST", `/observations/${id}/approve`, { version })).toEqual(FORBIDDEN);
  }
  expect(await pageStatus(page, "zhou.own", "/review")).toBe(403);
  expect(await pageStatus(page, "", "/review")).toBe(307);

  await become(page, "wang.rev");
  await open(page, `${here}/review`);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: /广州市 2025年/ }) });
  await expect(rows).toHaveCount(3);
  const returned = rows.filter({ hasText: "66.5" });
  await returned.getByRole("checkbox").check();
  await page.getByRole("button", { name: "退回" }).click();
  const dialog = page.getByRole("dialog", { name: "退回" });
  await dialog.getByLabel("退回的理由").fill("请注明行业范围。");
  await dialog.getByRole("button", { name: "退回", exact: true }).click();
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "批量通过" }).click();
  await page.getByRole("dialog", { name: "批量通过" }).getByRole("button", { name: "通过2条" }).click();
  await expect
    .poll(async () => (await entriesOf("wang.rev")).map(({ state }) => state).sort())
    .toEqual(["approved", "approved", "returned"]);
  // Approved is not released: a visitor and every file still know nothing of it.
  expect(await exported("")).not.toContain("25100");
  await become(page, "");
  for (const origin of [here, there]) {
    await open(page, origin);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  }
});

/** The city's entry of the indicator as somebody sees it now. */
async function entryOf(username: string): Promise<Entry> {
  const entry = (await entriesOf(username)).find(({ indicator }) => indicator === INDICATOR);
  if (!entry) throw new Error(`${username} does not see the entry.`);
  return entry;
}

test("what is released is public on every server, and only then", async ({ page }) => {
  const { id, version } = await entryOf("wang.rev");
  for (const who of ["zhou.own", "zheng.edt", "feng.dst"])
    expect(await tried(who, "POST", `/observations/${id}/release`, { version })).toEqual(FORBIDDEN);
  await become(page, "wang.rev");
  await open(page, `${here}/review`);
  const waiting = page.getByRole("region", { name: "待发布", exact: true }).last().getByRole("row");
  await waiting.filter({ hasText: "广州市 2025年 服务业增加值" }).first().getByRole("checkbox").check();
  await page.getByRole("button", { name: "发布（1）" }).click();
  await page.getByRole("dialog", { name: "发布1条" }).getByRole("button", { name: "立即发布" }).click();
  await expect.poll(async () => (await entryOf("wang.rev")).state).toBe("released");

  await later(1000);
  await become(page, "");
  for (const origin of [here, there]) {
    await open(page, origin);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "七项主要指标，3项已完成，1项未完成，3项待公布",
    );
    await open(page, `${origin}/indicators/${INDICATOR}`);
    await expect(page.getByRole("main")).toContainText("25100");
  }
  expect(await exported("")).toContain("25100");
  // The one that was returned is not among what is public.
  const share = await fetch(`${there}/api/v1/exports/observations.csv?indicator=modern-service-share`);
  expect(await share.text()).not.toContain("66.5");
});

test("a correction needs a reason and the same four eyes; each day keeps what it knew", async ({ page }) => {
  const { id, version } = await entryOf("zhou.own");
  const change = { version, value: "24900", status: "revised", published: "2026-06-20" };
  for (const who of ["wu.other", "feng.dst", "wang.rev"])
    expect((await tried(who, "PATCH", `/observations/${id}`, { ...change, reason: "改正数值" }))[0]).toBe(
      who === "wu.other" ? 404 : 403,
    );
  expect(await tried("zhou.own", "PATCH", `/observations/${id}`, change)).toEqual([422, "reason-missing"]);

  await become(page, "zhou.own");
  await open(page, `${here}/observations/${id}`);
  await page.getByRole("textbox", { name: /^数值/ }).fill("24900");
  await page.getByLabel("数据状态").selectOption("revised");
  await page.getByLabel("发布日期").fill("2026-06-20");
  await page.getByLabel("更正理由").fill("年度核算结果");
  // That it differs from what is out is a doubt, which has to be explained first.
  await page.getByRole("button", { name: "保存并提交审核" }).click();
  await page.getByLabel("疑点说明").fill("以核算结果为准");
  await page.getByRole("button", { name: "保存并提交审核" }).click();
  await expect.poll(async () => (await entryOf("zhou.own")).state).toBe("submitted");
  // Until the new version is released, the old one is in force.
  expect(await exported("")).not.toContain("24900");

  const submitted = await entryOf("wang.rev");
  const step = (name: string, at: { version: number }) =>
    sendAs<Entry>(here, cookieOf("wang.rev"), "POST", `/observations/${id}/${name}`, { version: at.version });
  expect(
    await tried("zhou.own", "POST", `/observations/${id}/approve`, { version: submitted.version }),
  ).toEqual(FORBIDDEN);
  await step("release", await step("approve", submitted));

  await later(1000);
  await become(page, "");
  await open(page, there);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "七项主要指标，2项已完成，2项未完成，3项待公布",
  );
  await open(page, `${there}/?asOf=2026-03-01`);
  await expect(page.getByRole("region", { name: "主要指标进展" })).toContainText("25100");
  for (const [asOf, value] of [
    ["2026-03-01", "25100"],
    ["2026-07-01", "24900"],
  ]) {
    const path = `/api/v1/indicators/${INDICATOR}/progress?asOf=${asOf}`;
    expect((await (await fetch(`${there}${path}`)).json()).latest.value).toBe(value);
  }
  await open(page, `${there}/indicators/${INDICATOR}`);
  await expect(page.getByRole("main")).toContainText("年度核算结果");
});

test("the auditor finds every step in the chain and the chain whole; others find nothing", async ({
  page,
}) => {
  for (const who of ["zhao.sys", "qian.sec", "wang.rev", "zhou.own", "feng.dst"]) {
    expect(await tried(who, "GET", "/audit")).toEqual(FORBIDDEN);
    expect(await tried(who, "POST", "/audit/verification")).toEqual(FORBIDDEN);
    expect(await tried(who, "GET", "/exports/audit.csv")).toEqual(FORBIDDEN);
    expect(await pageStatus(page, who, "/audit")).toBe(403);
  }
  expect(await pageStatus(page, "", "/audit")).toBe(307);
  await become(page, "sun.aud");
  await open(page, `${here}/audit`);
  await page.getByRole("button", { name: "验证审计链" }).click();
  await expect(page.getByRole("main")).toContainText(/审计链完整：第1—\d+号/);
  const { id } = await entryOf("wang.rev");
  const rows = await query<{ action: string }>(
    instances.database,
    "SELECT action FROM audit_event WHERE subject = $1 AND outcome = 'allowed' ORDER BY seq",
    [`entry ${id}`],
  );
  const steps = ["submit", "review", "release"];
  expect(rows.map(({ action }) => action)).toEqual([
    "edit-draft",
    ...steps,
    "correct",
    "edit-draft",
    ...steps,
  ]);
  const refused = await query(
    instances.database,
    "SELECT 1 FROM audit_event WHERE outcome = 'refused' AND action = 'read-audit'",
  );
  expect(refused.length).toBeGreaterThanOrEqual(15);
});
