import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPeriod, type StatedPeriod } from "./entered-period";

const YEARS = { first: 2020, last: 2025, baseYears: [2019] };

/** On one line: `2021-09 ytd`, `ask date 2021 year, 2021-12 period`, `fault no-year`. */
function said(text: string): string {
  const read = readPeriod(text, YEARS);
  const one = ({ period, span }: StatedPeriod) => `${period.text} ${span}`;
  switch (read.kind) {
    case "blank":
      return "blank";
    case "period":
      return one(read);
    case "ask":
      return `ask ${read.code} ${read.choices.map(one).join(", ")}`;
    case "fault":
      return `fault ${read.code}`;
  }
}

const check = (text: string, outcome: string) => expect(said(text)).toBe(outcome);

describe("a period as people write it", () => {
  test.each([
    ["2021", "2021 year"],
    ["2021年", "2021 year"],
    ["２０２１", "2021 year"],
    ["２０２１年度", "2021 year"],
    ["2021年全年", "2021 year"],
    ["　2021 年 ", "2021 year"],
    ["\u200b2021年", "2021 year"],
    ["2021年上半年", "2021-H1 period"],
    ["2021年下半年", "2021-H2 period"],
    ["2021-H1", "2021-H1 period"],
    ["2021h2", "2021-H2 period"],
    ["2021年三季度", "2021-Q3 period"],
    ["2021年第三季度", "2021-Q3 period"],
    ["2021年第3季度", "2021-Q3 period"],
    ["2021Q3", "2021-Q3 period"],
    ["2021年q4", "2021-Q4 period"],
    ["2021-Q1", "2021-Q1 period"],
    ["2021年9月", "2021-09 period"],
    ["2021年09月份", "2021-09 period"],
    ["2021-09", "2021-09 period"],
    ["2021－09", "2021-09 period"],
    ["2021/9", "2021-09 period"],
    ["2021.09", "2021-09 period"],
    ["2021.10", "2021-10 period"],
    ["202109", "2021-09 period"],
    ["2021年1-9月", "2021-09 ytd"],
    ["2021年1—9月", "2021-09 ytd"],
    ["2021年１－９月", "2021-09 ytd"],
    ["2021年1月至9月", "2021-09 ytd"],
    ["2021年1~12月累计", "2021-12 ytd"],
    ["2021年1-1月", "2021-01 ytd"],
    ["2021年9月累计", "2021-09 ytd"],
    ["2021年前9个月", "2021-09 ytd"],
    ["2021年前三季度", "2021-09 ytd"],
    ["2019年", "2019 year"],
    ["", "blank"],
    ["　", "blank"],
  ])("%j", check);
});

describe("what may be meant in two ways is asked", () => {
  test.each([
    ["21", "ask two-digit-year 2021 year"],
    ["21年", "ask two-digit-year 2021 year"],
    ["21年三季度", "ask two-digit-year 2021-Q3 period"],
    ["21-09", "ask two-digit-year 2021-09 period"],
    ["2021-12-31", "ask date 2021 year, 2021-12 period"],
    ["2021/1/5", "ask date 2021 year, 2021-01 period"],
    ["2021年12月31日", "ask date 2021 year, 2021-12 period"],
    ["2021-12-31 00:00:00", "ask date 2021 year, 2021-12 period"],
    ["44561", "ask serial 2021 year, 2021-12 period"],
    ["2021.1", "ask cut-month 2021-01 period, 2021-10 period"],
  ])("%j", check);
});

describe("what is no period of this plan", () => {
  test.each([
    ["2018", "fault outside-years"],
    ["2026年", "fault outside-years"],
    ["2125", "fault outside-years"],
    ["2026年1-9月", "fault outside-years"],
    ["26", "fault outside-years"],
    ["2026-01-05", "fault outside-years"],
    ["99999", "fault outside-years"],
    ["2021-02-30", "fault no-such-period"],
    ["2021/13", "fault no-such-period"],
    ["202113", "fault no-such-period"],
    ["2021Q5", "fault no-such-period"],
    ["2021年五季度", "fault no-such-period"],
    ["2021年0月", "fault no-such-period"],
    ["2021年1-13月", "fault no-such-period"],
    ["2021年2-9月", "fault no-such-period"],
    ["9月", "fault no-year"],
    ["上半年", "fault no-year"],
    ["三季度", "fault no-year"],
    ["1-9月", "fault no-year"],
    ["Q3", "fault no-year"],
    ["二〇二一年", "fault not-a-period"],
    ["去年", "fault not-a-period"],
    ["—", "fault not-a-period"],
    ["2021\u200b年", "fault invisible-inside"],
    ["20\u202e21", "fault invisible-inside"],
    ["2021年".repeat(9_000), "fault not-a-period"],
  ])("%j", (text, outcome) => check(text, outcome));
});

test("property: every period reads as itself", () => {
  const year = fc.integer({ min: 2020, max: 2025 });
  const part = fc.constantFrom("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4", "-01", "-09", "-12");
  fc.assert(
    fc.property(year, part, (y, rest) => {
      expect(readPeriod(`${y}${rest}`, YEARS)).toMatchObject({
        kind: "period",
        period: { text: `${y}${rest}` },
      });
    }),
  );
});

test("property: any text has an outcome, and what is read lies in the plan's years", () => {
  const piece = fc.constantFrom(
    ..."2019 2021 2026 21 44561 年 1 9 13 月 - — 季度 三 上 半年 Q H . / 日 前 累计".split(" "),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => all.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        const read = readPeriod(text, YEARS);
        if (read.kind === "period") expect(read.period.year).toBeGreaterThanOrEqual(2019);
        if (read.kind === "ask") expect(read.choices.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 3000 },
  );
});
