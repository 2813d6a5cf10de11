import { describe, expect, test } from "vitest";
import { anObservation } from "./fixtures";
import { rankAreas } from "./ranking";

const at = (area: string, value: string, changes = {}) => anObservation("2022", value, { area, ...changes });
const areas = ["a", "b", "c", "d"];
const full = [at("a", "5"), at("b", "9"), at("c", "9.0"), at("d", "0")];

test("the largest is first, equal values share a place and the next is skipped", () => {
  expect(rankAreas(areas, full)).toEqual({ kind: "ranked", places: { b: 1, c: 1, a: 3, d: 4 } });
});

describe("no order is made up", () => {
  const cases = {
    "where one area has no value": [full.slice(0, 3), "incomplete", ["d"]],
    "where none has": [[], "incomplete", areas],
    "of preliminary beside final values": [
      [...full.slice(1), at("a", "5", { status: "preliminary" })],
      "mixed-status",
      [],
    ],
    "of bounds": [[...full.slice(1), at("a", "5", { qualifier: "ge" })], "bound-inconclusive", []],
    "of an annual beside a 累计 value": [
      [...full.slice(1), anObservation("2022-12", "5", { area: "a", span: "ytd" })],
      "mixed-series",
      [],
    ],
  } as const;
  for (const [name, [observations, reason, missing]] of Object.entries(cases)) {
    test(name, () => expect(rankAreas(areas, observations)).toEqual({ kind: "unranked", reason, missing }));
  }
});

test("a newer version counts once and other areas not at all", () => {
  const revised = at("d", "10", { status: "final", version: 2 });
  expect(rankAreas(areas, [...full, revised, at("city", "99")])).toMatchObject({
    places: { d: 1, b: 2, a: 4 },
  });
});
