import type { Locator, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { expect, open, seriousFindings, test } from "./fixtures";
import { asPage, putSession, sessionOf, signIn } from "./sessions";

/** Half-years, which the demonstration has none of; each test has a year or an indicator of its own. */
const tableOf = (year: number, code = "software-revenue") =>
  `/observations/grid?by=indicator&code=${code}&span=period&frequency=half&from=${year}&to=${year}`;

async function openTable(page: Page, site: string, year: number, code?: string) {
  await putSession(page.context(), site, await sessionOf(site, "edt"));
  await open(page, tableOf(year, code));
  await expectReady(page);
}

/** The editor lies over its cell once the page's script runs. */
async function expectReady(page: Page) {
  await expect(editorOf(page)).toHaveAttribute("style", /left/);
}

const origin = (baseURL: string | undefined) => baseURL ?? "";
const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`);

async function fillSource(page: Page) {
  await page.getByLabel("发布日期").fill("2026-01-25");
  await page.getByLabel("来源", { exact: true }).fill("市统计局快报");
}

const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/);

/** What a spreadsheet puts on the clipboard. */
async function paste(editor: Locator, text: string) {
  await editor.evaluate((input, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const editorOf = (page: Page) => page.getByRole("textbox", { name: /的数值$/ });

test("a table is filled in by keyboard as a spreadsheet, understood as typed, and saves itself", async ({
  page,
  baseURL,
}) => {
  await openTable(page, origin(baseURL), 2021);
  await fillSource(page);
  await cell(page, 1, 0).click();
  await page.keyboard.type("１，２３４.5");
  await expect(page.getByText("读作1234.5亿元（全角已转换、已去掉千分位）")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("突破90");
  await page.keyboard.press("Tab");
  await page.keyboard.type("18,14");
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, 1, 0)).toHaveText(/1234\.50/);
  await expect(cell(page, 2, 0)).toHaveText(/≥90/);
  await expect(cell(page, 2, 1)).toHaveAccessibleName(/^有误 ?18,14$/);
  await expect(cell(page, 1, 1)).toHaveAttribute("aria-selected", "true");

  // F2 mends, Esc gives up; the text stays.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect(cell(page, 1, 0)).toHaveText(/1234\.50/);

  await expect(cell(page, 1, 0)).toHaveAccessibleName(/^草稿/);
  await expect(cell(page, 2, 0)).toHaveAccessibleName(/^草稿/);
  // The faulty one is not saved, and not lost.
  await expect(page.getByText("1格未保存，输入已暂存")).toBeVisible();
  await page.getByRole("button", { name: /有误1格/ }).click();
  await expect(page.getByText("千分位位置不对")).toBeVisible();
  await page.keyboard.type("1814");
  await page.keyboard.press("Enter");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(cell(page, 2, 1)).toHaveAccessibleName(/^草稿 ?1814\.00$/);
});

test("as a table of many years opens, no column is cut off by the names beside it", async ({
  page,
  baseURL,
}) => {
  await putSession(page.context(), origin(baseURL), await sessionOf(origin(baseURL), "edt"));
  await open(page, "/observations/grid?by=area&code=440100");
  await expectReady(page);
  const names = await page.getByRole("columnheader", { name: "指标" }).boundingBox();
  const edges = await page
    .getByRole("columnheader", { name: /年$/ })
    .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().left)));
  expect(edges).toContain(Math.round((names?.x ?? 0) + (names?.width ?? 0)));
  expect(edges.at(0)).toBeLessThan(names?.x ?? 0);
});

test("an input method keeps its keys; Esc and Tab lead out of the grid", async ({ page, baseURL }) => {
  await openTable(page, origin(baseURL), 2022);
  await cell(page, 0, 0).click();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "yue", selectionStart: 3, selectionEnd: 3 });
  await editorOf(page).evaluate((input) => {
    const enter = { key: "Enter", bubbles: true, cancelable: true, isComposing: true };
    input.dispatchEvent(new KeyboardEvent("keydown", enter));
  });
  await expect(editorOf(page)).toHaveAttribute("data-mode", "type");
  await expect(editorOf(page)).toHaveValue("yue");
  await session.send("Input.insertText", { text: "约" });
  await page.keyboard.type("75");
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, 0)).toHaveText(/约75/);
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editorOf(page)).not.toBeFocused();
  await page
    .getByRole("button", { name: "放弃这一格的改动" })
    .or(page.getByRole("button", { name: "撤销" }))
    .first()
    .click();
});

test("what is pasted is shown before it counts, goes where its headings say, and is undone at once", async ({
  page,
  baseURL,
}) => {
  await openTable(page, origin(baseURL), 2023);
  await cell(page, 0, 0).click();
  await paste(
    editorOf(page),
    "单位：万元\t2023年下半年\t2023年上半年\r\n黄埔區\t５０００００\t400000\r\n越秀\t—\t1,23\r\n佛山市\t1\t1\r\n",
  );
  const preview = page.getByRole("dialog", { name: "粘贴预览" });
  await expect(preview).toContainText("表格中没有“佛山市”这一行");
  await expect(preview).toContainText("“400000万元”按本列单位换算为40亿元，请确认。");
  await expect(preview).toContainText("千分位位置不对");
  expect(await seriousFindings(page)).toEqual([]);
  await preview.getByRole("checkbox").check();
  await preview.getByRole("button", { name: "写入4格" }).click();
  const huangpu = await rowOf(page, "黄埔区");
  await expect(cell(page, huangpu, 0)).toHaveText(/40\.00/);
  await expect(cell(page, huangpu, 1)).toHaveText(/50\.00/);
  await expect(cell(page, await rowOf(page, "越秀区"), 1)).toHaveAccessibleName(/^无数据 ?—$/);

  await page.keyboard.press("Control+z");
  await expect(cell(page, huangpu, 0)).toHaveText("");
  await page.keyboard.press("Control+y");
  await expect(cell(page, huangpu, 1)).toHaveText(/500000万元/);
  await page.keyboard.press("Control+z");
});

async function rowOf(page: Page, name: string): Promise<number> {
  const names = await page.getByRole("rowheader").allTextContents();
  return names.findIndex((each) => each.startsWith(name));
}

test("what is typed and not saved is there again after a reload", async ({ page, baseURL }) => {
  await openTable(page, origin(baseURL), 2024);
  await cell(page, 3, 0).click();
  await page.keyboard.type("77");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1格等待保存：请先填写发布日期和来源")).toBeVisible();
  await page.keyboard.type("8");
  await page.reload();
  await expect(page.getByText(/已恢复\d\d:\d\d输入、尚未保存的2格/)).toBeVisible();
  await expect(cell(page, 3, 0)).toHaveAccessibleName(/^未保存 ?77\.00$/);
  await expect(cell(page, 4, 0)).toHaveAccessibleName(/^未保存 ?8\.00$/);
  await page.getByRole("button", { name: "放弃这些输入" }).click();
  await expect(cell(page, 3, 0)).toHaveText("");
});

test("another's change meanwhile stands beside what was typed, and one is chosen", async ({
  page,
  baseURL,
}) => {
  await openTable(page, origin(baseURL), 2025);
  await fillSource(page);
  await cell(page, 1, 0).click();
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  await expect(saved(page)).toBeVisible();
  await changeBehind(origin(baseURL), 2025, "440103", "111");
  await cell(page, 1, 0).click();
  await page.keyboard.type("122");
  await page.keyboard.press("Enter");
  await expect(cell(page, 1, 0)).toHaveAccessibleName(/^他人已改/);
  await page.getByRole("button", { name: /他人已改1格/ }).click();
  const both = page.getByRole("alert", { name: "他人已改" });
  await expect(both).toContainText("122");
  await expect(both).toContainText("111亿元");
  await both.getByRole("button", { name: "用我的" }).click();
  await expect(cell(page, 1, 0)).toHaveAccessibleName(/^草稿 ?122\.00$/);
});

/** Somebody else's change, by the API. */
async function changeBehind(site: string, year: number, area: string, value: string) {
  const cookie = await sessionOf(site, "edt");
  const list = `${site}/api/v1/observations?indicator=software-revenue&area=${area}&period=${year}-H1`;
  const { items } = await (await fetch(list, { headers: { cookie } })).json();
  const { id, version } = items[0];
  const change = asPage(site, cookie, "PATCH", { version, value });
  expect((await fetch(`${site}/api/v1/observations/${id}`, change)).status).toBe(200);
}

test("a paste that was saved by itself is undone all the same, and can be put in again", async ({
  page,
  baseURL,
}) => {
  await openTable(page, origin(baseURL), 2021, "service-value-added");
  await fillSource(page);
  await cell(page, 5, 0).click();
  await paste(editorOf(page), "61\t62\r\n63\t64");
  await page.getByRole("dialog", { name: "粘贴预览" }).getByRole("button", { name: "写入4格" }).click();
  await expect(saved(page)).toBeVisible();
  await expect(cell(page, 6, 1)).toHaveAccessibleName(/^草稿 ?64\.00$/);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("这一格的草稿将放弃，恢复为未填。")).toBeVisible();
  await expect(page.getByText("没有未保存的输入").or(saved(page))).toBeVisible();
  for (const [row, column] of BLOCK) await expect(cell(page, row, column)).toHaveAccessibleName("");
  await page.reload();
  await expectReady(page);
  for (const [row, column] of BLOCK) await expect(cell(page, row, column)).toHaveText("");

  // Entered anew, the same record is taken up; its page can give it up too.
  await fillSource(page);
  await cell(page, 5, 0).click();
  await page.keyboard.type("65");
  await page.keyboard.press("Enter");
  await expect(cell(page, 5, 0)).toHaveAccessibleName(/^草稿 ?65\.00$/);
  await cell(page, 5, 0).click();
  await page.getByRole("link", { name: "打开记录" }).click();
  await page.getByRole("button", { name: "放弃草稿" }).click();
  const asked = page.getByRole("dialog", { name: "放弃草稿" });
  await expect(asked).toContainText("这一格将恢复为未填");
  expect(await seriousFindings(page)).toEqual([]);
  await asked.getByRole("button", { name: "放弃草稿" }).click();
  await expect(page.getByText("这份草稿已放弃")).toBeVisible();
  const made = page.getByRole("region", { name: "修改记录" }).getByRole("row");
  for (const [n, state] of ["已放弃", "草稿", "已放弃"].entries())
    await expect(made.nth(n + 1)).toContainText(state);
  expect(await seriousFindings(page)).toEqual([]);
  await openTable(page, origin(baseURL), 2021, "service-value-added");
  await expect(cell(page, 5, 0)).toHaveText("");
});

const BLOCK = [
  [5, 0],
  [5, 1],
  [6, 0],
  [6, 1],
] as const;

test("a session that ended and a network that is gone lose nothing that was typed", async ({
  page,
  baseURL,
}) => {
  const account = { username: "edt", password: DEMO_PASSWORD };
  const site = origin(baseURL);
  const cookie = await signIn(site, account);
  await putSession(page.context(), site, cookie);
  await open(page, tableOf(2020));
  await expectReady(page);
  await fillSource(page);
  await cell(page, 2, 0).click();
  await page.keyboard.type("31");
  await fetch(`${site}/api/v1/sessions/current`, asPage(site, cookie, "DELETE"));
  await page.keyboard.press("Enter");
  const notice = page.getByRole("alert").filter({ hasText: "在新窗口登录" });
  await expect(notice).toBeVisible();
  await expect(cell(page, 2, 0)).toHaveAccessibleName(/^未保存 ?31\.00$/);
  await putSession(page.context(), site, await sessionOf(site, "edt"));
  await page.getByRole("button", { name: "重试" }).click();
  await expect(cell(page, 2, 0)).toHaveAccessibleName(/^草稿 ?31\.00$/);

  await page.context().setOffline(true);
  await cell(page, 3, 0).click();
  await page.keyboard.type("32");
  await page.keyboard.press("Enter");
  await expect(page.getByText("网络不通，不能确定是否已经保存")).toBeVisible();
  await expect(cell(page, 3, 0)).toHaveAccessibleName(/^未保存 ?32\.00$/);
  await page.context().setOffline(false);
  await expect(cell(page, 3, 0)).toHaveAccessibleName(/^草稿 ?32\.00$/);
});
