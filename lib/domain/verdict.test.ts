import { describe, expect, test } from "vitest";
import { Decimal } from "./decimal";
import { anObservation, aTarget, point } from "./fixtures";
import type { Observation } from "./observation";
import { progress } from "./progress";
import type { Target } from "./target";
import { defaultThresholds } from "./verdict";

const g = (value: number) => ({ targetValue: new Decimal(value) });

/** The verdict in 2023 on a value of 2022: 140 is expected of the standard target. */
function midTerm(
  value: string | number,
  target: Partial<Target> = {},
  observation: Partial<Observation> = {},
) {
  return progress(aTarget(target), [anObservation("2022", value, observation)], { asOf: "2023-06-30" })
    .verdict;
}

/** The verdict in 2026 on a value of 2025. */
function final(value: string | number, target: Partial<Target> = {}, observation: Partial<Observation> = {}) {
  return progress(aTarget(target), [anObservation("2025", value, observation)], { asOf: "2026-06-30" })
    .verdict;
}

describe("before the target year", () => {
  test.each([
    ["at the target", "200", "ahead-achieved", "reached"],
    ["just short of it", "199.999", "ahead", "deviation"],
    ["more than +5", "145.000001", "ahead", "deviation"],
    ["exactly +5", "145", "on-track", "deviation"],
    ["on the pathway", "140", "on-track", "deviation"],
    ["exactly −10", "130", "on-track", "deviation"],
    ["below −10", "129.999999", "behind", "deviation"],
    ["exactly −30", "110", "behind", "deviation"],
    ["below −30", "109.999999", "far-behind", "deviation"],
    ["at the baseline", "100", "far-behind", "deviation"],
    ["worse than the baseline", "99.999999", "far-behind", "worse-than-baseline"],
  ])("%s", (_, value, code, by) => expect(midTerm(value)).toMatchObject({ code, rule: { by } }));

  test.each([
    ["at the target", "50", "ahead-achieved"],
    ["exactly +5", "77.5", "on-track"],
    ["exactly −10", "85", "on-track"],
    ["exactly −30", "95", "behind"],
    ["worse than the baseline", "100.1", "far-behind"],
  ])("decreasing 100 → 50, 80 expected: %s", (_, value, code) => {
    expect(midTerm(value, { direction: "decrease", ...g(50) })).toMatchObject({ code });
  });

  test("a threshold met exactly stays exact where the pathway is a recurring decimal", () => {
    const thirds = { baseline: point(2021, 0), targetYear: 2024, ...g(30) };
    const verdicts = ["11.5", "11.500001"].map((value) => midTerm(value, thirds));
    expect(verdicts).toMatchObject([{ code: "on-track" }, { code: "ahead" }]);
  });

  test("the rule states the thresholds used, which are settings", () => {
    const strict = { ...defaultThresholds, onTrack: new Decimal(-1) };
    const observations = [anObservation("2022", "138")];
    const { verdict } = progress(aTarget(), observations, { asOf: "2023-06-30", thresholds: strict });
    expect(verdict).toMatchObject({
      code: "behind",
      rule: { from: defaultThresholds.behind, to: strict.onTrack },
    });
  });

  test("a verdict says that it is preliminary and that its figure is rounded", () => {
    expect(midTerm(140, {}, { status: "preliminary", qualifier: "approx" })).toMatchObject({
      preliminary: true,
      certainty: "approximate",
    });
  });
});

