import { expect, test } from "vitest";
import type { PlatformAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import { placeOfProject } from "./project-place";
import { floorWords, investmentCell, investmentWords, stageDate } from "./project-words";
import { pageOfList, stageFigures } from "./projects.prepare";
import { investmentLine } from "./stage-band";

const project = (stage: "reserve" | "construction" | "operation" | null, totalInvestment: string | null) => ({
  stage,
  totalInvestment,
});

test("an unpublished investment is not 0: the sum says how many projects it covers", () => {
  const figures = stageFigures([
    project("construction", "120000"),
    project("construction", null),
    project("construction", "80000.5"),
    project("operation", null),
    project(null, "0"),
  ]);
  expect(figures.map(({ stage, count }) => [stage, count])).toEqual([
    ["reserve", 0],
    ["construction", 3],
    ["operation", 1],
    ["unknown", 1],
  ]);
  expect(figures.map(investmentLine)).toEqual([
    "没有项目",
    "总投资合计20.00005亿元（3个中公布了2个）",
    "投资额未公布",
    "总投资合计0万元",
  ]);
});

test("a long list is turned by pages; beyond the end there is nothing", () => {
  const list = Array.from({ length: 250 }, (_, n) => n);
  expect(pageOfList(list, 3, 100)).toMatchObject({ pages: 3, first: 201, last: 250, total: 250 });
  expect(pageOfList(list, 3, 100).items).toHaveLength(50);
  expect(pageOfList(list, 4, 100).items).toEqual([]);
  expect(pageOfList([], 1, 100)).toMatchObject({ pages: 1, total: 0 });
  expect(pageOfList(list.slice(0, 100), 1, 100).pages).toBe(1);
});

test.each([
  ["9999", "9999万元"],
  ["10000", "1亿元"],
  ["860000", "86亿元"],
  ["12345.6", "1.23456亿元"],
])("%s万元 is written %s", (investment, words) => {
  expect(investmentWords(investment)).toBe(words);
});

test.each([
  ["10000", "1.00"],
  ["8600", "0.86"],
  ["12345.6", "1.23456"],
])("%s万元 stands as %s in the column in 亿元", (investment, cell) => {
  expect(investmentCell(investment)).toBe(cell);
});

test.each([
  ["12", "1.6", "展览12万平方米，会议1.6万平方米"],
  ["0", "7.9", "会议7.9万平方米"],
  [null, "7.9", "会议7.9万平方米"],
  ["0", null, "展览0万平方米"],
  [null, null, null],
])("floor areas %s and %s", (exhibitionArea, meetingArea, words) => {
  expect(floorWords({ exhibitionArea, meetingArea })).toBe(words);
});

test.each([
  ["2023", "2023年"],
  ["2023-04", "2023年4月"],
  ["2022-07-28", "2022年7月28日"],
])("the date of a stage %s", (date, words) => {
  expect(stageDate(date)).toBe(words);
});

const position = { longitude: "113.3", latitude: "23.1", precisionM: 500 };
const unplaced = {
  code: "x",
  name: "X",
  district: null,
  position: null,
  confidence: "none",
  note: "n",
} as ProjectAnswer;
const platform = { name: "P", district: { code: "440114" }, position, confidence: "high" } as PlatformAnswer;

test("a project without a place of its own is shown at its platform, and it says so", () => {
  expect(placeOfProject(unplaced, platform)).toMatchObject({
    name: "X",
    district: null,
    position,
    confidence: "high",
    note: "项目位置待核实，这里是所在平台“P”的位置",
  });
  expect(placeOfProject(unplaced, null)).toMatchObject({ position: null, note: null });
  const placed = { ...unplaced, position: { ...position, longitude: "113.9" } };
  expect(placeOfProject(placed, platform)).toMatchObject({ position: { longitude: "113.9" }, note: "n" });
});
