import { expect, test } from "vitest";
import type { PlanAnswer, PlanSectionAnswer, PlatformListAnswer } from "@/lib/schemas/answers";
import { outlineOf } from "./plan.prepare";

const section = (code: string, children: PlanSectionAnswer[] = []): PlanSectionAnswer => ({
  code,
  kind: code.startsWith("box") ? "box" : "section",
  title: `标题${code}`,
  page: 1,
  topics: [],
  children,
});
const outline = [section("1", [section("1.1", [section("box-1")]), section("1.2")]), section("2")];

const list = (at: string, plan = "p"): PlatformListAnswer => ({
  code: `list-${at}`,
  name: at,
  kind: "spatial",
  areaKm2: null,
  count: 3,
  reference: { plan, section: at, title: at, page: 2 },
});
const nothing = { goals: [], lists: [], projects: [], others: [] };

test("places come in reading order, a box right after its section", () => {
  const places = outlineOf("p", outline, nothing);
  expect(places.map(({ code, depth }) => [code, depth])).toEqual([
    ["1", 1],
    ["1.1", 2],
    ["box-1", 3],
    ["1.2", 2],
    ["2", 1],
  ]);
});

test("what hangs on a section hangs there alone, and another plan's section of the same code is not meant", () => {
  const places = outlineOf("p", outline, { ...nothing, lists: [list("1.1"), list("1.2", "other")] });
  expect(places.flatMap(({ code, lists }) => lists.map((each) => [code, each.code]))).toEqual([
    ["1.1", "list-1.1"],
  ]);
});

test("nothing gets lost: a section that is not in the outline is a defect", () => {
  expect(() => outlineOf("p", outline, { ...nothing, lists: [list("9.9")] })).toThrow("9.9");
});

test("a place that reports another plan's figures leads there", () => {
  const earlier: PlanAnswer = {
    code: "earlier",
    title: "earlier",
    shortTitle: "earlier",
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    startYear: 2015,
    endYear: 2020,
  };
  const places = outlineOf("p", outline, {
    ...nothing,
    others: [{ plan: earlier, sections: [section("box-1")] }],
  });
  expect(places.filter(({ about }) => about).map(({ code, about }) => [code, about?.code])).toEqual([
    ["box-1", "earlier"],
  ]);
});
