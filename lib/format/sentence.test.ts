import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "@/lib/domain/decimal";
import type { Observation } from "@/lib/domain/observation";
import { yearPeriod } from "@/lib/domain/period";
import { type Progress, progress } from "@/lib/domain/progress";
import type { Target } from "@/lib/domain/target";
import type { VerdictCode } from "@/lib/domain/verdict";
import type { SentenceContext } from "./figures";
import { derivation, headline, progressSentence } from "./sentence";
import { verdictWords } from "./words";

const SERIES = { indicator: "i", area: "440100" };
const point = (year: number, value: string) => ({ year, value: new Decimal(value) });

function target(over: Partial<Target> = {}): Target {
  return {
    ...SERIES,
    kind: "flow",
    direction: "increase",
    form: "at_least",
    baseline: point(2020, "100"),
    targetValue: new Decimal(200),
    targetUpper: null,
    targetYear: 2025,
    pathway: "linear",
    milestones: [],
    statedOn: "2021-09-16",
    revision: 1,
    ...over,
  };
}

function value(year: number, text: string, over: Partial<Observation> = {}): Observation {
  return {
    ...SERIES,
    period: yearPeriod(year),
    span: "year",
    value: new Decimal(text),
    qualifier: "eq",
    status: "final",
    knownOn: `${year}-12-31`,
    version: 1,
    ...over,
  };
}

function contextOf(goal: Target, measure: string, decimals: number): SentenceContext {
  const { kind, direction } = goal;
  return { name: "某指标", measure, decimals, kind, direction, goal };
}

const MID = "2024-06-30";
const END = "2026-11-23";
const prelim = { status: "preliminary" } as const;
const ge = { qualifier: "ge" } as const;
const le = { qualifier: "le" } as const;
const approx = { qualifier: "approx" } as const;

const addedValue = target({
  baseline: point(2020, "18141"),
  targetValue: new Decimal(25000),
  pathway: "geometric",
});
const containers = target({
  baseline: point(2020, "2351"),
  targetValue: new Decimal(2800),
  pathway: "geometric",
});
const cargo = target({ baseline: point(2019, "192"), targetValue: new Decimal(350), pathway: "geometric" });
const clusters = target({ kind: "count", baseline: point(2020, "6"), targetValue: new Decimal(8) });
const falling = target({
  kind: "share",
  direction: "decrease",
  baseline: point(2020, "5"),
  targetValue: new Decimal(4),
});
const range = target({
  kind: "count",
  form: "range",
  baseline: null,
  targetValue: new Decimal(3),
  targetUpper: new Decimal(5),
});
const growing = target({ kind: "count", form: "direction", baseline: point(2020, "309"), targetValue: null });
const shrinking = target({ ...growing, direction: "decrease", kind: "share", baseline: point(2020, "5") });

type Case = [string, VerdictCode, Target, Observation[], string, string, number, string];

