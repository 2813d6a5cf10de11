import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { standingOf, TASK_STAGES, TASK_TIMINGS } from "@/lib/domain/task-standing";
import type { TaskRuleBody } from "@/lib/schemas/collection";
import { removeCalendarDay, setCalendarDay } from "./calendar.commands";
import { databaseToday } from "./clock.queries";
import { addCity, addEntry } from "./collection.fixtures";
import { completeness } from "./completeness.queries";
import { refusalOf, signedInAs, type TestDatabase, testDatabase } from "./fixtures";
import { addTaskRule, changeTaskRule } from "./task-rules.commands";
import { makeTasks, makeTasksAsSystem } from "./tasks.commands";
import { listTasks } from "./tasks.queries";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await addCity(db);
});
afterAll(() => db.stop());
beforeEach(() =>
  db.owner(
    "TRUNCATE reminder, reporting_task, task_rule, calendar_day, entry_revision, entry, observation, audit_event CASCADE",
  ),
);

const ALL = { limit: 1000, offset: 0 };
const tasks = () =>
  db.owner<{ area: string; period: string; span: string; due: string }>(
    `SELECT a.code AS area, period, span::text, due_on::text AS due FROM reporting_task t JOIN area a ON a.id = t.area_id
     ORDER BY due_on, a.position`,
  );
const rule = (body: Partial<TaskRuleBody>) =>
  db.owner(
    `INSERT INTO task_rule (id, indicator_id, level, span, frequency, due_after, starts_on)
     SELECT gen_random_uuid(), id, $2::"TaskLevel", $3::"Span", $4::"Frequency", $5, $6 FROM indicator WHERE code = $1`,
    [
      body.indicator ?? "boxes",
      body.level ?? "city",
      body.span ?? "ytd",
      body.frequency ?? "month",
      body.dueAfter ?? 3,
      body.startsOn ?? "2026-12-31",
    ],
  );

describe("tasks are made", () => {
  test("exactly once, by two instances at the same moment and again later", async () => {
    await rule({ level: "districts", startsOn: "2026-01-01" });
    const made = await Promise.all([1, 2, 3, 4].map(() => makeTasksAsSystem("2027-01-01")));
    expect(made.reduce((sum, each) => sum + each.made, 0)).toBe(24);
    expect(await tasks()).toHaveLength(24);
    expect(await makeTasksAsSystem("2027-01-01")).toEqual({ made: 0, moved: 0, handedOver: 0 });
  });

  test("over a year's end: on its last day there is none yet, on the next day there is", async () => {
    await rule({ span: "year", frequency: "year" });
    await rule({});
    await makeTasksAsSystem("2026-12-31");
    expect(await tasks()).toEqual([]);
    await makeTasksAsSystem("2027-01-01");
    expect((await tasks()).map(({ period }) => period).sort()).toEqual(["2026", "2026-12"]);
  });

  test("over a leap day", async () => {
    await rule({ startsOn: "2028-02-29", dueAfter: 1 });
    await makeTasksAsSystem("2028-02-29");
    expect(await tasks()).toEqual([]);
    await makeTasksAsSystem("2028-03-01");
    expect(await tasks()).toMatchObject([{ period: "2028-02", due: "2028-03-01" }]);
  });

  test("for the years of a plan alone: what is later cannot be entered yet", async () => {
    await rule({ startsOn: "2026-11-30" });
    await db.owner(
      `INSERT INTO plan (id, code, title, short_title, start_year, end_year)
       VALUES (gen_random_uuid(), 'p', '规划', '规划', 2021, 2026)`,
    );
    await makeTasksAsSystem("2027-03-01");
    expect((await tasks()).map(({ period }) => period)).toEqual(["2026-11", "2026-12"]);
    await db.owner("DELETE FROM plan");
  });

  test("with one row of audit for what was made, and none where there was nothing to do", async () => {
    await rule({});
    await makeTasksAsSystem("2027-01-01");
    await makeTasksAsSystem("2027-01-01");
    expect(await db.owner("SELECT account_name, action, subject, after FROM audit_event")).toEqual([
      {
        account_name: "系统",
        action: "arrange-collection",
        subject: "tasks",
        after: '{"handedOver":0,"made":1,"moved":0}',
      },
    ]);
  });
});

