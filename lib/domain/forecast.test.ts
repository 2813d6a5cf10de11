import { describe, expect, test } from "vitest";
import { Decimal } from "./decimal";
import { anObservation, aTarget, point } from "./fixtures";
import { landingOf } from "./forecast";

const flow = aTarget({ kind: "flow", baseline: point(2020, "18141"), targetValue: new Decimal(25000) });
const growth = [
  anObservation("2021", "20202.89"),
  anObservation("2022", "20611.40"),
  anObservation("2023", "22262.24"),
];

function landed(...args: Parameters<typeof landingOf>) {
  const landing = landingOf(...args);
  if (landing.kind === "unmeasured") throw new Error(landing.reason);
  const { value, lower, upper, ...rest } = landing.value;
  return { figures: [lower, value, upper].map((figure) => figure.toFixed(2)), ...rest };
}

test("a flow lands on a constant rate of growth (recomputed by a separate program)", () => {
  expect(landed(flow, growth)).toEqual({
    figures: ["23066.22", "25283.30", "27713.47"],
    year: 2025,
    years: [2020, 2021, 2022, 2023],
    scale: "log",
  });
});

test("a share lands on a straight line and is not clamped", () => {
  const share = aTarget({ baseline: point(2020, 60) });
  expect(landed(share, [anObservation("2021", 62), anObservation("2022", 63)])).toMatchObject({
    figures: ["63.83", "67.67", "71.51"],
    scale: "level",
  });
  const steep = [anObservation("2021", 80), anObservation("2022", 100)];
  expect(landed(share, steep).figures).toEqual(["160.00", "160.00", "160.00"]);
});

test("the plan's own baseline stands for its year; what lies before it, and bounds, are left out", () => {
  const noise = [
    anObservation("2018", 1),
    anObservation("2020", 2),
    anObservation("2024", 1, { qualifier: "ge" }),
  ];
  expect(landed(flow, [...noise, ...growth])).toEqual(landed(flow, growth));
});

test("beyond 30 degrees of freedom the normal quantile is used", () => {
  const years = Array.from({ length: 40 }, (_, n) => anObservation(String(1981 + n), n % 2));
  const long = aTarget({ baseline: point(1980, 1) });
  expect(landed(long, years).figures).toEqual(["-0.19", "0.51", "1.21"]);
});

describe("no forecast", () => {
  test.each([
    ["two values", flow, growth.slice(0, 1), "too-few-values"],
    [
      "a bound is no third value",
      flow,
      [...growth.slice(0, 1), anObservation("2022", 1, { qualifier: "ge" })],
      "too-few-values",
    ],
    ["no baseline", aTarget({ baseline: null }), growth, "no-baseline"],
    ["known", flow, [...growth, anObservation("2025", 1, { qualifier: "ge" })], "already-known"],
    ["logarithm of zero", flow, [...growth, anObservation("2024", 0)], "not-positive"],
  ])("%s", (_, target, annual, reason) => {
    expect(landingOf(target, annual)).toEqual({ kind: "unmeasured", reason });
  });
});