const CASES: Case[] = [
  // The plan's own figures.
  [
    "missed",
    "missed",
    cargo,
    [value(2025, "243.92", prelim)],
    END,
    "万吨",
    2,
    "2025年243.92万吨（初步），未达到350万吨的目标，差106.08万吨，缺口完成率32.9%。",
  ],
  [
    "achieved by a lower bound",
    "achieved",
    containers,
    [value(2025, "2800", { ...ge, ...prelim })],
    END,
    "万标箱",
    2,
    "2025年2800万标箱以上（初步），下限已达到2800万标箱的目标。",
  ],
  [
    "achieved and more",
    "achieved",
    clusters,
    [value(2025, "10")],
    END,
    "个",
    0,
    "2025年10个，达到8个的目标，比目标高2个，缺口完成率200.0%。",
  ],
  [
    "pending with an earlier year",
    "pending",
    addedValue,
    [value(2023, "22262.24", prelim)],
    END,
    "亿元",
    2,
    "2025年数值尚未公布；最近一年为2023年22262.24亿元（初步），缺口完成率60.1%。",
  ],
  [
    "pending with an earlier bound",
    "pending",
    addedValue,
    [value(2023, "20000", ge)],
    END,
    "亿元",
    2,
    "2025年数值尚未公布；最近一年为2023年20000亿元以上，缺口完成率不低于27.1%。",
  ],
  [
    "on track",
    "on-track",
    addedValue,
    [value(2023, "22262.24", prelim)],
    MID,
    "亿元",
    2,
    "2023年22262.24亿元（初步），缺口完成率60.1%，按几何推算路径应为56.1%，快4.0个百分点，在−10至+5个百分点之间，基本符合预期。",
  ],
  [
    "behind",
    "behind",
    containers,
    [value(2023, "2541")],
    MID,
    "万标箱",
    2,
    "2023年2541万标箱，缺口完成率42.3%，按几何推算路径应为57.9%，慢15.6个百分点，在−30至−10个百分点之间，慢于预期。",
  ],
  [
    "a count short by less than one",
    "on-track",
    clusters,
    [value(2021, "6")],
    "2022-06-30",
    "个",
    0,
    "2021年6个，按线性推算路径应为6.4个，相差0.4个，不足1个，基本符合预期。",
  ],
  [
    "a bound that proves nothing",
    "unassessable",
    cargo,
    [value(2023, "200", { ...ge, ...prelim })],
    MID,
    "万吨",
    2,
    "2023年200万吨以上（初步）只是下限，缺口完成率不低于5.1%，按几何推算路径应为59.8%，快慢尚不能判定，无法评估。",
  ],
  // The other rules.
  [
    "ahead",
    "ahead",
    target(),
    [value(2023, "170")],
    MID,
    "亿元",
    0,
    "2023年170亿元，缺口完成率70.0%，按线性推算路径应为60.0%，快10.0个百分点，高于+5个百分点，快于预期。",
  ],
  [
    "exactly on the pathway",
    "on-track",
    target(),
    [value(2023, "160")],
    MID,
    "亿元",
    0,
    "2023年160亿元，缺口完成率60.0%，按线性推算路径应为60.0%，与推算路径持平，在−10至+5个百分点之间，基本符合预期。",
  ],
  [
    "ahead by a lower bound",
    "ahead",
    target(),
    [value(2023, "170", ge)],
    MID,
    "亿元",
    0,
    "2023年170亿元以上，缺口完成率不低于70.0%，按线性推算路径应为60.0%，至少快10.0个百分点，高于+5个百分点，按下限计快于预期。",
  ],
  [
    "behind by an upper bound",
    "behind",
    target(),
    [value(2023, "145", le)],
    MID,
    "亿元",
    0,
    "2023年不高于145亿元，缺口完成率不高于45.0%，按线性推算路径应为60.0%，至少慢15.0个百分点，在−30至−10个百分点之间，按上限计慢于预期。",
  ],
  [
    "about",
    "on-track",
    target(),
    [value(2023, "162", approx)],
    MID,
    "亿元",
    0,
    "2023年约162亿元，缺口完成率约62.0%，按线性推算路径应为60.0%，约快2.0个百分点，在−10至+5个百分点之间，基本符合预期。",
  ],
  [
    "far behind by deviation",
    "far-behind",
    target({ kind: "share" }),
    [value(2023, "120")],
    MID,
    "%",
    1,
    "2023年120.0%，缺口完成率20.0%，按线性推算路径应为60.0%，慢40.0个百分点，低于−30个百分点，严重滞后。",
  ],
  [
    "far behind by the growth ratio",
    "far-behind",
    target(),
    [value(2022, "115")],
    MID,
    "亿元",
    0,
    "2022年115亿元，缺口完成率15.0%，自基期起年均增速7.24%，所需为年均增速14.87%，前者为后者的0.49倍，低于0.6倍，严重滞后。",
  ],
  [
    "worse than the baseline",
    "far-behind",
    cargo,
    [value(2020, "175.95", prelim)],
    "2021-12-31",
    "万吨",
    2,
    "2020年175.95万吨（初步），比2019年基期192万吨低16.05万吨，严重滞后。",
  ],
  [
    "reached early",
    "ahead-achieved",
    target(),
    [value(2023, "203.5")],
    MID,
    "亿元",
    0,
    "2023年203.5亿元，已提前达到2025年200亿元的目标，比目标高3.5亿元，缺口完成率103.5%。",
  ],
  [
    "reached early by a bound",
    "ahead-achieved",
    target(),
    [value(2023, "200", ge)],
    MID,
    "亿元",
    0,
    "2023年200亿元以上，下限已提前达到2025年200亿元的目标。",
  ],
  [
    "just short is not 100.0%",
    "missed",
    target(),
    [value(2025, "199.97")],
    END,
    "亿元",
    2,
    "2025年199.97亿元，未达到200亿元的目标，差0.03亿元，缺口完成率99.97%。",
  ],
  [
    "just below a threshold is not on it",
    "behind",
    target(),
    [value(2023, "149.96")],
    MID,
    "亿元",
    2,
    "2023年149.96亿元，缺口完成率49.96%，按线性推算路径应为60.00%，慢10.04个百分点，在−30至−10个百分点之间，慢于预期。",
  ],
  [
    "missed by an upper bound",
    "missed",
    target(),
    [value(2025, "190", le)],
    END,
    "亿元",
    0,
    "2025年不高于190亿元，上限仍未达到200亿元的目标，至少差10亿元，缺口完成率不高于90.0%。",
  ],
  [
    "a bound in the target year",
    "pending",
    target(),
    [value(2025, "190", ge)],
    END,
    "亿元",
    0,
    "2025年190亿元以上只是下限，是否达到200亿元的目标尚不能判定，待公布确切数值。",
  ],
  [
    "about the target",
    "achieved",
    target(),
    [value(2025, "200", approx)],
    END,
    "亿元",
    0,
    "2025年约200亿元，按约数计达到200亿元的目标，缺口完成率约100.0%。",
  ],
  [
    "a falling share, met",
    "achieved",
    falling,
    [value(2025, "3.8")],
    END,
    "%",
    1,
    "2025年3.8%，达到4.0%的目标，比目标低0.2个百分点，缺口完成率120.0%。",
  ],
  [
    "a falling share, met by an upper bound",
    "achieved",
    falling,
    [value(2025, "4", le)],
    END,
    "%",
    1,
    "2025年不高于4.0%，上限已达到4.0%的目标。",
  ],
  [
    "a falling share, missed by a lower bound",
    "missed",
    falling,
    [value(2025, "4.5", ge)],
    END,
    "%",
    1,
    "2025年4.5%以上，下限仍未达到4.0%的目标，至少差0.5个百分点，缺口完成率不高于50.0%。",
  ],
  [
    "a range without a baseline",
    "missed",
    range,
    [value(2025, "2")],
    END,
    "家",
    0,
    "2025年2家，未达到3—5家目标的下限3家，差1家，规划没有给出基期值，不计缺口完成率。",
  ],
  [
    "a range without a baseline, midway",
    "unassessable",
    range,
    [value(2023, "2")],
    MID,
    "家",
    0,
    "2023年2家，对照2025年3—5家目标的下限3家；规划没有给出基期值，无法评估。",
  ],
  [
    "grown as asked",
    "on-track",
    growing,
    [value(2023, "345", prelim)],
    MID,
    "家",
    0,
    "2023年345家（初步），比2020年基期309家高36家，规划要求增长，基本符合预期。",
  ],
  [
    "not grown",
    "missed",
    growing,
    [value(2025, "309")],
    END,
    "家",
    0,
    "2025年309家，与2020年基期309家持平，规划要求增长，未完成。",
  ],
  [
    "fallen as asked",
    "achieved",
    shrinking,
    [value(2025, "4")],
    END,
    "%",
    1,
    "2025年4.0%，比2020年基期5.0%低1.0个百分点，规划要求下降，已完成。",
  ],
  [
    "a direction and a bound that leaves it open",
    "unassessable",
    growing,
    [value(2023, "300", ge)],
    MID,
    "家",
    0,
    "2023年300家以上只是下限，与2020年基期309家相比尚不能判定，无法评估。",
  ],
  [
    "nothing published midway",
    "unassessable",
    target(),
    [],
    MID,
    "亿元",
    0,
    "某指标：2020年以后尚无已公布的年度数值，无法评估。",
  ],
  [
    "nothing published at the end",
    "pending",
    growing,
    [],
    END,
    "家",
    0,
    "2025年数值尚未公布；2020年以后尚无已公布的年度数值。",
  ],
  ["nothing at all", "pending", range, [], END, "家", 0, "2025年数值尚未公布；其他年度也没有已公布的数值。"],
  [
    "only a later year",
    "pending",
    target(),
    [value(2026, "210", { knownOn: "2026-11-01" })],
    END,
    "亿元",
    0,
    "2025年数值尚未公布；已公布的有2026年210亿元。",
  ],
  [
    "a level to hold",
    "unassessable",
    target({ targetValue: new Decimal(100) }),
    [value(2023, "101")],
    MID,
    "亿元",
    0,
    "2023年101亿元，对照2025年100亿元的目标；目标值等于基期值，没有缺口可以计算，无法评估。",
  ],
  [
    "no growth from nothing",
    "unassessable",
    target({ pathway: "geometric", baseline: point(2020, "0") }),
    [value(2023, "9")],
    MID,
    "亿元",
    0,
    "2023年9亿元，对照2025年200亿元的目标；数值不全大于零，不能按增长率推算，无法评估。",
  ],
];

