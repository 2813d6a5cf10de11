import { describe, expect, test } from "vitest";
import { Decimal } from "./decimal";
import { anObservation, aTarget, point, shown } from "./fixtures";
import type { Observation } from "./observation";
import { progress } from "./progress";
import type { Target } from "./target";

/** 专栏2 (plan p. 8) with the values published until 2026-11-23. */
const plan = {
  serviceValue: main("flow", "geometric", 2020, "18141", "25000", [
    anObservation("2021", "20202.89", { status: "preliminary", knownOn: "2022-01-25" }),
    anObservation("2022", "20611.40", { status: "preliminary", knownOn: "2023-12-31" }),
    anObservation("2023", "22262.24", { status: "preliminary", knownOn: "2024-12-31" }),
    anObservation("2025-09", "17500", { span: "ytd", qualifier: "approx", knownOn: "2025-10-31" }),
  ]),
  clusters: main("count", "linear", 2020, "6", "8", [
    anObservation("2021", "6", { knownOn: "2022-01-31" }),
    anObservation("2025", "10", { knownOn: "2026-01-19" }),
  ]),
  modernShare: main("share", "linear", 2020, "65.1", "68.0", []),
  software: main("flow", "geometric", 2020, "4948.8", "8000", [
    anObservation("2020", "4913.58", { status: "preliminary", knownOn: "2021-02-25" }),
    anObservation("2023", "7000", { qualifier: "ge", knownOn: "2024-12-31" }),
  ]),
  outsourcing: main("flow", "geometric", 2020, "96.5", "120", []),
  containers: main("flow", "geometric", 2020, "2351", "2800", [
    anObservation("2021", "2447", { knownOn: "2022-12-31" }),
    anObservation("2022", "2486", { knownOn: "2023-06-02" }),
    anObservation("2023", "2541", { knownOn: "2024-08-31" }),
    anObservation("2025", "2800", { qualifier: "ge", status: "preliminary", knownOn: "2026-01-19" }),
  ]),
  airCargo: main("flow", "geometric", 2019, "192", "350", [
    anObservation("2020", "175.95", { status: "preliminary", knownOn: "2021-01-31" }),
    anObservation("2021", "200", { qualifier: "ge", status: "preliminary", knownOn: "2021-12-25" }),
    anObservation("2024", "238.25", { knownOn: "2025-12-31" }),
    anObservation("2025", "243.92", { status: "preliminary", knownOn: "2026-01-31" }),
  ]),
};

type Case = { target: Target; observations: Observation[] };

function main(
  kind: Target["kind"],
  pathway: Target["pathway"],
  year: number,
  baseline: string,
  goal: string,
  observations: Observation[],
): Case {
  const changes = { kind, pathway, baseline: point(year, baseline), targetValue: new Decimal(goal) };
  return { target: aTarget(changes), observations };
}

const on = (asOf: string, { target, observations }: Case) => progress(target, observations, { asOf });
const today = (item: Case) => on("2026-11-23", item);

describe("专栏2 by hand", () => {
  test.each([
    ["服务业增加值", plan.serviceValue, "6.62"],
    ["软件业营业收入", plan.software, "10.08"],
    ["服务外包合同执行额", plan.outsourcing, "4.46"],
    ["港口集装箱吞吐量", plan.containers, "3.56"],
    ["机场货邮吞吐量, six years from 2019", plan.airCargo, "10.53"],
  ])("%s needs %s %% a year from its baseline", (_, item, percent) => {
    const { requiredCagrFromBaseline: rate } = today(item);
    expect(rate.kind === "measured" && rate.value.times(100).toFixed(2)).toBe(percent);
  });

  test("现代服务业占比 needs 0.58 points a year, and no growth rate is stated for it", () => {
    const share = on("2022-06-01", {
      ...plan.modernShare,
      observations: [anObservation("2021", "65.68", { knownOn: "2022-03-01" })],
    });
    expect(shown(share.requiredStep, 2)).toBe("0.58");
    expect([share.deviation, share.gap].map((m) => shown(m, 2))).toEqual(["0.00", "2.32"]);
    expect(shown(share.requiredCagr)).toBe("not-for-this-kind");
    expect(shown(share.ratio)).toBe("not-for-this-kind");
  });

  test.each([
    ["服务业增加值", plan.serviceValue, "pending", false],
    ["超千亿元行业集群", plan.clusters, "achieved", false],
    ["现代服务业占比", plan.modernShare, "pending", false],
    ["软件业营业收入", plan.software, "pending", false],
    ["服务外包合同执行额", plan.outsourcing, "pending", false],
    ["港口集装箱吞吐量", plan.containers, "achieved", true],
    ["机场货邮吞吐量", plan.airCargo, "missed", true],
  ])("%s on 2026-11-23: %s", (_, item, code, preliminary) => {
    expect(today(item)).toMatchObject({ verdict: { code }, preliminary });
  });

  test("机场货邮 in full", () => {
    const cargo = today(plan.airCargo);
    expect(shown(cargo.gap, 2)).toBe("106.08");
    expect(shown(cargo.gapClosed, 3)).toBe("0.329");
    expect(shown(cargo.timeElapsed, 0)).toBe("1");
    expect(shown(cargo.expected, 0)).toBe("350");
    expect(shown(cargo.deviation, 1)).toBe("-67.1");
    expect(shown(cargo.observedCagr)).toBe("0.0407");
    expect(shown(cargo.ratio, 2)).toBe("0.39");
    expect(shown(cargo.requiredStep)).toBe("no-years-left");
    expect(shown(cargo.requiredCagr)).toBe("no-years-left");
    expect(cargo.landing).toEqual({ kind: "unmeasured", reason: "already-known" });
    expect(cargo.verdict).toEqual({
      code: "missed",
      rule: { by: "short" },
      certainty: "exact",
      preliminary: true,
    });
  });

  test.each([
    ["服务业增加值 keeps pace", plan.serviceValue, "2024-12-31", "on-track", "4.0"],
    ["集装箱 falls behind", plan.containers, "2024-12-31", "behind", "-15.6"],
    [
      "集装箱 was on track on the value known the day before",
      plan.containers,
      "2024-08-30",
      "on-track",
      "-7.8",
    ],
    ["货邮 fell below its baseline in 2020", plan.airCargo, "2021-12-24", "far-behind", "-22.9"],
    ["货邮 “over 200” in 2021 proves nothing", plan.airCargo, "2022-06-01", "unassessable", "-21.9"],
    ["软件业 “over 7000” in 2023 is ahead at least", plan.software, "2024-12-31", "ahead", "13.1"],
    ["集群 short of 6.4 by less than one", plan.clusters, "2022-06-01", "on-track", "-20.0"],
  ])("%s", (_, item, asOf, code, deviation) => {
    const answer = on(asOf, item);
    expect([answer.verdict.code, shown(answer.deviation, 1)]).toEqual([code, deviation]);
  });
});

