import { describe, expect, test } from "vitest";
import type { Doubt } from "@/lib/domain/entry-checks";
import type { EntryError } from "@/lib/domain/entry-errors";
import { doubtSentence, entryErrorSentence, plausibleText } from "./entry-doubts";

const MONEY = {
  name: "服务业增加值",
  measure: "亿元",
  decimals: 2,
  kind: "flow",
  direction: "increase",
} as const;
const SHARE = { ...MONEY, measure: "%", decimals: 1, kind: "share" } as const;

describe("a doubt says its figures and what to do", () => {
  test.each<[Doubt, typeof MONEY | typeof SHARE, string]>([
    [
      { code: "jump", value: "25760.22", before: "18141", change: "0.42", limit: "0.3" },
      MONEY,
      "25760.22亿元比上年18141亿元增长42.0%，超过30.0%，请核对，属实的请写明原因。",
    ],
    [
      { code: "jump", value: "69.999", before: "100", change: "-0.30001", limit: "0.3" },
      MONEY,
      "69.999亿元比上年100亿元下降30.001%，超过30.0%，请核对，属实的请写明原因。",
    ],
    [
      { code: "jump-points", value: "55", before: "65.1", points: "-10.1", limit: "10" },
      SHARE,
      "55.0%比上年65.1%下降10.1个百分点，超过10个百分点，请核对，属实的请写明原因。",
    ],
    [
      { code: "fell-to-zero", before: "18141" },
      MONEY,
      "上年为18141亿元，本次为0；没有数据请填“—”，确为0的请写明原因。",
    ],
    [
      { code: "unit-suspect", value: "202028900", before: "18141", suggestion: "20202.89" },
      MONEY,
      "上年为18141亿元，本次为202028900亿元，单位可能有误；如应为20202.89亿元，请改正，属实的请写明原因。",
    ],
    [
      { code: "percent-suspect", value: "0.651", suggestion: "65.1" },
      SHARE,
      "0.651%可能没有换算成百分数；如应为65.1%，请改正，属实的请写明原因。",
    ],
    [
      { code: "areas-differ", sum: "9.3", whole: "7.5", difference: "-1.8" },
      MONEY,
      "所辖区域之和为9.3亿元，上级区域为7.5亿元，相差1.8亿元，超过舍入误差，请核对，属实的请写明原因。",
    ],
    [
      { code: "shares-over", sum: "101.1" },
      SHARE,
      "各项占比之和为101.1%，超过100%，请核对，属实的请写明原因。",
    ],
    [{ code: "shares-under", sum: "95" }, SHARE, "各项占比之和为95.0%，不足100%，请核对，属实的请写明原因。"],
    [
      { code: "ytd-falls", value: "199", before: "200", beforePeriod: "2023-08" },
      MONEY,
      "累计199亿元少于2023年1—8月的200亿元，请核对，属实的请写明原因。",
    ],
    [
      { code: "revises-released", before: "2800", qualifier: "ge" },
      MONEY,
      "已发布的数值2800亿元以上将由本次数值替换，请写明修订的原因。",
    ],
    [
      { code: "baseline-differs", value: "18139", baseline: "18141", year: 2020 },
      MONEY,
      "规划给出的2020年基期值为18141亿元，本次为18139亿元，请核对口径，属实的请写明原因。",
    ],
  ])("%j", (doubt, context, sentence) => expect(doubtSentence(doubt, context)).toBe(sentence));
});

describe("an error says what is wrong and what to do", () => {
  const years = { first: 2020, last: 2025, baseYears: [2019] };
  test.each<[EntryError, string]>([
    [
      { code: "span-does-not-fit", period: "2023-Q3", span: "ytd" },
      "“2023年三季度”不能与口径“累计”同填：年度填年份，当期填半年、季度或月份，累计填截止的月份，请改正。",
    ],
    [
      { code: "before-base-year", year: 2018, earliest: 2019 },
      "2018年早于可填的最早年份2019年，请核对年份。",
    ],
    [
      { code: "outside-plan-years", year: 2026, years },
      "2026年不在规划期，请核对年份。可填2020—2025年，基期可填2019年。",
    ],
    [
      { code: "period-not-over", period: "2026-11", span: "ytd", endsOn: "2026-11-30" },
      "2026年1—11月到2026年11月30日才结束，请在结束后填报。",
    ],
    [
      { code: "no-such-date", published: "2024-02-30" },
      "没有这个发布日期，请写成“2025-06-30”“2025-06”或“2025”的样式。",
    ],
    [
      { code: "published-before-end", published: "2023-11", endsOn: "2023-12-31" },
      "2023年11月公布，早于时期的最后一天2023年12月31日，请核对发布日期和时期。",
    ],
    [
      { code: "published-after-today", published: "2024-11-24", today: "2024-11-23" },
      "2024年11月24日公布，晚于今天（2024年11月23日），请核对发布日期。",
    ],
  ])("%j", (error, sentence) => expect(entryErrorSentence(error)).toBe(sentence));
});

test("the range beside a cell is as fine as the indicator", () => {
  expect(plausibleText({ lower: "21149.128", upper: "23375.352" }, MONEY)).toBe(
    "常见范围21149.13—23375.35亿元",
  );
  expect(plausibleText({ lower: "-2.5", upper: "5" }, MONEY)).toBe("常见范围−2.5至5亿元");
});
