import { describe, expect, test } from "vitest";
import { dueRuleWords, madeSentence, remindedSentence, timingWord } from "./task-words";

test.each([
  ["open", 12, "还有12天", "pending"],
  ["open", 3, "还有3天", "behind"],
  ["open", 0, "今天到期", "behind"],
  ["overdue", 2, "已逾期2天", "missed"],
  ["late", 9, "补齐，晚9天", "behind"],
  ["punctual", 0, "按时", "achieved"],
] as const)("%s, %i days: %s", (timing, days, word, tone) => {
  expect(timingWord(timing, days)).toMatchObject({ word, tone });
});

test("of what was not submitted here nothing is said", () => {
  expect(timingWord("untimed", 0)).toBeNull();
});

describe("a click on 催报 says", () => {
  const answer = { reminded: ["a", "b"], skipped: [], accounts: 1, unreached: [] };
  test.each([
    [answer, "已催报2项，通知了1人。"],
    [
      { ...answer, skipped: [{ task: "c", reason: "reminded-today" as const }], unreached: ["港务局"] },
      "已催报2项，通知了1人；另有1项今天已经催过。港务局没有可通知的账号，请另行联系。",
    ],
    [
      { ...answer, reminded: [], accounts: 0, skipped: [{ task: "c", reason: "reported" as const }] },
      "没有需要再催的任务；另有1项已报。",
    ],
  ])("%#", (given, sentence) => {
    expect(remindedSentence(given)).toBe(sentence);
  });
});

test("what was made, and that nothing had to be", () => {
  expect(madeSentence({ made: 12, moved: 0, handedOver: 3 })).toBe(
    "新生成12项任务，3项改由新的责任单位填报。",
  );
  expect(madeSentence({ made: 0, moved: 0, handedOver: 0 })).toBe("任务已是最新，没有需要生成的。");
});

test("a rule in words", () => {
  expect(dueRuleWords("quarter", 15)).toBe("每季结束后第15个工作日");
});
