import { describe, expect, it } from "vitest";
import type { ReviewItem } from "@/lib/schemas/entries";
import { entryWith, outcomeWith } from "./fixtures";
import { blockedBy, byIndicator, checksOf, refusedOf, sorted } from "./review.prepare";

const DOUBT = { code: "jump", message: "比上年增长42%，请核对。" };

const item = (more: Partial<ReviewItem> = {}): ReviewItem => ({
  ...entryWith({ state: "submitted", acts: ["return", "approve"] }),
  doubts: [],
  lastYear: null,
  plausible: null,
  decimals: 2,
  kind: "flow",
  ...more,
});

describe("the checklist", () => {
  it.each([
    ["nothing", {}, []],
    ["a missing source", { source: " " }, ["source"]],
    ["a date that does not exist", { published: "2024-02-30" }, ["published"]],
    ["a doubt that nobody explained", { doubts: [DOUBT] }, ["doubts"]],
    ["no doubt that is explained", { doubts: [DOUBT], doubtNote: "新增总部企业" }, []],
    ["one's own value", { acts: [] }, ["others"]],
  ])("is held back by %s", (_, more, by) => {
    expect(blockedBy(item(more as Partial<ReviewItem>))).toEqual(by);
  });

  it("names missing evidence without holding back", () => {
    expect(checksOf(item()).find(({ code }) => code === "evidence")).toMatchObject({
      isMet: false,
      blocks: false,
    });
  });

  it("sorts what was chosen into what passes and what does not, and why", () => {
    const [good, bad] = [item({ id: "a" }), item({ id: "b", source: "" })];
    expect(sorted([good, bad])).toEqual({ passes: [good], blocked: [{ item: bad, by: ["source"] }] });
  });
});

it("groups by indicator without losing the order", () => {
  const items = [item({ id: "1" }), item({ id: "2", indicator: "x", indicatorName: "X" }), item({ id: "3" })];
  expect(byIndicator(items).map(({ name, items: own }) => [name, own.map(({ id }) => id)])).toEqual([
    ["服务业增加值", ["1", "3"]],
    ["X", ["2"]],
  ]);
});

it("says of a batch what could not be done", () => {
  const outcomes = [
    outcomeWith(),
    outcomeWith({ id: "b", ok: false, message: "其他人刚刚修改过", current: null }),
  ];
  expect([...refusedOf(outcomes)]).toEqual([["b", "其他人刚刚修改过"]]);
});