describe("which value is meant", () => {
  const after = anObservation("2026", 230, { knownOn: "2027-01-01" });
  const inT = anObservation("2025", 190, { knownOn: "2026-01-01" });

  test("a value after the target year is the latest, but the target year is judged", () => {
    const answer = progress(aTarget(), [after, inT], { asOf: "2027-06-01" });
    expect([answer.latest, answer.judged]).toMatchObject([{ value: after }, { value: inT }]);
    expect([answer.verdict.code, shown(answer.gap, 0)]).toEqual(["missed", "10"]);
  });

  test("and cannot stand in for the value of the target year", () => {
    const answer = progress(aTarget(), [after], { asOf: "2027-06-01" });
    expect(answer.verdict).toEqual({
      code: "pending",
      reason: "no-value-for-target-year",
      preliminary: false,
    });
    expect(answer.judged).toEqual({ kind: "unmeasured", reason: "no-observation" });
  });

  test("a value of the baseline year or before is no news", () => {
    const answer = progress(aTarget(), [anObservation("2020", 150), anObservation("2019", 300)], {
      asOf: "2023-01-01",
    });
    expect(answer.latest).toEqual({ kind: "unmeasured", reason: "no-observation" });
    expect(answer.verdict).toMatchObject({ code: "unassessable", reason: "no-observation" });
  });

  test("other indicators, other areas, 累计 and later publications do not count", () => {
    const strangers = [
      anObservation("2022", 999, { indicator: "j" }),
      anObservation("2022", 999, { area: "440106" }),
      anObservation("2022-12", 999, { span: "ytd" }),
      anObservation("2022", 999, { knownOn: "2023-07-01" }),
    ];
    const own = anObservation("2021", 120);
    const answer = progress(aTarget(), [...strangers, own], { asOf: "2023-06-30" });
    expect(answer.judged).toMatchObject({ value: own });
  });
});

describe("what cannot be said has a reason", () => {
  const asOf = "2023-06-30";
  const v = anObservation("2022", 130);
  const flow = (changes: Partial<Target>) => aTarget({ kind: "flow", ...changes });

  test.each([
    ["gapClosed", aTarget({ baseline: null }), v, "no-baseline"],
    ["timeElapsed", aTarget({ baseline: null }), v, "no-baseline"],
    ["gapClosed", aTarget({ baseline: point(2025, 1) }), v, "baseline-not-before-target-year"],
    ["gapClosed", aTarget({ targetValue: new Decimal(100) }), v, "baseline-equals-target"],
    ["deviation", aTarget({ targetValue: new Decimal(100) }), v, "baseline-equals-target"],
    ["ratio", flow({ targetValue: new Decimal(100) }), v, "baseline-equals-target"],
    ["gap", aTarget({ form: "direction", targetValue: null }), v, "direction-only"],
    ["gap", aTarget({ targetValue: null }), v, "no-target-value"],
    ["expected", flow({ pathway: "geometric", baseline: point(2020, 0) }), v, "not-positive"],
    ["observedCagr", flow({ baseline: point(2020, 0) }), v, "zero-base"],
    ["observedCagr", flow({ baseline: point(2020, -5) }), v, "negative-base"],
    ["observedCagr", flow({}), anObservation("2022", -1), "negative-value"],
    ["requiredCagr", flow({}), anObservation("2022", 0), "zero-base"],
    ["requiredCagrFromBaseline", flow({ targetValue: new Decimal(-1) }), v, "negative-value"],
    ["observedCagr", aTarget({ kind: "count" }), v, "not-for-this-kind"],
  ] as const)("%s: %s", (name, target, observation, reason) => {
    expect(progress(target, [observation], { asOf })[name]).toEqual({ kind: "unmeasured", reason });
  });

  test("what is required runs from the newest value to the target year, whenever one looks", () => {
    const answers = ["2025-12-31", "2026-11-23"].map((day) => progress(aTarget(), [v], { asOf: day }));
    expect(answers.map(({ requiredStep }) => shown(requiredStep, 2))).toEqual(["23.33", "23.33"]);
  });

  test("a gap may be more than closed, or have grown", () => {
    const closed = [230, 80].map((value) => progress(aTarget(), [anObservation("2022", value)], { asOf }));
    expect(closed.map(({ gapClosed }) => shown(gapClosed, 1))).toEqual(["1.3", "-0.2"]);
  });
});
