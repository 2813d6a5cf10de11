import { describe, expect, test } from "vitest";
import type { AreaAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type { IndicatorBrief } from "@/lib/schemas/districts";
import { fullestLayer, layerOf } from "./districts.queries";

const brief = (code: string, kind: IndicatorBrief["kind"] = "flow"): IndicatorBrief => ({
  code,
  name: code,
  shortName: code,
  measure: "亿元",
  decimals: 2,
  kind,
  role: "main",
  scope: "",
});

describe("the map shown when none is asked for", () => {
  const choice = (code: string, ...years: [number, number][]) => ({
    indicator: brief(code),
    years: years.map(([year, present]) => ({ year, present })),
  });
  test("is the one most districts have, before a newer one with fewer", () => {
    const choices = [choice("service", [2025, 1], [2023, 2]), choice("gdp", [2022, 11])];
    expect(fullestLayer(choices)).toMatchObject({ indicator: { code: "gdp" }, year: 2022 });
  });
  test("among equals is the newest, then the first of the catalogue", () => {
    const choices = [choice("first", [2024, 11]), choice("second", [2025, 11]), choice("third", [2025, 11])];
    expect(fullestLayer(choices)).toMatchObject({ indicator: { code: "second" }, year: 2025 });
  });
  test("is none while no district has a value", () => expect(fullestLayer([])).toBeUndefined());
});

describe("a layer", () => {
  const district = (code: string): AreaAnswer => ({
    code,
    name: code,
    shortName: code,
    level: "district",
    parent: "city",
  });
  const value = (area: string, period: string, figure: string): ObservationAnswer => ({
    indicator: "gdp",
    area,
    period,
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
  const known = {
    districts: [value("a", "2022", "10"), value("b", "2022", "30"), value("b", "2023", "31")],
    city: [value("city", "2022", "40"), value("city", "2023", "45")],
  };
  const districts = [district("a"), district("b")];

  test("holds one year: every district, its place and the sum beside the city", () => {
    expect(layerOf(brief("gdp"), 2022, districts, known)).toMatchObject({
      ranking: { kind: "ranked", places: { a: 2, b: 1 } },
      total: { kind: "summed", sum: "40", present: 2, remainder: "0" },
      city: { value: "40" },
    });
  });
  test("with a gap is not ranked, and its sum says what it covers", () => {
    const layer = layerOf(brief("gdp"), 2023, districts, known);
    expect(layer.values.map(({ observation }) => observation?.value ?? null)).toEqual([null, "31"]);
    expect(layer.ranking).toMatchObject({ kind: "unranked", reason: "incomplete", missing: ["a"] });
    expect(layer.total).toMatchObject({ sum: "31", present: 1, remainder: "14" });
  });
  test("of a share is never added up", () => {
    expect(layerOf(brief("gdp", "share"), 2022, districts, known).total).toEqual({
      kind: "unsummed",
      reason: "not-additive",
    });
  });
});
