import { describe, expect, test } from "vitest";
import { type NumberColumn, readNumber } from "@/lib/domain/entered-number";
import {
  confirmationSentence,
  correctionsText,
  correctionWords,
  numberFaultSentence,
  numberFaultWords,
} from "./entry-reading";

const MONEY: NumberColumn = { measure: "亿元", kind: "flow" };

test.each([
  ["1.8万", "单位没有写全，请换算成本列单位后只填数字。本列单位为亿元。如指18000亿元，请填18000。"],
  ["18 141", "一格只能填一个数，请去掉多余的数字、空格或区间。如指18141亿元，请填18141。"],
  ["96.5亿美元", "不同货币之间没有固定汇率，系统不换算，请按本列单位填报。本列单位为亿元。"],
  ["1,23", "千分位位置不对，请每三位写一个逗号，或者不写逗号。"],
])("%s in 亿元", (text, sentence) => {
  const read = readNumber(text, MONEY);
  if (read.kind !== "fault") throw new Error(read.kind);
  expect(numberFaultSentence(read, "亿元")).toBe(sentence);
});

describe("a number that was changed says how", () => {
  const sentences = (text: string, column: NumberColumn) => {
    const read = readNumber(text, column);
    if (read.kind !== "number") throw new Error(read.kind);
    const question = read.confirm ? confirmationSentence(read.confirm, column.measure) : "";
    return [question, correctionsText(read.corrections, read.qualifier)];
  };

  test.each<[string, string, string]>([
    ["≥１８，１４１亿元", "", "全角已转换、限定词读作“不低于”、已去掉千分位、已去掉单位"],
    ["18141", "", ""],
    ["181410000万元", "“181410000万元”按本列单位换算为18141亿元，请确认。", ""],
    ["1.8亿", "“1.8亿”没有写全单位，按1.8亿元填报，请确认。", ""],
    ["（５）", "“(5)”按财务写法读作−5亿元，请确认。", "全角已转换"],
  ])("%s", (text, question, corrections) => {
    expect(sentences(text, MONEY)).toEqual([question, corrections]);
  });
});

test("no two corrections read alike, and each can stand in a list", () => {
  const all = Object.values(correctionWords);
  expect(new Set(all).size).toBe(all.length);
  for (const clause of all) expect(clause).not.toMatch(/[。；、]/u);
});

test("a fault is a whole sentence that says what to do", () => {
  for (const sentence of Object.values(numberFaultWords)) expect(sentence).toMatch(/请.+。$/u);
});