describe("the day on which a task is due", () => {
  test("skips weekends and holidays and moves with the calendar as long as it is to come", async () => {
    // Of 1 to 3 January 2027 the first is a Friday; nothing is stated, so it works.
    await rule({});
    await makeTasksAsSystem("2027-01-01");
    expect(await tasks()).toMatchObject([{ due: "2027-01-05" }]);
    await db.owner("INSERT INTO calendar_day VALUES ('2027-01-01', 'rest', '元旦')");
    expect(await makeTasksAsSystem("2027-01-02")).toMatchObject({ moved: 1 });
    expect(await tasks()).toMatchObject([{ due: "2027-01-06" }]);
    await db.owner("INSERT INTO calendar_day VALUES ('2027-01-02', 'work', '调休')");
    expect(await makeTasksAsSystem("2027-01-07")).toMatchObject({ moved: 0 });
    // Nor is it moved from the past into what is to come: what was late stays late.
    await db.owner(
      "INSERT INTO calendar_day SELECT '2027-01-04'::date + n, 'rest', '补休' FROM generate_series(0, 3) n",
    );
    expect(await makeTasksAsSystem("2027-01-07")).toMatchObject({ moved: 0 });
    expect(await tasks()).toMatchObject([{ due: "2027-01-06" }]);
  });

  test("is kept by who may arrange, with its audit", async () => {
    const edt = await signedInAs(db, "edt");
    await setCalendarDay(edt, "2031-01-01", { kind: "rest", name: "元旦" });
    await setCalendarDay(edt, "2031-01-01", { kind: "work", name: "改期" });
    expect(await removeCalendarDay(edt, "2031-01-01")).toEqual({
      day: "2031-01-01",
      kind: "work",
      name: "改期",
    });
    expect(await refusalOf(removeCalendarDay(edt, "2031-01-01"))).toBe("unknown-calendar-day");
    expect(
      await refusalOf(setCalendarDay(await signedInAs(db, "rev"), "2031-01-01", { kind: "rest", name: "x" })),
    ).toBe("forbidden");
    expect(await db.owner("SELECT outcome::text, before, after FROM audit_event ORDER BY seq")).toMatchObject(
      [
        { outcome: "allowed", after: '{"kind":"rest","name":"元旦"}' },
        { outcome: "allowed", before: '{"kind":"rest","name":"元旦"}' },
        { outcome: "allowed", before: '{"kind":"work","name":"改期"}', after: null },
        { outcome: "refused" },
      ],
    );
  });
});

describe("a rule", () => {
  const body: TaskRuleBody = {
    indicator: "boxes",
    level: "city",
    span: "ytd",
    frequency: "quarter",
    dueAfter: 10,
    startsOn: "2026-01-01",
  };

  test("makes its tasks at once and is there only once", async () => {
    const edt = await signedInAs(db, "edt");
    const made = await addTaskRule(edt, body);
    expect(made).toMatchObject({ indicatorName: "集装箱", unitName: "港务局", active: true, version: 1 });
    expect((await tasks()).map(({ period }) => period)).toContain("2026-03");
    expect(await refusalOf(addTaskRule(edt, body))).toBe("invalid-input");
    expect(await refusalOf(addTaskRule(edt, { ...body, indicator: "none" }))).toBe("unknown-indicator");
    expect(await refusalOf(addTaskRule(await signedInAs(db, "own"), body))).toBe("forbidden");
  });

  test("that is switched off asks for nothing more, but keeps what was begun; switched on again it asks again", async () => {
    const edt = await signedInAs(db, "edt");
    const { id } = await addTaskRule(edt, body);
    await addEntry(db, { indicator: "boxes", area: "440100", period: "2026-06", span: "ytd" }, "draft");
    const all = (await listTasks(edt, {}, ALL)).map(({ period }) => period);
    expect(all.slice(0, 3)).toEqual(["2026-03", "2026-06", "2026-09"]);
    await changeTaskRule(edt, id, { version: 1, active: false });
    expect((await listTasks(edt, {}, ALL)).map(({ period }) => period)).toEqual(["2026-06"]);
    await changeTaskRule(edt, id, { version: 2, active: true });
    expect(await listTasks(edt, {}, ALL)).toHaveLength(all.length);
  });

  test("that somebody else changed meanwhile is shown as it is", async () => {
    const edt = await signedInAs(db, "edt");
    const { id } = await addTaskRule(edt, body);
    await changeTaskRule(edt, id, { version: 1, dueAfter: 5 });
    await expect(changeTaskRule(edt, id, { version: 1, dueAfter: 7 })).rejects.toMatchObject({
      code: "changed-meanwhile",
      instead: { version: 2, dueAfter: 5 },
    });
  });
});

