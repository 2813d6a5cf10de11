import { expect, test } from "vitest";
import { changesOf } from "./changes.prepare";

const brief = (before: string | null, after: string | null) =>
  changesOf(before, after).map((change) => [change.word, change.before, change.after]);

test("only what is different is a change, in words where there are any", () => {
  expect(
    brief(
      '{"state":"draft","value":"18141","version":3}',
      '{"state":"submitted","value":"18141","version":4}',
    ),
  ).toEqual([
    ["状态", "草稿", "已提交"],
    ["版本", "3", "4"],
  ]);
});

test("what there was not before, and what is no more, is a change", () => {
  expect(brief(null, '{"note":"核实","scopes":["submit","review"]}')).toEqual([
    ["备注", "", "核实"],
    ["令牌权限", "", "提交审核、审核通过或退回"],
  ]);
  expect(brief('{"releaseAt":"x"}', '{"releaseAt":null}')).toEqual([["定时发布", "x", ""]]);
  expect(brief(null, null)).toEqual([]);
});

test("nested fields are said in words too", () => {
  expect(brief(null, '{"query":{"outcome":"refused","account":"edt"}}')).toEqual([
    ["查询条件", "", "结果：拒绝，账号：edt"],
  ]);
});

test("what is no object is shown as it stands", () => {
  expect(brief(null, '"x"')).toEqual([["", "", "x"]]);
  expect(brief(null, "{broken")).toEqual([["", "", "{broken"]]);
  expect(brief(null, '{"__proto__":1,"constructor":"y"}')).toEqual([
    ["__proto__", "", "1"],
    ["constructor", "", "y"],
  ]);
});
