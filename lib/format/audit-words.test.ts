import { describe, expect, test } from "vitest";
import { ACTIONS } from "@/lib/domain/access";
import {
  actionWord,
  auditReason,
  auditRoleWord,
  auditValue,
  chainSentence,
  subjectWords,
} from "./audit-words";

const AT = "2026-11-24T02:32:05.000Z";

describe("the state of the chain is one sentence", () => {
  test.each([
    [null, null, "审计链还没有验证过。请现在验证。"],
    [{ last: 0, anchors: 0, fault: null }, AT, "审计链完整。2026年11月24日10:32验证。当时还没有记录。"],
    [{ last: 18204, anchors: 0, fault: null }, AT, "审计链完整：第1—18204号。2026年11月24日10:32验证。"],
    [
      { last: 18204, anchors: 31, fault: null },
      AT,
      "审计链完整：第1—18204号。与数据库之外保存的31个锚点相符；2026年11月24日10:32验证。",
    ],
    [
      { last: 56, anchors: 2, fault: { kind: "removed", seq: 57 } as const },
      AT,
      "审计链已断开：第57号被删除。2026年11月24日10:32验证。请保护现场并报告。",
    ],
  ])("%j at %s", (found, at, sentence) => expect(chainSentence(found, at)).toBe(sentence));
});

test("every action has a title; what is not known any more keeps its code", () => {
  for (const action of ACTIONS) expect(actionWord(action)).toMatch(/\p{Script=Han}/u);
  expect(actionWord("of-an-older-version")).toBe("of-an-older-version");
  expect(auditRoleWord("toString")).toBe("toString");
});

test("a refusal is said in words, a reason as it was given", () => {
  expect(auditReason("forbidden")).toBe("角色没有这项权限");
  expect(auditReason("核实后更正")).toBe("核实后更正");
});

test("what something was done to is named by its kind", () => {
  expect(subjectWords("account dst440103")).toEqual({ kind: "账号", name: "dst440103" });
  expect(subjectWords("lock 2025 all")).toEqual({ kind: "lock", name: "2025 all" });
  expect(subjectWords("")).toEqual({ kind: "", name: "" });
});

test("values are said in words where they have them", () => {
  expect([auditValue("state", "approved"), auditValue("role", "REV"), auditValue("disabled", true)]).toEqual([
    "已审核",
    "审核员",
    "是",
  ]);
  expect([
    auditValue("value", "18141.50"),
    auditValue("note", null),
    auditValue("scopes", ["submit"]),
    auditValue("act", "discard"),
  ]).toEqual(["18141.50", "", "提交审核", "放弃草稿"]);
});