describe("the growth ratio R, 100 → 200 over five years", () => {
  const flow = { kind: "flow", pathway: "linear" } as const;
  const atYear = (year: number, value: number, pathway: Target["pathway"] = "linear") =>
    progress(aTarget({ ...flow, pathway }), [anObservation(String(year), value)], { asOf: "2024-06-30" })
      .verdict;

  test("R < 0.6 after the first year is far behind, whatever the deviation says", () => {
    // Two years: R = 0.6 at 100 · 1.0892…² = 118.63; the deviation there is −21.
    expect(atYear(2022, 118)).toMatchObject({ code: "far-behind", rule: { by: "ratio" } });
    expect(atYear(2022, 119)).toMatchObject({ code: "behind", rule: { by: "deviation" } });
  });

  test("of two rules that agree the deviation is stated", () => {
    expect(atYear(2023, 105)).toMatchObject({ code: "far-behind", rule: { by: "deviation", from: null } });
  });

  test("in the first year it is not asked", () => {
    expect(atYear(2021, 103, "geometric")).toMatchObject({ code: "behind", rule: { by: "deviation" } });
  });

  test("R exactly 0.6 is not below it", () => {
    const target = aTarget({ ...flow, baseline: point(2021, 1), ...g(16) });
    const at = (value: string) =>
      progress(target, [anObservation("2023", value)], { asOf: "2024-06-30", thresholds: lenient }).verdict;
    const lenient = { ...defaultThresholds, behind: new Decimal(-90) };
    expect([at("2.56"), at("2.559999")]).toMatchObject([{ code: "behind" }, { rule: { by: "ratio" } }]);
  });

  test("a value that keeps pace with its own pathway is never far behind by R", () => {
    const milestones = [point(2024, 180)];
    const flat = { ...flow, pathway: "milestones" as const, milestones };
    expect(midTerm(100, flat)).toMatchObject({ code: "on-track", rule: { by: "deviation" } });
  });

  test("a planned dip below the baseline is no failure, a deeper one is", () => {
    const dip = { pathway: "milestones" as const, milestones: [point(2022, 90)] };
    expect([midTerm(90, dip), midTerm(89, dip)]).toMatchObject([
      { code: "on-track" },
      { code: "far-behind", rule: { by: "worse-than-baseline" } },
    ]);
  });
});

describe("counts", () => {
  const count = { kind: "count" as const, baseline: point(2020, 6), ...g(11) };

  test.each([
    ["short of 8 by less than one", "7.01", "on-track", "count-tolerance"],
    ["short by one", "7", "behind", "deviation"],
    ["a small shortfall needs no tolerance", "7.9", "on-track", "deviation"],
    ["worse than the baseline", "5.9", "far-behind", "worse-than-baseline"],
  ])("%s", (_, value, code, by) => expect(midTerm(value, count)).toMatchObject({ code, rule: { by } }));

  test("not against milestones of its own, and not for other kinds", () => {
    const own = { ...count, pathway: "milestones" as const, milestones: [point(2022, 8)] };
    expect(midTerm("7.01", own)).toMatchObject({ code: "behind" });
    expect(midTerm("7.01", { ...count, kind: "share" })).toMatchObject({ code: "behind" });
  });

  test("in the target year there is no tolerance", () => {
    expect(final("10.5", count)).toMatchObject({ code: "missed" });
  });
});

describe("in and after the target year", () => {
  test.each([
    ["at the target", 200, {}, "achieved"],
    ["short", "199.999999", {}, "missed"],
    ["decreasing, at the target", 50, { direction: "decrease", ...g(50) }, "achieved"],
    ["decreasing, short", 51, { direction: "decrease", ...g(50) }, "missed"],
    ["the lower end of a range", 200, { form: "range", targetUpper: new Decimal(300) }, "achieved"],
    ["past the upper end of a range", 400, { form: "range", targetUpper: new Decimal(300) }, "achieved"],
    ["no baseline", 200, { baseline: null }, "achieved"],
    ["no baseline, short", 199, { baseline: null }, "missed"],
    ["a level to hold, held", 100, g(100), "achieved"],
    ["a level to hold, lost", 99, g(100), "missed"],
    ["a floor below the baseline, held", 95, g(90), "achieved"],
  ] as const)("%s", (_, value, target, code) => expect(final(value, target)).toMatchObject({ code }));

  test("the year itself decides, from its first day on", () => {
    const observations = [anObservation("2024", 250, { knownOn: "2024-12-31" })];
    const verdicts = ["2024-12-31", "2025-01-01"].map(
      (asOf) => progress(aTarget(), observations, { asOf }).verdict,
    );
    expect(verdicts).toMatchObject([{ code: "ahead-achieved" }, { code: "pending" }]);
  });
});

