import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Column } from "./column";
import { workbookOf } from "./xlsx";

type Row = { name: string; value: string | null };
const columns: Column<Row>[] = [
  { name: "name", title: "名称", type: "text", width: 20, cell: (row) => row.name },
  { name: "value", title: "数值", type: "decimal", width: 14, cell: (row) => row.value },
];

/** The cells of the first sheet as they stand in the file: `n` a number, `s` a text. */
async function opened(rows: Row[]) {
  const notes = [["演示数据", "本文件全部为合成的演示数据"]] as const;
  const files = unzipSync(await workbookOf("指标数值", columns, rows, { title: "指标数值", notes }));
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const shared = [...text("xl/sharedStrings.xml").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, t]) => t,
  );
  const sheet = text("xl/worksheets/sheet1.xml");
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
    ([, at, attributes, inner]) => {
      const value = /<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1];
      const isShared = /t="s"/.test(attributes ?? "");
      return [at, isShared ? { s: shared[Number(value)] } : { n: value }] as const;
    },
  );
  return { cells: Object.fromEntries(cells), sheet, shared, workbook: text("xl/workbook.xml") };
}

test("numbers are numbers while 15 digits hold them, and text beyond", async () => {
  const { cells } = await opened([
    { name: "a", value: "243.92" },
    { name: "b", value: "-106.08" },
    { name: "c", value: "123456789012345.678901" },
    { name: "d", value: "0.000001" },
  ]);
  expect(cells.B2).toEqual({ n: "243.92" });
  expect(cells.B3).toEqual({ n: "-106.08" });
  expect(cells.B4).toEqual({ s: "123456789012345.678901" });
  expect(Number(cells.B5?.n)).toBe(0.000001);
});

test("what is not known has no value, above all not 0", async () => {
  const { cells } = await opened([{ name: "a", value: null }]);
  expect(cells.B2?.n).toBeUndefined();
  expect(cells.B2?.s).toBeUndefined();
});

test.each(["=1+1", "+1", "-1", "@x", "<b>&\"'"])("the text %j is text, not a formula", async (name) => {
  const { cells, sheet } = await opened([{ name, value: null }]);
  const escaped = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  expect(cells.A2?.s?.replaceAll("&quot;", '"').replaceAll(/&(apos|#39);/g, "'")).toBe(escaped);
  expect(sheet).not.toContain("<f>");
});

test("characters that XML cannot hold do not spoil the file", async () => {
  const { cells } = await opened([{ name: "a\u0000b\uFFFEc\uD800d", value: null }]);
  expect(cells.A2?.s).toBe("abcd");
});

test("the header is bold and fixed, columns have widths, and a second sheet says what the table is", async () => {
  const { sheet, shared, workbook } = await opened([]);
  expect(sheet).toMatch(/<c r="A1"[^>]* s="[1-9]/);
  expect(sheet).toMatch(/<pane[^>]*ySplit="1"/);
  expect(sheet).toMatch(/<col [^>]*width="20/);
  expect(workbook).toContain('name="说明"');
  expect(shared).toContain("本文件全部为合成的演示数据");
});
