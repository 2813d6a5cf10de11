import { describe, expect, it } from "vitest";
import type { ObservationAnswer, TargetAnswer } from "@/lib/schemas/answers";
import { PLOT } from "./plot";
import { prepareTrend, type Trend, type TrendInput } from "./trend.prepare";

const value = (period: string, figure: string, more: Partial<ObservationAnswer> = {}): ObservationAnswer => ({
  indicator: "airport-cargo",
  area: "440100",
  period,
  span: "year",
  value: figure,
  qualifier: "eq",
  status: "final",
  published: String(Number(period) + 1),
  knownOn: `${Number(period) + 1}-12-31`,
  version: 1,
  source: "民航局",
  note: null,
  reason: null,
  ...more,
});

const target = (more: Partial<TargetAnswer> = {}): TargetAnswer => ({
  indicator: "airport-cargo",
  area: "440100",
  reference: { plan: "gz-services-14", section: "box-2", title: "专栏2", page: 8 },
  form: "at_least",
  pathway: "geometric",
  baselineValue: "192",
  baselineYear: 2019,
  targetValue: "350",
  targetUpper: null,
  targetYear: 2025,
  milestones: [],
  statedOn: "2021-09-16",
  revision: 1,
  reason: null,
  document: null,
  note: null,
  ...more,
});

const cargo: TrendInput = {
  measure: "万吨",
  decimals: 2,
  annual: [
    value("2016", "165.22"),
    value("2020", "175.95", { status: "preliminary" }),
    value("2021", "200", { qualifier: "ge" }),
    value("2024", "238.25"),
    value("2025", "243.92", { status: "preliminary" }),
  ],
  target: target(),
  expected: [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year, index) => ({
    year,
    value: String(192 + index * 26),
  })),
  landing: null,
  earlier: [],
};

const prepared = (change: Partial<TrendInput> = {}): Trend => {
  const trend = prepareTrend({ ...cargo, ...change });
  if (!trend) throw new Error("nothing to draw");
  return trend;
};
const rowOf = (trend: Trend, year: number) => trend.rows.find((row) => row.year === year);
const landing = {
  year: 2025,
  value: "300",
  lower: "280",
  upper: "320",
  years: [2019, 2020, 2024],
  scale: "log" as const,
};

describe("what a trend draws", () => {
  it("has a row for every year from the first value to the target, so that a missing year opens the line", () => {
    const { rows } = prepared();
    expect(rows.map(({ year }) => year)).toEqual([
      2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ]);
    expect(rows.map(({ actual }) => actual)).toEqual([
      165.22,
      null,
      null,
      null,
      175.95,
      null,
      null,
      null,
      238.25,
      243.92,
    ]);
  });

  it("marks a bound without putting it on the line", () => {
    const trend = prepared();
    expect(rowOf(trend, 2021)?.actual).toBeNull();
    expect(trend.marks.find(({ year }) => year === 2021)).toMatchObject({
      value: 200,
      shape: "at-least",
      hollow: false,
    });
  });

  it("draws an approximate figure on the line, with its own sign", () => {
    const trend = prepared({ annual: [value("2020", "175", { qualifier: "approx" }), value("2021", "200")] });
    expect(rowOf(trend, 2020)?.actual).toBe(175);
    expect(trend.marks[0]?.shape).toBe("approx");
  });

  it("draws preliminary values hollow", () => {
    expect(prepared().marks.map(({ hollow }) => hollow)).toEqual([false, true, false, false, true]);
  });

  it("always gives the target year its number on the axis", () => {
    for (const first of [2005, 2011, 2014, 2015, 2016]) {
      const { ticks } = prepared({ annual: [value(String(first), "100"), ...cargo.annual.slice(1)] }).years;
      expect(ticks).toContain(2025);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }
  });

  it("keeps all that it draws inside the axis, a revised target too", () => {
    const earlier = [
      {
        target: target({ targetValue: "420" }),
        expected: [
          { year: 2019, value: "192" },
          { year: 2025, value: "420" },
        ],
      },
    ];
    const trend = prepared({ earlier });
    expect(trend.values.domain[1]).toBeGreaterThanOrEqual(420);
    expect(trend.values.domain[0]).toBeLessThanOrEqual(165.22);
    expect(rowOf(trend, 2025)?.earlier).toEqual([420]);
    expect(rowOf(trend, 2020)?.earlier).toEqual([null]);
    expect(trend.earlierGoals[0]).toMatchObject({ from: 2019, to: 2025, value: 420 });
  });

  it("draws both ends of a range", () => {
    const trend = prepared({
      annual: [],
      expected: [],
      decimals: 0,
      measure: "家",
      target: target({ form: "range", baselineValue: "1", targetValue: "3", targetUpper: "5" }),
    });
    expect(trend.goal).toMatchObject({ value: 3, upper: 5 });
    expect(trend.labels.map(({ text }) => text)).toContain("目标3—5家");
    expect(trend.values.domain[1]).toBeGreaterThanOrEqual(5);
  });

  it("has no pathway and no goal without a target", () => {
    const trend = prepared({ target: null, expected: [] });
    expect([trend.goal, trend.baseline, trend.landing]).toEqual([null, null, null]);
    expect(trend.legend.map(({ sign }) => sign)).not.toContain("pathway");
  });

  it("is no trend below two points", () => {
    expect(
      prepareTrend({ ...cargo, annual: [value("2023", "9")], target: null, expected: [] }),
    ).toBeUndefined();
    expect(prepareTrend({ ...cargo, annual: [], target: null, expected: [] })).toBeUndefined();
    expect(
      prepareTrend({
        ...cargo,
        annual: [],
        expected: [],
        target: target({ form: "direction", targetValue: null }),
      }),
    ).toBeUndefined();
  });
});