describe("where a task stands", () => {
  const cell = { indicator: "boxes", area: "440100", period: "2026-09", span: "ytd" };
  const due = "2026-10-06";
  const standing = async (username = "edt") => {
    const [task] = await listTasks(await signedInAs(db, username), { period: "2026-09" }, ALL);
    return task;
  };
  beforeEach(async () => {
    await rule({ startsOn: "2026-09-01" });
    await makeTasksAsSystem("2026-10-01");
    await db.owner("UPDATE reporting_task SET due_on = $1", [due]);
  });

  test("is read from its record", async () => {
    expect(await standing()).toMatchObject({ state: "none", entry: null, reportedOn: null });
    const id = await addEntry(db, cell, "draft");
    expect(await standing()).toMatchObject({ state: "draft", entry: id, reportedOn: null });
    await db.owner("UPDATE entry SET state = 'discarded'");
    expect(await standing()).toMatchObject({ state: "none", entry: null, reportedOn: null });
  });

  test("counts the first submission that was not taken back, and keeps it when the value comes back", async () => {
    await addEntry(db, cell, "returned", [{ on: "2026-10-01", withdrawn: true }, { on: "2026-10-08" }]);
    expect(await standing()).toMatchObject({
      state: "returned",
      timing: "overdue",
      reportedOn: "2026-10-08",
    });
    await db.owner("UPDATE entry SET state = 'submitted'");
    expect(await standing()).toMatchObject({ state: "submitted", timing: "late", days: 2 });
  });

  test("stays released while a correction is being written", async () => {
    await addEntry(db, cell, "draft", [{ on: "2026-10-06" }]);
    await db.owner("UPDATE entry SET released = 1, reason = '更正'");
    expect(await standing()).toMatchObject({ state: "released", timing: "punctual" });
  });

  test("is released, and not judged, where the value was published without this product", async () => {
    await db.owner(
      `INSERT INTO observation (id, year, indicator_id, area_id, period, span, value, qualifier, status, publisher,
         published_text, known_on, version)
       SELECT gen_random_uuid(), 2026, i.id, a.id, '2026-09', 'ytd', 1, 'eq', 'final', 'x', '2026-12', '2026-12-31', 1
       FROM indicator i, area a WHERE i.code = 'boxes' AND a.code = '440100'`,
    );
    expect(await standing()).toMatchObject({ state: "released", timing: "untimed" });
  });

  test("is told to a leader, who sees no draft; a department and a district see their own alone", async () => {
    await addEntry(db, cell, "draft");
    await rule({ indicator: "sales", level: "districts", startsOn: "2026-09-01" });
    await makeTasksAsSystem("2026-10-01");
    const seen = async (username: string) =>
      (await listTasks(await signedInAs(db, username), { period: "2026-09" }, ALL)).map(
        ({ indicator, area, state }) => `${indicator} ${area} ${state}`,
      );
    const all = ["boxes 440100 draft", "sales 440106 none", "sales 440115 none"];
    expect(await seen("ldr")).toEqual(all);
    expect(await seen("rev")).toEqual(all);
    expect(await seen("own")).toEqual(["boxes 440100 draft"]);
    expect(await seen("own2")).toEqual(["sales 440106 none", "sales 440115 none"]);
    expect(await seen("dst440106")).toEqual(["sales 440106 none"]);
    expect(await refusalOf(seen("aud"))).toBe("forbidden");
  });

  test("goes to the indicator's new department while nothing is reported, and stays with the old one otherwise", async () => {
    const hand = async (code: string) =>
      db.owner("UPDATE indicator SET unit_id = (SELECT id FROM unit WHERE code = $1) WHERE code = 'boxes'", [
        code,
      ]);
    await hand("trade");
    expect(await makeTasksAsSystem("2026-10-01")).toMatchObject({ handedOver: 1 });
    expect(await standing()).toMatchObject({ unit: "trade" });
    await addEntry(db, cell, "submitted", [{ on: "2026-10-01" }]);
    await hand("port");
    expect(await makeTasksAsSystem("2026-10-01")).toMatchObject({ handedOver: 0 });
    expect(await standing()).toMatchObject({ unit: "trade" });
  });

  test("is found by the same words as it is told in", async () => {
    await rule({ level: "districts", startsOn: "2025-01-01" });
    await makeTasks(await signedInAs(db, "edt"));
    const today = await databaseToday();
    for (const [index, stage] of TASK_STAGES.entries()) {
      if (stage === "none") continue;
      const period = `2025-0${index + 1}`;
      for (const [area, on] of [
        ["440106", "2025-01-02"],
        ["440115", "2026-11-01"],
      ] as const)
        await addEntry(db, { ...cell, area, period }, stage, stage === "draft" ? [] : [{ on }]);
    }
    const edt = await signedInAs(db, "edt");
    const all = await listTasks(edt, {}, ALL);
    for (const { state: stage, dueOn, reportedOn, timing, days } of all)
      expect({ timing, days }).toEqual(standingOf({ stage, dueOn, reportedOn }, today));
    for (const timing of TASK_TIMINGS) {
      const found = await listTasks(edt, { timing }, ALL);
      expect(found).toEqual(all.filter((task) => task.timing === timing));
    }
    expect((await listTasks(edt, { state: "outstanding" }, ALL)).length).toBe(
      all.filter(({ timing }) => timing === "open" || timing === "overdue").length,
    );
  });
});