describe("the sentence", () => {
  test.each(CASES)("%s", (_, code, goal, values, asOf, measure, decimals, sentence) => {
    const found = progress(goal, values, { asOf });
    expect(found.verdict.code).toBe(code);
    expect(progressSentence(found, contextOf(goal, measure, decimals))).toBe(sentence);
  });

  test("every verdict and every rule that decides is among the cases", () => {
    const verdicts = CASES.map(([, , goal, values, asOf]) => progress(goal, values, { asOf }).verdict);
    expect(new Set(verdicts.map(({ code }) => code))).toEqual(new Set(Object.keys(verdictWords)));
    const rules = new Set(verdicts.flatMap((verdict) => ("rule" in verdict ? [verdict.rule.by] : [])));
    expect(rules.size).toBe(7);
  });

  test("thresholds that were set otherwise are the ones it states", () => {
    const thresholds = {
      ahead: new Decimal("2.5"),
      onTrack: new Decimal(0),
      behind: new Decimal(-20),
      ratio: new Decimal("0.5"),
      countTolerance: new Decimal(2),
    };
    const at = (text: string) =>
      progressSentence(
        progress(target({ kind: "share" }), [value(2023, text)], { asOf: MID, thresholds }),
        contextOf(target({ kind: "share" }), "%", 1),
      );
    expect(at("161")).toContain("在0至+2.5个百分点之间");
    expect(at("165")).toContain("高于+2.5个百分点");
    expect(at("130")).toContain("低于−20个百分点");
  });
});

