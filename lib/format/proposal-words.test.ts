import { describe, expect, test } from "vitest";
import { compareLines, factLines } from "./proposal-facts";
import { proposalTitle } from "./proposal-words";

describe("a proposal in one line", () => {
  const facts = { name: "张三", role: "EDT" };
  test.each([
    [
      { action: "manage-account", what: "new", subject: "zhangsan", before: null, after: facts },
      "新建账号 zhangsan（张三）",
    ],
    [
      { action: "manage-account", what: "disable", subject: "zhangsan", before: facts, after: facts },
      "停用账号 zhangsan（张三）",
    ],
    [
      { action: "grant-role", what: "set", subject: "zhangsan", before: facts, after: facts },
      "授予zhangsan（张三）角色：市级填报员",
    ],
    [{ action: "settings", what: "set", subject: "mail", before: {}, after: {} }, "修改设置：邮件服务器"],
    [
      {
        action: "define-indicator",
        what: "target",
        subject: "gdp 440100 14-5",
        before: {},
        after: { indicator: "增加值", area: "广州市" },
      },
      "修订目标：增加值（广州市）",
    ],
    [
      { action: "lock-period", what: "exception", subject: "2025-Q3", before: null, after: {} },
      "开账例外：2025年三季度",
    ],
  ] as const)("%#", (proposal, title) => expect(proposalTitle(proposal)).toBe(title));
});

describe("the two sides", () => {
  test("stand line by line, in words, with what stays the same", () => {
    const before = { name: "张三", role: "EDT", area: null, isDisabled: false };
    const lines = compareLines({ action: "manage-account", before, after: { ...before, isDisabled: true } });
    expect(lines).toEqual([
      { label: "姓名", before: "张三", after: "张三", isChanged: false },
      { label: "角色", before: "市级填报员", after: "市级填报员", isChanged: false },
      { label: "区域", before: "无", after: "无", isChanged: false },
      { label: "状态", before: "启用", after: "停用", isChanged: true },
    ]);
  });

  test("of something new leave out what is not given, but not what is meant by it", () => {
    const after = { name: "张三", title: null };
    expect(compareLines({ action: "manage-account", before: null, after })).toEqual([
      { label: "姓名", before: null, after: "张三", isChanged: true },
    ]);
    const exception = { indicator: "增加值", area: null, expiresOn: "2026-01-25" };
    expect(factLines("lock-period", exception).map(({ text }) => text)).toEqual([
      "增加值",
      "全部区域",
      "2026年1月25日",
    ]);
    expect(
      compareLines({ action: "lock-period", before: null, after: exception }).map(({ after: text }) => text),
    ).toEqual(["增加值", "全部区域", "2026年1月25日"]);
  });

  test("of a target read its form and figures as one thing", () => {
    const target = {
      form: "range",
      targetValue: "3",
      targetUpper: "5",
      measure: "家",
      milestones: [{ year: 2022, value: "4" }],
    };
    expect(factLines("define-indicator", target)).toEqual([
      { label: "目标值", text: "3—5家" },
      { label: "年度节点", text: "2022年 4" },
    ]);
  });

  test("of robots name what they are, and no secret", () => {
    const robots = [{ name: "工作群", kind: "wecom", url: "https://qyapi.weixin.qq.com/……", signKey: null }];
    expect(factLines("settings", { hosts: [], robots, version: 3 })).toEqual([
      { label: "允许访问的主机", text: "无" },
      { label: "机器人", text: "工作群（企业微信，https://qyapi.weixin.qq.com/……）" },
    ]);
  });
});
