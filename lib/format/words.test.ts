import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as words from "./words";

/** The enums of the database as its schema files state them: the unions in words.ts are a second copy. */
function databaseEnums(): Map<string, string[]> {
  const folder = new URL("../../prisma/schema/", import.meta.url);
  const text = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
  return new Map(
    [...text.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map(([, name = "", body = ""]) => [
      name,
      body.split("\n").flatMap((line) => /^\s+(\w+)/.exec(line)?.[1] ?? []),
    ]),
  );
}

const MAPS: [string, Record<string, string>][] = [
  ["Stage", words.stageWords],
  ["SectionKind", words.sectionKindWords],
  ["Confidence", words.confidenceWords],
  ["PlatformListKind", words.platformListKindWords],
  ["IndicatorRole", words.indicatorRoleWords],
  ["IndicatorNature", words.natureWords],
  ["Frequency", words.frequencyWords],
  ["AreaLevel", words.areaLevelWords],
  ["IndicatorKind", words.kindWords],
  ["IndicatorDirection", words.directionWords],
  ["TargetForm", words.targetFormWords],
  ["Pathway", words.pathwayWords],
  ["Span", words.spanWords],
  ["Qualifier", words.qualifierWords],
  ["DataStatus", words.dataStatusWords],
];

test.each(MAPS)("%s has exactly the database's codes, each with a word of its own", (name, map) => {
  expect(Object.keys(map).toSorted()).toEqual(databaseEnums().get(name)?.toSorted());
  expect(new Set(Object.values(map)).size).toBe(Object.keys(map).length);
  for (const word of Object.values(map)) expect(word).toMatch(/\p{Script=Han}/u);
});

describe("the words of the verdicts", () => {
  test("no two verdicts read alike", () => {
    const all = Object.values(words.verdictWords);
    expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  });

  test("within a tone, colour-blind readers still have the icon where the meaning differs", () => {
    const { verdictWords: v } = words;
    expect(v.achieved.icon).not.toBe(v.missed.icon);
    expect(v.ahead.icon).not.toBe(v["on-track"].icon);
    expect(v.behind.icon).not.toBe(v["far-behind"].icon);
  });
});

test("a refusal is a whole sentence that says what to do", () => {
  for (const sentence of Object.values(words.refusalWords)) expect(sentence).toMatch(/请.+。$/u);
});

test("a reason is a clause, so that it can stand inside a sentence", () => {
  for (const reason of Object.values(words.reasonWords)) expect(reason).not.toMatch(/[。；]/u);
});

test("a direction-only goal says which direction", () => {
  expect(words.targetFormWord("direction", "increase")).toBe("只要求增长");
  expect(words.targetFormWord("direction", "decrease")).toBe("只要求下降");
  expect(words.targetFormWord("range", "decrease")).toBe("区间");
});