describe("the derivation", () => {
  const lines = (goal: Target, values: Observation[], asOf: string, measure: string, decimals: number) =>
    Object.fromEntries(
      derivation(progress(goal, values, { asOf }), contextOf(goal, measure, decimals)).map(
        ({ label, formula, result }) => [label, `${formula} → ${result}`],
      ),
    );

  test("airport cargo, as a reader recomputes it", () => {
    const steps = lines(cargo, [value(2025, "243.92", prelim)], END, "万吨", 2);
    expect(steps).toEqual({
      "基期值 b": "2019年 → 192万吨",
      "目标值 g": "2025年 → 350万吨",
      "最新值 v": "2025年 → 243.92万吨（初步）",
      "差距 g − v": "350 − 243.92 → 106.08万吨",
      "缺口完成率 (v − b) ÷ (g − b)": "(243.92 − 192) ÷ (350 − 192) → 32.9%",
      时序进度: "(2025 − 2019) ÷ (2025 − 2019) → 100.0%",
      "几何推算路径期望值（规划未设年度目标）": "192 × (350 ÷ 192)^(6/6) → 350万吨",
      期望完成率: "(350 − 192) ÷ (350 − 192) → 100.0%",
      "偏差（缺口完成率 − 期望完成率）": "32.9% − 100.0% → −67.1个百分点",
      最新值到目标年所需年均增量: "— → 最新值已是目标年的数值",
      最新值到目标年所需年均增速: "— → 最新值已是目标年的数值",
      自基期起所需年均增速: "(350 ÷ 192)^(1/6) − 1 → 10.53%",
      自基期起实际年均增速: "(243.92 ÷ 192)^(1/6) − 1 → 4.07%",
      "增速比 R（实际 ÷ 所需）": "4.0697% ÷ 10.5252% → 0.39",
      预测落点: "— → 目标年数值已经公布，无须预测",
      判定规则: "最新值与目标值：243.92 < 350 → 未完成（初步）",
    });
  });

  test("midway: the pathway, what is still needed and where it lands", () => {
    const values = [value(2021, "20202.89"), value(2022, "20611.4"), value(2023, "22262.24", prelim)];
    const steps = lines(addedValue, values, MID, "亿元", 2);
    expect(steps["几何推算路径期望值（规划未设年度目标）"]).toBe(
      "18141 × (25000 ÷ 18141)^(3/5) → 21990.17亿元",
    );
    expect(steps.期望完成率).toBe("(21990.17 − 18141) ÷ (25000 − 18141) → 56.1%");
    expect(steps["偏差（缺口完成率 − 期望完成率）"]).toBe("60.1% − 56.1% → +4.0个百分点");
    expect(steps.最新值到目标年所需年均增量).toBe("(25000 − 22262.24) ÷ (2025 − 2023) → 每年1368.88亿元");
    expect(steps.自基期起所需年均增速).toBe("(25000 ÷ 18141)^(1/5) − 1 → 6.62%");
    expect(steps.预测落点).toBe(
      "2020年基期值和2021、2022、2023年数值取对数作最小二乘直线，外推至2025年 → 25283亿元（80%预测区间23066—27713亿元）",
    );
    expect(steps.判定规则).toBe("偏差：−10 ≤ 4.0 ≤ 5 → 基本符合预期（初步）");
  });

  test("a lower bound bounds what is computed of it, each in its own direction", () => {
    const steps = lines(containers, [value(2025, "2800", { ...ge, ...prelim })], END, "万标箱", 2);
    expect(steps["差距 g − v"]).toBe("2800 − 2800 → 不高于0万标箱");
    expect(steps["缺口完成率 (v − b) ÷ (g − b)"]).toMatch(/→ 不低于100\.0%$/);
    expect(steps.判定规则).toBe("最新值与目标值：2800 ≥ 2800 → 已完成（实际可能更好，初步）");
    const down = lines(falling, [value(2023, "4.5", ge)], MID, "%", 1);
    expect(down["缺口完成率 (v − b) ÷ (g − b)"]).toBe("(4.5 − 5) ÷ (4 − 5) → 不高于50.0%");
  });

  test("a landing just short of the target is not written as the target", () => {
    const values = [value(2021, "119.99"), value(2022, "139.98"), value(2023, "159.97")];
    const steps = lines(target({ kind: "share" }), values, MID, "%", 1);
    expect(steps.预测落点).toBe(
      "2020年基期值和2021、2022、2023年数值作最小二乘直线，外推至2025年 → 199.95%（80%预测区间199.95%—199.95%）",
    );
  });

  test("negative figures stand in brackets, one year needs no root", () => {
    const steps = lines(target({ baseline: point(2020, "-50") }), [value(2023, "-20")], MID, "亿元", 0);
    expect(steps["缺口完成率 (v − b) ÷ (g − b)"]).toBe("((−20) − (−50)) ÷ (200 − (−50)) → 12.0%");
    expect(lines(target(), [value(2021, "110")], MID, "亿元", 0).自基期起实际年均增速).toBe(
      "110 ÷ 100 − 1 → 10.00%",
    );
  });
});

