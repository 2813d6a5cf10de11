import { describe, expect, it } from "vitest";
import { entryWith } from "./fixtures";
import { type Revision, recordSteps, revisionChanges } from "./record.prepare";

const revision = (
  version: number,
  state: Revision["state"],
  by: string,
  more: Partial<Revision> = {},
): Revision => ({
  ...entryWith({ version, state }),
  by,
  at: `2024-02-01T0${version}:00:00.000Z`,
  ...more,
});

const steps = (revisions: readonly Revision[]) =>
  recordSteps({ state: revisions.at(-1)?.state ?? "draft", revisions: [...revisions] }).map(
    ({ state, phase, by, at }) => [state, phase, by, at?.slice(12, 13)],
  );

describe("the line of steps", () => {
  it("names who brought the record to each step, and what is ahead", () => {
    const made = [revision(1, "draft", "李"), revision(2, "draft", "王"), revision(3, "submitted", "王")];
    expect(steps(made)).toEqual([
      ["draft", "done", "李", "1"],
      ["submitted", "here", "王", "3"],
      ["approved", "ahead", undefined, undefined],
      ["released", "ahead", undefined, undefined],
    ]);
  });

  it("stands before its submission again when it was returned", () => {
    const made = [revision(1, "draft", "李"), revision(2, "submitted", "李"), revision(3, "returned", "赵")];
    expect(steps(made).slice(0, 2)).toEqual([
      ["returned", "here", "赵", "3"],
      ["submitted", "ahead", undefined, undefined],
    ]);
  });

  it("begins anew with a correction", () => {
    const round = (from: number) => [
      revision(from, "draft", "李"),
      revision(from + 1, "submitted", "李"),
      revision(from + 2, "approved", "赵"),
      revision(from + 3, "released", "赵"),
    ];
    expect(steps(round(1)).map(([, phase]) => phase)).toEqual(["done", "done", "done", "here"]);
    expect(steps([...round(1), revision(5, "draft", "王")])[0]).toEqual(["draft", "here", "王", "5"]);
    expect(steps([...round(1), ...round(5)]).map(([, , , at]) => at)).toEqual(["5", "6", "7", "8"]);
  });

  it("ends where a draft was discarded, and begins anew when its cell is filled in again", () => {
    const made = [revision(1, "draft", "李"), revision(2, "discarded", "王")];
    expect(steps(made)[0]).toEqual(["discarded", "here", "王", "2"]);
    expect(steps([...made, revision(3, "draft", "赵")])[0]).toEqual(["draft", "here", "赵", "3"]);
  });

  it("is that of the release where its correction was discarded", () => {
    const states = ["draft", "submitted", "approved", "released", "draft", "discarded"] as const;
    const made = states.map((state, n) => revision(n + 1, state, "李"));
    const line = recordSteps({ state: "released", revisions: made });
    expect(line.map(({ at }) => at?.slice(12, 13))).toEqual(["1", "2", "3", "4"]);
  });
});

it("says who changed what to what, the newest first", () => {
  const made = [
    revision(1, "draft", "李"),
    revision(2, "draft", "王", { value: "3500", note: "按快报", status: "final" }),
    revision(3, "submitted", "王", { value: "3500", note: "按快报", status: "final" }),
  ];
  expect(revisionChanges(made).map(({ revision: { version }, changes }) => [version, changes])).toEqual([
    [3, []],
    [
      2,
      [
        { name: "数值", before: "3456.7", after: "3500" },
        { name: "数据状态", before: "初步", after: "最终" },
        { name: "备注", before: "空白", after: "按快报" },
      ],
    ],
    [1, undefined],
  ]);
});
