import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { expect, open, seriousFindings, test } from "./fixtures";
import { cell, editorOf, expectReady, fillSource, openTable, origin, paste, saved, tableOf } from "./grid";
import { asPage, putSession, sessionOf, signIn } from "./sessions";

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