describe("the forecast", () => {
  it("stands beside the goal, inside the axis", () => {
    const trend = prepared({ landing });
    expect(trend.landing?.at).toBeGreaterThan(2025);
    expect(trend.landing?.at).toBeLessThan(trend.years.domain[1]);
    expect(trend.landing).toMatchObject({ lower: 280, upper: 320, cutLow: false, cutHigh: false });
  });

  it("cannot flatten everything else: a huge interval is cut off and says so, the words keep its ends", () => {
    const trend = prepared({ landing: { ...landing, lower: "10", upper: "9000" } });
    expect(trend.landing).toMatchObject({ cutLow: true, cutHigh: true });
    expect(trend.values.domain[1]).toBeLessThan(700);
    expect(trend.landing?.title).toContain("10至9000");
  });

  it("is never rounded onto the target", () => {
    const trend = prepared({ landing: { ...landing, value: "349.96", lower: "200", upper: "500" } });
    expect(trend.labels.map(({ text }) => text)).toContain("预测349.96");
  });
});

describe("words", () => {
  it("tells each year's value with qualifier, state and source, and a missing one as missing", () => {
    const trend = prepared();
    expect(rowOf(trend, 2021)?.notes[0]).toEqual({
      label: "实际",
      text: "不低于200万吨",
      source: "民航局，2022年公布，最终",
    });
    expect(rowOf(trend, 2025)?.notes[0]?.text).toBe("243.92万吨（初步）");
    expect(rowOf(trend, 2022)?.notes[0]).toEqual({ label: "实际", text: "未公布" });
  });

  it("keeps labels apart and inside the figure", () => {
    const { labels } = prepared({
      landing,
      annual: [...cargo.annual.slice(0, 3), value("2024", "349", { status: "preliminary" })],
    });
    const atTheEnd = labels
      .filter(({ year }) => year >= 2024)
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    expect(atTheEnd).toHaveLength(3);
    const steps = atTheEnd.slice(1).map((y, index) => y - (atTheEnd[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(16);
    for (const { y } of labels) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(PLOT.height - PLOT.bottom);
    }
  });

  it("names the goal clear of the line that leads to its year's value", () => {
    const goalOf = (change: Partial<TrendInput>) =>
      prepared(change).labels.find(({ text }) => text.includes("目标"));
    expect(goalOf({ annual: cargo.annual.slice(0, 4) })?.year).toBe(2025);
    const rising = goalOf({ annual: [...cargo.annual.slice(0, 4), value("2025", "352")] });
    expect(rising?.year).toBe(2019);
    const fall = { baselineValue: "350", targetValue: "192" };
    const falling = prepared({ target: target(fall), annual: [value("2025", "190")] });
    const [goal, base] = ["目标", "基期"].map((word) =>
      falling.labels.find(({ text }) => text.includes(word)),
    );
    expect(goal?.year).toBe(2019);
    expect(goal?.y).toBeGreaterThan(base?.y ?? Number.POSITIVE_INFINITY);
  });

  it("explains only signs that are drawn", () => {
    expect(prepared().legend.map(({ sign }) => sign)).toEqual([
      "actual",
      "preliminary",
      "bound",
      "baseline",
      "goal",
      "pathway",
    ]);
    expect(
      prepared({ annual: [value("2020", "1"), value("2021", "2")], target: null, expected: [] }).legend.map(
        ({ sign }) => sign,
      ),
    ).toEqual(["actual"]);
  });
});
