import { readFileSync } from "node:fs";
import { expect, open, test } from "./fixtures";

const CHARTS = [
  { path: "/", title: "历年进展", cell: "243.92" },
  { path: "/map", title: "地区生产总值", cell: "6215.72" },
  { path: "/indicators/airport-cargo", title: "机场货邮", cell: "243.92" },
];

for (const { path, title, cell } of CHARTS) {
  test(`the chart on ${path} is a file in three formats that say title and source`, async ({ page }) => {
    await open(page, path);
    const figure = page.getByRole("figure").filter({ hasText: title }).first();
    await figure.scrollIntoViewIfNeeded();
    const save = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByRole("button", { name: `下载${format}` }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
      return readFileSync(await download.path());
    };
    const csv = (await save("CSV")).toString("utf8");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain(cell);
    expect(csv).toContain("来源：");
    const svg = (await save("SVG")).toString("utf8");
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain("来源：");
    expect(svg).toMatch(/<path/);
    // Nothing in it that only the page's style sheet could resolve.
    expect(svg).not.toMatch(/style="[^"]*var\(--/);
    const png = await save("PNG");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeGreaterThan(600);
  });
}
