import { expect, test } from "vitest";
import { type Published, sourceLine, sourceLines } from "./sources";

const figure = (
  source: string,
  published: string,
  status: Published["status"] = "final",
  note: string | null = null,
) => ({
  source,
  published,
  status,
  note,
});

test("one figure says who, when, how final and what was added", () => {
  expect(sourceLine(figure("广州市统计局", "2022-01-25", "preliminary", "省统一核算结果"))).toBe(
    "广州市统计局，2022年1月25日公布，初步（省统一核算结果）",
  );
});

test("a publisher of many years is named once, by status", () => {
  const figures = [
    figure("民航局", "2016"),
    figure("民航局", "2025"),
    figure("白云机场", "2026-01", "preliminary"),
  ];
  expect(sourceLines(figures)).toEqual([
    "民航局，2016—2025年公布2个数值，最终",
    "白云机场，2026年1月公布，初步",
  ]);
});

test("many publishers of one day are counted, up to three are named", () => {
  const districts = ["荔湾区", "越秀区", "海珠区", "天河区"].map((name) => figure(name, "2025-10-28"));
  expect(sourceLines(districts)).toEqual(["荔湾区等4家，2025年10月28日公布，最终"]);
  expect(sourceLines(districts.slice(0, 3))).toHaveLength(3);
});
