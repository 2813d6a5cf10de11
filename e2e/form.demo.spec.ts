import type { Page } from "@playwright/test";
import { expect, open, test } from "./fixtures";
import { putSession, sendAs, sessionOf } from "./sessions";

test.describe.configure({ mode: "default" });

/** Half-years that the demonstration has none of, in a district that no other test fills in. */
const INDICATOR = "outsourcing-executed";
const AREA = "440117";
const formOf = (period: string) =>
  `/observations/new?indicator=${INDICATOR}&area=${AREA}&period=${period}&span=period`;

async function fillIn(page: Page, value: string) {
  await page.getByRole("textbox", { name: /^数值/ }).fill(value);
  await page.getByLabel("发布日期").fill("2024-02-01");
  await page.getByLabel("来源", { exact: true }).fill("市商务局快报");
}

type Entry = { id: string; version: number; value: string; state: string };
const recordsOf = async (site: string, period: string) => {
  const path = `/observations?indicator=${INDICATOR}&area=${AREA}&period=${period}`;
  return (await sendAs<{ items: Entry[] }>(site, await sessionOf(site, "edt"), "GET", path)).items;
};

test("a button that is pressed twice makes one record, submitted once", async ({ page, baseURL }) => {
  const site = baseURL ?? "";
  await putSession(page.context(), site, await sessionOf(site, "edt"));
  await open(page, formOf("2020-H2"));
  await fillIn(page, "7");
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/v1/observations")) posts += 1;
  });
  await page.getByRole("button", { name: "保存并提交审核" }).dblclick();
  await page.waitForURL(/\/observations\/[0-9a-f-]{36}$/);
  expect(posts).toBe(1);
  const [record, ...others] = await recordsOf(site, "2020-H2");
  expect(others).toEqual([]);
  expect(record?.state).toBe("submitted");
  await page.goBack();
  await page.reload();
  // There is one record of a cell for ever: the form leads to it.
  await expect(page).toHaveURL(new RegExp(`/observations/${record?.id}$`));
});

test("of two windows the second is told what the first saved, and its text stays", async ({
  page,
  baseURL,
}) => {
  const site = baseURL ?? "";
  await putSession(page.context(), site, await sessionOf(site, "edt"));
  const other = await page.context().newPage();
  await open(page, formOf("2021-H1"));
  await open(other, formOf("2021-H1"));
  await fillIn(page, "7");
  await fillIn(other, "8");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL(/\/observations\/[0-9a-f-]{36}$/);
  await other.getByRole("button", { name: "保存草稿" }).click();
  const both = other.getByRole("alert", { name: "他人已改" });
  await expect(both).toContainText("8");
  await expect(both).toContainText("7");
  await expect(other.getByRole("textbox", { name: /^数值/ })).toHaveValue("8");
  expect((await recordsOf(site, "2021-H1")).map(({ value }) => Number(value))).toEqual([7]);
  await both.getByRole("button", { name: "用我的" }).click();
  await other.getByRole("button", { name: "保存草稿" }).click();
  await other.waitForURL(/\/observations\/[0-9a-f-]{36}$/);
  expect((await recordsOf(site, "2021-H1")).map(({ value }) => Number(value))).toEqual([8]);
});

test("what is too long is not cut off: it stays, with a sentence at its field", async ({ page, baseURL }) => {
  const site = baseURL ?? "";
  await putSession(page.context(), site, await sessionOf(site, "edt"));
  await open(page, formOf("2022-H1"));
  await fillIn(page, "9");
  const source = page.getByLabel("来源", { exact: true });
  await source.fill("𠮷".repeat(121));
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("不超过120个字").first()).toBeVisible();
  await expect(source).toHaveValue("𠮷".repeat(121));
  await source.fill("𠮷".repeat(120));
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL(/\/observations\/[0-9a-f-]{36}$/);
});

test("a period that is closed meanwhile refuses the value and keeps what was typed", async ({
  page,
  baseURL,
}) => {
  const site = baseURL ?? "";
  const [edt, rev] = [await sessionOf(site, "edt"), await sessionOf(site, "rev")];
  await putSession(page.context(), site, edt);
  await open(page, formOf("2024-H2"));
  await fillIn(page, "11");
  await page.getByLabel("发布日期").fill("2025-02-01");
  const change = async (what: "close" | "open") => {
    const body = { action: "lock-period", payload: { what, period: "2024-H2" }, reason: "年报已定" };
    const { id, version } = await sendAs<Entry>(site, edt, "POST", "/proposals", body);
    await sendAs(site, rev, "POST", `/proposals/${id}/confirm`, { version });
  };
  await change("close");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "封账" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^数值/ })).toHaveValue("11");
  expect(await recordsOf(site, "2024-H2")).toEqual([]);
  await page.reload();
  await expect(page.getByRole("textbox", { name: /^数值/ })).toHaveValue("11");
  await change("open");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL(/\/observations\/[0-9a-f-]{36}$/);
});
