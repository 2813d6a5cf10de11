import { describe, expect, test } from "vitest";
import type { Told } from "@/lib/domain/notice";
import { noticeMail, noticeSentence, robotText } from "./notice-words";

const first = { indicator: "服务业增加值", area: "天河区", period: "2025-09", span: "ytd" } as const;
const values = { count: 3, first, by: "张三" };
const proposal = { title: "封账：2020年", by: "李四" };
const TOLD: readonly [Told, string][] = [
  [
    { kind: "reminded", facts: { ...values, dueOn: "2025-10-28" } },
    "张三催报3项：服务业增加值（天河区，2025年1—9月）等，最早的2025年10月28日到期。",
  ],
  [
    { kind: "reminded", facts: { ...values, count: 1, dueOn: "2025-10-28" } },
    "张三催报1项：服务业增加值（天河区，2025年1—9月），2025年10月28日到期。",
  ],
  [
    { kind: "submitted", facts: values },
    "张三提交了3个数值：服务业增加值（天河区，2025年1—9月）等，等待审核。",
  ],
  [{ kind: "proposed", facts: proposal }, "李四提请：封账：2020年，等待确认。"],
  [{ kind: "rejected", facts: proposal }, "李四没有同意您的提请：封账：2020年。"],
];

test.each(TOLD)("%#", (told, sentence) => {
  expect(noticeSentence(told)).toBe(sentence);
});

describe("what leaves the house", () => {
  const told: Told = { kind: "returned", facts: values };

  test("says of the demonstration that it is one", () => {
    expect(noticeMail(told, null, true).subject).toBe("【演示数据】【规划指标监测】退回通知");
    expect(noticeMail(told, null, false).body).not.toContain("演示");
    expect(robotText("reminded", 3, null, true)).toMatch(/^【演示数据】/);
  });

  test("names nothing to a group: who is in it is not known", () => {
    expect(robotText("released", 3, "http://plan.example/", false)).toBe(
      "【规划指标监测】新发布3个数值。请登录系统查看：http://plan.example/",
    );
  });
});
