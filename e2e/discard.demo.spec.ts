import { expect, seriousFindings, test } from "./fixtures";
import { cell, editorOf, expectReady, fillSource, openTable, origin, paste, saved } from "./grid";

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
