import { describe, expect, test } from "vitest";
import type { TaskAnswer } from "@/lib/schemas/collection";
import { workHeadline } from "./headline.prepare";
import { dueDays } from "./work.prepare";

const task = (more: Partial<TaskAnswer>): TaskAnswer => ({
  id: `${more.indicator} ${more.area} ${more.period}`,
  indicator: "boxes",
  indicatorName: "集装箱",
  area: "440100",
  areaName: "广州",
  period: "2025-09",
  span: "ytd",
  frequency: "quarter",
  unit: "port",
  unitName: "港务局",
  dueOn: "2025-10-28",
  state: "none",
  timing: "open",
  days: 3,
  reportedOn: null,
  entry: null,
  reminders: 0,
  remindedAt: null,
  ...more,
});

describe("what is due", () => {
  test("stands under its day; several areas of one value are one line that leads to the table", () => {
    const tasks = [
      task({ area: "440106" }),
      task({ indicator: "sales" }),
      task({ area: "440115" }),
      task({ dueOn: "2025-10-30", entry: "e1" }),
    ];
    const days = dueDays(tasks);
    expect(days.map(({ dueOn, lines }) => [dueOn, lines.map(({ tasks: of }) => of.length)])).toEqual([
      ["2025-10-28", [2, 1]],
      ["2025-10-30", [1]],
    ]);
    expect(days.flatMap(({ lines }) => lines.map(({ href }) => href))).toEqual([
      "/observations/grid?by=indicator&code=boxes&span=ytd&frequency=quarter&from=2025&to=2025",
      "/observations/new?indicator=sales&area=440100&period=2025-09&span=ytd",
      "/observations/e1",
    ]);
  });
});

describe("the sentence at the top", () => {
  const counts = { total: 9, reported: 5, late: 0, open: 3, overdue: 1 };
  const waiting = (total: number) => ({ total, items: [] });
  const said = (work: Partial<Parameters<typeof workHeadline>[0]>) =>
    workHeadline({ collection: null, mayEnter: true, review: null, proposals: null, ...work })
      .map(({ text }) => text)
      .join("，");

  test("says what waits, and nothing of what does not", () => {
    expect(said({ collection: { counts, returned: waiting(2) } })).toBe(
      "4项待填报，其中1项已逾期，2项被退回",
    );
    expect(said({ collection: { counts, returned: waiting(0) }, mayEnter: false })).toBe(
      "4项待部门填报，其中1项已逾期",
    );
    const late = { ...counts, open: 0, overdue: 2 };
    expect(said({ collection: { counts: late, returned: waiting(0) } })).toBe("2项待填报，已全部逾期");
    expect(said({ review: { submitted: waiting(3), approved: waiting(0) } })).toBe("3个数值待审核");
    expect(said({})).toBe("");
  });
});
