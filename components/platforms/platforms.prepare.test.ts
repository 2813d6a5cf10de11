import { expect, test } from "vitest";
import type { PlanAnswer, PlatformAnswer, PlatformListAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import { platformHistory } from "./platform-history";
import { platformSections } from "./platforms.prepare";
import { placeWords, positionWords } from "./position-words";

const reference = { plan: "p", section: "box-1", title: "t", page: 1 };

const list = (code: string): PlatformListAnswer => ({
  code,
  name: code,
  kind: "logistics",
  areaKm2: null,
  count: 9,
  reference,
});

/** @param on list → grouping */
const platform = (code: string, on: Record<string, string | null>): PlatformAnswer => ({
  code,
  name: code,
  district: null,
  outside: null,
  position: null,
  confidence: "none",
  positionNote: null,
  listings: Object.entries(on).map(([name, grouping]) => ({
    list: name,
    name,
    kind: "logistics",
    grouping,
    reference,
  })),
});

test("a place on two lists stands under both, each in the list's own order and grouping", () => {
  const a = platform("a", { hubs: "large", belt: null });
  const b = platform("b", { hubs: "small", belt: null });
  const c = platform("c", { hubs: "large" });
  const order = { hubs: ["a", "c", "b"], belt: ["b", "a"] };
  const sections = platformSections([list("hubs"), list("belt")], [a, b, c], order);
  expect(
    sections.map(({ list: { code }, found, groups }) => [
      code,
      found,
      groups.map(({ grouping, platforms }) => [grouping, platforms.map((each) => each.code)]),
    ]),
  ).toEqual([
    [
      "hubs",
      3,
      [
        ["large", ["a", "c"]],
        ["small", ["b"]],
      ],
    ],
    ["belt", 2, [[null, ["b", "a"]]]],
  ]);
});

test("a list of which nothing was found is left out", () => {
  const a = platform("a", { hubs: null });
  const sections = platformSections([list("hubs"), list("belt")], [a], { hubs: ["a", "x"], belt: ["x"] });
  expect(sections.map(({ list: { code }, found }) => [code, found])).toEqual([["hubs", 1]]);
});

test.each([
  [{ position: null, confidence: "none" }, "位置待核实"],
  [
    { position: { longitude: "113.3", latitude: "23.1", precisionM: 500 }, confidence: "high" },
    "精度约500米，可信度高",
  ],
  [{ position: { longitude: "113.3", latitude: "23.1", precisionM: null }, confidence: "low" }, "可信度低"],
] as const)("a position in words %#", (place, words) => {
  expect(positionWords(place)).toBe(words);
});

test("outside is said before the district that is not there", () => {
  expect(placeWords({ district: null, outside: "清远市清城区" })).toBe("市外（清远市清城区）");
});

test("history: the plan's issue among the stages by date; a day known to the month sorts with its month", () => {
  const plan = { code: "p", issuedOn: "2021-09-16", shortTitle: "十四五" } as PlanAnswer;
  const project = {
    code: "x",
    name: "X",
    history: [
      { stage: "construction", date: "2020-05", note: null },
      { stage: "operation", date: "2023-04", note: "n" },
    ],
  } as unknown as ProjectAnswer;
  const events = platformHistory(platform("a", { hubs: null, belt: null }), [plan], [project]);
  expect(events.map(({ when, what }) => `${when} ${what}`)).toEqual([
    "2020年5月 X：开工建设",
    "2021年9月16日 “十四五”规划印发，列入2份名录",
    "2023年4月 X：建成投产",
  ]);
});
