import { expect, test } from "vitest";
import { readPeriod } from "@/lib/domain/entered-period";
import { periodFaultSentence, periodQuestionSentence } from "./entry-period";

const YEARS = { first: 2020, last: 2025, baseYears: [2019, 2020] };

test.each([
  ["2021-12-31", "这是一个日期，请选择：2021年、2021年12月。"],
  ["21", "年份只写了两位，请选择：2021年。"],
  ["2021.1", "月份末尾的0可能被表格软件去掉了，请选择：2021年1月、2021年10月。"],
  ["2026年", "不在规划期，请核对年份。可填2020—2025年，基期可填2019年。"],
  ["9月", /^没有写年份，请写成.+。$/],
  ["2021Q5", /^没有这样的时期，请写成.+。$/],
])("%s", (text, sentence) => {
  const read = readPeriod(text, YEARS);
  if (read.kind === "ask") expect(periodQuestionSentence(read.code, read.choices)).toBe(sentence);
  else if (read.kind === "fault") expect(periodFaultSentence(read.code, YEARS)).toMatch(sentence);
  else throw new Error(read.kind);
});