describe("a bound is judged by every truth that it allows", () => {
  const ge = { qualifier: "ge" as const };
  const le = { qualifier: "le" as const };
  const decrease = { direction: "decrease" as const, ...g(50) };

  test.each([
    ["a lower bound at the target proves it", midTerm(200, {}, ge), "ahead-achieved", "at-least"],
    ["a lower bound ahead", midTerm(150, {}, ge), "ahead", "at-least"],
    ["a lower bound on track", midTerm(130, {}, ge), "on-track", "at-least"],
    ["an upper bound behind", midTerm(129, {}, le), "behind", "at-most"],
    ["an upper bound below the baseline", midTerm(90, {}, le), "far-behind", "at-most"],
    ["an upper bound on track, decreasing", midTerm(85, decrease, le), "on-track", "at-least"],
    ["a lower bound behind, decreasing", midTerm(95, decrease, ge), "behind", "at-most"],
    ["in T: a lower bound at the target", final(200, {}, ge), "achieved", "at-least"],
    ["in T: an upper bound short of it", final(199, {}, le), "missed", "at-most"],
    ["in T: an upper bound at it, decreasing", final(50, decrease, le), "achieved", "at-least"],
    ["in T: a lower bound short, decreasing", final(51, decrease, ge), "missed", "at-most"],
  ])("%s", (_, verdict, code, certainty) => expect(verdict).toMatchObject({ code, certainty }));

  test.each([
    ["a lower bound behind", midTerm(129, {}, ge), "unassessable"],
    ["a lower bound below the baseline", midTerm(90, {}, ge), "unassessable"],
    ["an upper bound on track", midTerm(130, {}, le), "unassessable"],
    ["an upper bound past the target", midTerm(250, {}, le), "unassessable"],
    ["in T: a lower bound short of the target", final(199, {}, ge), "pending"],
    ["in T: an upper bound at the target", final(200, {}, le), "pending"],
    ["in T: an upper bound short of it, decreasing", final(51, decrease, le), "pending"],
  ])("%s proves nothing", (_, verdict, code) => {
    expect(verdict).toEqual({ code, reason: "bound-inconclusive", preliminary: false });
  });
});

describe("targets that lack something", () => {
  const growth = { form: "direction" as const, targetValue: null };
  const givenUp = { pathway: "milestones" as const, milestones: [point(2022, 80)] };

  test.each([
    ["no baseline, reached", midTerm(200, { baseline: null }), "ahead-achieved"],
    ["only a direction, better", midTerm(101, growth), "on-track"],
    ["only a direction, equal", midTerm(100, growth), "behind"],
    ["only a direction, worse", midTerm(99, growth), "far-behind"],
    ["only a direction, less is better", midTerm(99, { ...growth, direction: "decrease" }), "on-track"],
    ["in T: only a direction, better", final(101, growth), "achieved"],
    ["in T: only a direction, equal", final(100, growth), "missed"],
    ["a floor below the baseline, held", midTerm(95, g(90)), "ahead-achieved"],
    ["a floor below the baseline, lost", midTerm(89, g(90)), "far-behind"],
    ["a floor lost on a pathway that gives it up", midTerm(80, { ...g(90), ...givenUp }), "far-behind"],
  ])("%s", (_, verdict, code) => expect(verdict).toMatchObject({ code }));

  test.each([
    ["no baseline, short", midTerm(199, { baseline: null }), "no-baseline"],
    [
      "baseline in the target year, short",
      midTerm(199, { baseline: point(2025, 1) }),
      "baseline-not-before-target-year",
    ],
    ["a level to hold, held so far", midTerm(100, g(100)), "baseline-equals-target"],
    ["a level to hold, lost", midTerm(99, g(100)), "baseline-equals-target"],
    ["only a direction, no baseline", midTerm(1, { ...growth, baseline: null }), "no-baseline"],
    ["in T: only a direction, no baseline", final(1, { ...growth, baseline: null }), "no-baseline"],
    ["no value", midTerm(1, { targetValue: null }), "no-target-value"],
    ["in T: no value", final(1, { targetValue: null }), "no-target-value"],
    ["no pathway", midTerm(150, { pathway: "milestones" }), "no-milestones"],
  ])("%s", (_, verdict, reason) => expect(verdict).toMatchObject({ code: "unassessable", reason }));
});