describe("the headline", () => {
  const say = (counts: Partial<Record<VerdictCode, number>>) =>
    headline(counts)
      .map(({ text }) => text)
      .join("，");

  test("says it", () => {
    expect(say({ pending: 4, achieved: 2, missed: 1, behind: 0 })).toBe(
      "七项主要指标，2项已完成，1项未完成，4项待公布",
    );
    expect(say({ unassessable: 3, ahead: 1, "on-track": 1, behind: 1, "far-behind": 1 })).toBe(
      "七项主要指标，1项快于预期，1项基本符合预期，1项慢于预期，1项严重滞后，3项无法评估",
    );
    expect(say({ achieved: 2 })).toBe("两项主要指标，2项已完成");
    expect(say({})).toBe("暂无主要指标");
  });

  test("counts every verdict there is", () => {
    const codes = Object.keys(verdictWords) as VerdictCode[];
    const [total, ...parts] = headline(Object.fromEntries(codes.map((code) => [code, 1])));
    expect(total?.count).toBe(codes.length);
    expect(new Set(parts.map(({ verdict }) => verdict))).toEqual(new Set(codes));
  });
});

describe("for any target and any values", () => {
  const decimal = fc
    .tuple(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => new Decimal(digits).div(new Decimal(10).pow(places)));
  const at = fc.record({ year: fc.integer({ min: 2018, max: 2026 }), value: decimal });
  const anyTarget = fc.record({
    kind: fc.constantFrom("flow", "stock", "share", "count"),
    direction: fc.constantFrom("increase", "decrease"),
    form: fc.constantFrom("at_least", "range", "direction"),
    baseline: fc.option(at),
    targetValue: fc.option(decimal),
    targetUpper: fc.option(decimal),
    pathway: fc.constantFrom("linear", "geometric", "milestones"),
    milestones: fc.array(at, { maxLength: 3 }),
  });
  const anyValues = fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 2018, max: 2026 }),
      value: decimal,
      qualifier: fc.constantFrom("eq", "ge", "le", "approx"),
      status: fc.constantFrom("preliminary", "final", "revised"),
    }),
    { selector: ({ year }) => year, maxLength: 6 },
  );
  const asOf = fc.constantFrom("2019-06-30", "2022-06-30", "2024-12-31", "2025-06-30", "2027-01-01");
  const measure = fc.constantFrom("亿元", "%", "个");

  const check = (property: (found: Progress, context: SentenceContext) => void) =>
    fc.assert(
      fc.property(anyTarget, anyValues, asOf, measure, fc.boolean(), (over, points, day, unit, withGoal) => {
        const goal = target(over as Partial<Target>);
        const values = points.map(({ year, value: v, ...rest }) =>
          value(year, v.toFixed(), rest as Partial<Observation>),
        );
        const { goal: known, ...bare } = contextOf(goal, unit, 1);
        property(progress(goal, values, { asOf: day }), withGoal ? { ...bare, goal: known } : bare);
      }),
      { numRuns: 1000 },
    );

  const BROKEN = /NaN|Infinity|undefined|null|object|e[+-]\d|，，|，。|；。|-\d|− −|−−|^，|。./;

  test("the sentence is whole and calm", () => {
    check((found, context) => {
      const sentence = progressSentence(found, context);
      expect(sentence).toMatch(/\p{Script=Han}.*。$/u);
      expect(sentence).not.toMatch(BROKEN);
    });
  });

  test("the derivation has every step, each with a result", () => {
    check((found, context) => {
      const steps = derivation(found, context);
      expect(steps).toHaveLength(16);
      for (const { label, formula, result } of steps) {
        expect(`${label}|${formula}|${result}`).not.toMatch(BROKEN);
        expect(formula).not.toBe("");
        expect(result).not.toBe("");
      }
    });
  });

  test("the deviation written is the difference of the rates written", () => {
    check((found, context) => {
      const step = derivation(found, context).find(({ label }) => label.startsWith("偏差"));
      const [closed, expected] = (step?.formula ?? "")
        .split("% − ")
        .map((part) => part.replace(/[()%]/g, ""));
      const written = /([+−]?[\d.]+)个百分点$/.exec(step?.result ?? "")?.[1];
      if (closed === undefined || expected === undefined || written === undefined) return;
      const read = (text: string) => new Decimal(text.replace("−", "-").replace("+", ""));
      const off = read(closed).minus(read(expected)).minus(read(written)).abs();
      // Six decimals are the most that are written; past them one unit of the last may remain.
      expect(off.lte("0.000001")).toBe(true);
    });
  });
});
