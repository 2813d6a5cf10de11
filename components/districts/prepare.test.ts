import { describe, expect, test } from "vitest";
import type { AreaAnswer, ObservationAnswer, PlatformAnswer } from "@/lib/schemas/answers";
import type { IndicatorLayer } from "@/lib/schemas/districts";
import { countChoropleth, indicatorChoropleth } from "./choropleth.prepare";
import { countNotes, layerNotes } from "./layer-table";
import { offTheMap, pointsOf, structureOf } from "./places.prepare";

const district = (code: string): AreaAnswer => ({
  code,
  name: code,
  shortName: code,
  level: "district",
  parent: "440100",
});
const value = (area: string, figure: string): ObservationAnswer => ({
  indicator: "i",
  area,
  period: "2022",
  span: "year",
  value: figure,
  qualifier: "eq",
  status: "preliminary",
  published: "2023",
  knownOn: "2023-12-31",
  version: 1,
  source: "s",
  note: null,
  reason: null,
});
const layer: IndicatorLayer = {
  indicator: {
    code: "i",
    name: "指标",
    shortName: "指标",
    measure: "亿元",
    decimals: 2,
    kind: "flow",
    role: "main",
    scope: "",
  },
  year: 2022,
  values: [
    { district: district("a"), observation: value("a", "6215.72") },
    { district: district("b"), observation: value("b", "0") },
    { district: district("c"), observation: null },
  ],
  city: null,
  ranking: { kind: "unranked", reason: "incomplete", missing: ["c"] },
  total: {
    kind: "summed",
    sum: "6215.72",
    qualifier: "eq",
    preliminary: true,
    present: 2,
    remainder: "14906.75",
  },
};

test("a district without a value has no colour and no figure, one with 0 has both", () => {
  const { values, missing } = indicatorChoropleth(layer);
  expect(values).toEqual([
    { code: "a", label: "6215.72亿元（2022年，初步）", classIndex: 3, figure: "6216" },
    { code: "b", label: "0亿元（2022年，初步）", classIndex: 1, figure: "0" },
    { code: "c", label: "2022年数值尚未公布", classIndex: null },
  ]);
  expect(missing).toBe(1);
});

test("before the plan was issued there are no counts, not counts of 0", () => {
  const values = [{ district: district("a"), count: null }];
  const counts = { of: "platforms", values, outside: 0, unstated: 0, pages: [] } as const;
  expect(countChoropleth(counts).values).toEqual([{ code: "a", label: "规划尚未印发", classIndex: null }]);
});

describe("notes under the table", () => {
  test("say why there is no order and what the sum leaves", () => {
    expect(layerNotes(layer)).toEqual([
      "有的区没有这一年的数值，不排位次。",
      "全市数值减去有值各区合计为14906.75亿元。",
    ]);
  });
  test("say that what has no district is in none of the counts", () => {
    const counts = { of: "projects", values: [], outside: 0, unstated: 28, pages: [] } as const;
    expect(countNotes(counts)).toEqual(["另有28个项目未指明单一所在区，没有计入任何一区，因此不排位次。"]);
    expect(countNotes({ ...counts, unstated: 0 })).toEqual([]);
  });
});

const place = (code: string, list: string, changes: Partial<PlatformAnswer> = {}): PlatformAnswer => ({
  code,
  name: code,
  district: null,
  outside: null,
  position: { longitude: "113.3", latitude: "23.1", precisionM: null },
  confidence: "high",
  positionNote: null,
  listings: [
    {
      list,
      name: list,
      kind: "spatial",
      grouping: null,
      reference: { plan: "p", section: "5.1", title: "t", page: 32 },
    },
  ],
  ...changes,
});

describe("places", () => {
  const nowhere = place("nowhere", "belt-east", { position: null, confidence: "none" });
  const beyond = place("beyond", "hubs", { outside: "清远市" });

  test("without a position are listed, never drawn; those beyond the city say so", () => {
    const points = pointsOf([nowhere, beyond], "名录", (code) => `/platforms/${code}`);
    expect(points.map(({ id, note }) => [id, note])).toEqual([["beyond", "位于广州市外（清远市）"]]);
    expect(offTheMap([nowhere, beyond])).toEqual({ unplaced: [nowhere], outside: [beyond] });
    const lost = { ...beyond, position: null };
    expect(offTheMap([lost])).toEqual({ unplaced: [], outside: [lost] });
  });

  test("of the spatial lists become core, belts and zones; no such list, no structure", () => {
    const lists = [
      { code: "core", name: "一核：试验区" },
      { code: "belt-east", name: "两带：东带" },
      { code: "three-zones", name: "三区" },
    ];
    const places = [place("k", "core"), place("n", "belt-east"), nowhere, place("z", "three-zones")];
    const structure = structureOf(lists, places);
    expect(structure?.core).toMatchObject({ label: "试验区", nodes: [{ name: "k" }] });
    expect(structure?.belts).toMatchObject([{ label: "东带", nodes: [{ name: "n" }] }]);
    expect(structure?.zones).toMatchObject([{ label: "z", name: "z" }]);
    expect(structureOf([{ code: "hubs", name: "枢纽" }], [beyond])).toBeUndefined();
  });
});
