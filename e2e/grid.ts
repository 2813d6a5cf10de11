import type { Locator, Page } from "@playwright/test";
import { expect, open } from "./fixtures";
import { putSession, sessionOf } from "./sessions";

/** Half-years, which the demonstration has none of; each test has a year or an indicator of its own. */
export const tableOf = (year: number, code = "software-revenue") =>
  `/observations/grid?by=indicator&code=${code}&span=period&frequency=half&from=${year}&to=${year}`;

export async function openTable(page: Page, site: string, year: number, code?: string) {
  await putSession(page.context(), site, await sessionOf(site, "edt"));
  await open(page, tableOf(year, code));
  await expectReady(page);
}

/** The editor lies over its cell once the page's script runs. */
export async function expectReady(page: Page) {
  await expect(editorOf(page)).toHaveAttribute("style", /left/);
}

export const origin = (baseURL: string | undefined) => baseURL ?? "";
export const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`);

export async function fillSource(page: Page) {
  await page.getByLabel("发布日期").fill("2026-01-25");
  await page.getByLabel("来源", { exact: true }).fill("市统计局快报");
}

export const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/);

/** What a spreadsheet puts on the clipboard. */
export async function paste(editor: Locator, text: string) {
  await editor.evaluate((input, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

export const editorOf = (page: Page) => page.getByRole("textbox", { name: /的数值$/ });
