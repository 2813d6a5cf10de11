import { describe, expect, test } from "vitest";
import { anObservation } from "./fixtures";
import { rollUp } from "./rollup";

const at = (area: string, value: string, changes = {}) => anObservation("2022", value, { area, ...changes });

test("eleven districts make the city, GDP 2022", () => {
  const gdp = {
    "440106": "6215.72",
    "440112": "4313.76",
    "440104": "3650.18",
    "440113": "2705.47",
    "440105": "2502.52",
    "440111": "2476.20",
    "440115": "2252.58",
    "440114": "1770.81",
    "440118": "1325.27",
    "440103": "1215.57",
    "440117": "410.92",
  };
  const parts = Object.entries(gdp).map(([area, value]) => at(area, value));
  const answer = rollUp("flow", Object.keys(gdp), parts, at("440100", "28839.00"));
  expect(answer).toMatchObject({ kind: "complete", remainder: { kind: "measured" } });
  if (answer.kind !== "complete" || answer.remainder.kind !== "measured") throw new Error("not complete");
  expect([answer.sum.value.toString(), answer.remainder.value.toString()]).toEqual(["28839", "0"]);
});

test("a missing part is named, not taken for 0, and the newest version counts once", () => {
  const versions = [at("b", "5", { status: "preliminary" }), at("b", "7", { status: "final", version: 2 })];
  const answer = rollUp(
    "stock",
    ["c", "a", "b"],
    [at("a", "1"), ...versions, at("z", "1000")],
    at("all", "10"),
  );
  if (answer.kind !== "partial") throw new Error(answer.kind);
  expect([answer.present, answer.missing, answer.preliminary]).toEqual([["a", "b"], ["c"], false]);
  expect(answer.sum.value.toString()).toBe("8");
  expect(answer.remainder.kind === "measured" && answer.remainder.value.toString()).toBe("2");
});

describe("qualifiers of the parts", () => {
  test.each([
    [["eq", "eq"], "eq"],
    [["eq", "approx"], "approx"],
    [["ge", "approx"], "ge"],
    [["eq", "le"], "le"],
  ] as const)("%j make %s", ([a, b], qualifier) => {
    const answer = rollUp(
      "count",
      ["a", "b"],
      [at("a", "1", { qualifier: a }), at("b", "2", { qualifier: b })],
    );
    expect(answer).toMatchObject({ kind: "complete", sum: { qualifier } });
  });

  test("no remainder against a bound", () => {
    const whole = at("all", "9", { qualifier: "ge" });
    expect(rollUp("flow", ["a"], [at("a", "1")], whole)).toMatchObject({
      remainder: { reason: "bound-inconclusive" },
    });
  });
});

describe("refuses to sum", () => {
  const [a, b] = [at("a", "1"), at("b", "2")];
  const ytd = anObservation("2022-12", 1, { area: "b", span: "ytd" });
  test.each([
    ["shares", rollUp("share", ["a", "b"], [a, b]), "not-additive"],
    ["nothing", rollUp("flow", ["x"], [a, b]), "no-observation"],
    ["a 累计 with an annual value", rollUp("flow", ["a", "b"], [a, ytd]), "mixed-series"],
    ["two years", rollUp("flow", ["a", "b"], [a, anObservation("2021", 1, { area: "b" })]), "mixed-series"],
    ["two indicators", rollUp("flow", ["a", "b"], [a, at("b", "1", { indicator: "j" })]), "mixed-series"],
    [
      "parts beside another year's whole",
      rollUp("flow", ["a"], [a], anObservation("2021", 9)),
      "mixed-series",
    ],
    [
      "bounds of both sides",
      rollUp("flow", ["a", "b"], [at("a", "1", { qualifier: "ge" }), at("b", "1", { qualifier: "le" })]),
      "not-additive",
    ],
  ])("%s", (_, answer, reason) => expect(answer).toEqual({ kind: "unmeasured", reason }));
});