test("the board counts what a filter of the list finds, with a quarter's 累计 in its column", async () => {
  await rule({ frequency: "quarter", startsOn: "2026-06-01" });
  await rule({
    indicator: "sales",
    level: "districts",
    span: "period",
    frequency: "quarter",
    startsOn: "2026-06-01",
  });
  await makeTasksAsSystem("2026-10-01");
  await addEntry(db, { indicator: "boxes", area: "440100", period: "2026-09", span: "ytd" }, "submitted", [
    { on: "2026-10-20" },
  ]);
  const edt = await signedInAs(db, "edt");
  const board = await completeness(edt, { rows: "unit", columns: "period", frequency: "quarter" });
  expect(board.rows).toEqual([
    { code: "port", name: "港务局" },
    { code: "trade", name: "商务局" },
  ]);
  expect(board.columns.map(({ code }) => code)).toEqual(["2026-Q3", "2026-Q2"]);
  expect(board.cells).toContainEqual({
    row: "port",
    column: "2026-Q3",
    total: 1,
    reported: 1,
    late: 1,
    open: 0,
    overdue: 0,
  });
  for (const { row, column, total, reported, overdue } of board.cells) {
    const found = await listTasks(edt, { unit: row, period: column, frequency: "quarter" }, ALL);
    expect([found.length, found.filter(({ timing }) => timing === "overdue").length]).toEqual([
      total,
      overdue,
    ]);
    expect(found.filter(({ state }) => state === "submitted")).toHaveLength(reported);
  }
  expect(board.total).toMatchObject({ total: 6, reported: 1 });
  const areas = await completeness(edt, { rows: "indicator", columns: "area", period: "2026-Q3" });
  expect(areas.columns.map(({ name }) => name)).toEqual(["全市", "天河", "南沙"]);
  expect(areas.cells).toHaveLength(3);
});
