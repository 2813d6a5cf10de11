import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anObservation, shown } from "./fixtures";
import { annualSeries, byPrecedence, current, knownAt, yearToDatePace } from "./observation";

const first = anObservation("2023", 100, { status: "preliminary", knownOn: "2024-01-25", version: 1 });
const checked = anObservation("2023", 103, { status: "final", knownOn: "2024-10-01", version: 2 });
const revised = anObservation("2023", 99, { status: "revised", knownOn: "2025-03-01", version: 3 });
const vintages = [revised, first, checked];

describe("vintages", () => {
  test.each([
    ["2024-01-24", undefined],
    ["2024-01-25", "100"],
    ["2024-09-30", "100"],
    ["2024-10-01", "103"],
    ["2025-03-01", "99"],
  ])("on %s the value of 2023 was %s", (asOf, value) => {
    expect(current(knownAt(vintages, asOf))[0]?.value.toString()).toBe(value);
  });

  test("a status outranks a later date, a date a version number", () => {
    const latePreliminary = anObservation("2023", 1, {
      status: "preliminary",
      knownOn: "2026-01-01",
      version: 9,
    });
    const later = anObservation("2023", 2, { status: "final", knownOn: "2024-11-01", version: 1 });
    const corrected = anObservation("2023", 3, { status: "final", knownOn: "2024-11-01", version: 2 });
    const order = [latePreliminary, checked, later, corrected].toSorted(byPrecedence);
    expect(order).toEqual([corrected, later, checked, latePreliminary]);
    expect(current([latePreliminary, checked, later, corrected])).toEqual([corrected]);
  });

  test("other indicators, areas, periods and spans do not displace each other", () => {
    const others = [
      first,
      anObservation("2023", 1, { indicator: "j" }),
      anObservation("2023", 2, { area: "440106" }),
      anObservation("2022", 3),
      anObservation("2023-12", 4, { span: "ytd" }),
      anObservation("2023-12", 5, { span: "period" }),
    ];
    expect(current(others)).toHaveLength(6);
  });
});

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2019, 0, n)).toISOString().slice(0, 10));
const anyObservation = fc
  .record({
    period: fc.constantFrom("2021", "2022", "2023-06", "2023-12"),
    value: fc.integer({ min: -999, max: 999 }),
    status: fc.constantFrom("preliminary" as const, "final" as const, "revised" as const),
    knownOn: day,
    version: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ period, value, ...rest }) =>
    anObservation(period, value, { ...rest, span: period.length === 4 ? "year" : "ytd" }),
  );

test("property: what becomes known later never changes what was shown before", () => {
  fc.assert(
    fc.property(fc.array(anyObservation), fc.array(anyObservation), day, (known, more, asOf) => {
      const later = more.filter(({ knownOn }) => knownOn > asOf);
      expect(current(knownAt([...later, ...known], asOf))).toEqual(current(knownAt(known, asOf)));
    }),
  );
});

test("property: the annual series has one annual value a year, in order, and no 累计 value", () => {
  fc.assert(
    fc.property(fc.array(anyObservation), (observations) => {
      const series = annualSeries(observations);
      const years = series.map(({ period }) => period.year);
      expect(years).toEqual([...new Set(years)].toSorted());
      expect(series.every(({ span }) => span === "year")).toBe(true);
    }),
  );
});

describe("yearToDatePace", () => {
  const ytd = (period: string, value: string, changes = {}) =>
    anObservation(period, value, { span: "ytd", ...changes });

  test("compares the newest with the same months of the year before", () => {
    const pace = yearToDatePace([
      ytd("2024-06", "1284.88"),
      ytd("2025-03", "652.13"),
      ytd("2025-06", "1382"),
      ytd("2024-09", "1950"),
      anObservation("2024", 2700),
    ]);
    if (pace.kind === "unmeasured") throw new Error(pace.reason);
    expect([pace.value.latest.period.text, pace.value.before.period.text]).toEqual(["2025-06", "2024-06"]);
    expect(pace.value.difference.toString()).toBe("97.12");
    expect(shown(pace.value.growth)).toBe("0.0756");
  });

  test.each([
    ["no-observation", [anObservation("2025", 1), anObservation("2025-06", 1, { span: "period" })]],
    ["no-same-months-year-before", [ytd("2025-06", "5"), ytd("2024-09", "4"), anObservation("2024", 8)]],
    ["no-same-months-year-before", [ytd("2025-06", "5"), anObservation("2024-06", 4, { span: "period" })]],
    ["bound-inconclusive", [ytd("2025-06", "5", { qualifier: "ge" }), ytd("2024-06", "4")]],
    ["bound-inconclusive", [ytd("2025-06", "5"), ytd("2024-06", "4", { qualifier: "le" })]],
  ])("%s", (reason, observations) => {
    expect(yearToDatePace(observations)).toEqual({ kind: "unmeasured", reason });
  });

  test.each([
    ["zero-base", "0"],
    ["negative-base", "-4"],
  ])("%s: a difference but no rate", (reason, before) => {
    const pace = yearToDatePace([ytd("2025-06", "5"), ytd("2024-06", before)]);
    expect(pace.kind === "measured" && shown(pace.value.growth)).toBe(reason);
  });
});
