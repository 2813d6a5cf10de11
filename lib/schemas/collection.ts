import { z } from "zod";
import { TASK_STAGES, TASK_TIMINGS } from "@/lib/domain/task-standing";
import { entryPeriod } from "./entries";
import { code, id, line, version } from "./fields";

/** 催报 and what it goes by: tasks, their rules, the working calendar, notices, and what the jobs are doing. */

const isoDate = z.iso.date("须是存在的日期，如2026-10-01");
const span = z.enum(["year", "period", "ytd"], "须是year（年度）、period（当期）或ytd（累计）");
const frequency = z.enum(["month", "quarter", "half", "year"], "须是month、quarter、half或year");
const level = z.enum(["city", "districts"], "须是city（全市）或districts（各区）");
const stage = z.enum(TASK_STAGES);
const timing = z.enum(TASK_TIMINGS, `须是${TASK_TIMINGS.join("、")}之一`);

/** Of which tasks. `period` is the one collected for: 2026-Q3 means the 累计 to September too. */
const which = {
  unit: code.optional().meta({ description: "责任单位代码" }),
  indicator: code.optional().meta({ description: "指标代码" }),
  area: code.optional().meta({ description: "区域代码" }),
  period: entryPeriod.optional().meta({ description: "填报的时期；季度、半年包括截至其末月的累计数" }),
  frequency: frequency.optional().meta({ description: "填报频率" }),
};

export const tasksQuery = z.strictObject({
  ...which,
  state: z
    .enum(["outstanding", ...TASK_STAGES], `须是outstanding、${TASK_STAGES.join("、")}之一`)
    .optional()
    .meta({ description: "进度；outstanding为待报：未填报、草稿和已退回" }),
  timing: timing
    .optional()
    .meta({ description: "对照期限：open未到期、overdue逾期、punctual按时、late补齐、untimed不计" }),
});
export type TasksQuery = z.output<typeof tasksQuery>;

export const taskAnswer = z
  .object({
    id: z.string(),
    indicator: z.string(),
    indicatorName: z.string(),
    area: z.string(),
    areaName: z.string(),
    period: z.string(),
    span,
    frequency,
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    dueOn: isoDate,
    state: stage,
    timing,
    /** `open`: days left; `overdue` and `late`: days late. */
    days: z.int(),
    reportedOn: isoDate.nullable(),
    /** The record, if there is one. */
    entry: z.string().nullable(),
    reminders: z.int(),
    remindedAt: z.string().nullable(),
  })
  .meta({ id: "Task" });
export type TaskAnswer = z.infer<typeof taskAnswer>;

export const completenessQuery = z.strictObject({
  ...which,
  rows: z.enum(["unit", "indicator"], "须是unit或indicator").default("unit"),
  columns: z.enum(["period", "area"], "须是period或area").default("period"),
});
export type CompletenessQuery = z.output<typeof completenessQuery>;

const counts = z.object({
  total: z.int(),
  /** Reported, late or not. */
  reported: z.int(),
  /** Of those: made good late. */
  late: z.int(),
  /** Still to be reported and not yet due. */
  open: z.int(),
  overdue: z.int(),
});
export type TaskCounts = z.infer<typeof counts>;
const heading = z.object({ code: z.string(), name: z.string() });
export type TaskHeading = z.infer<typeof heading>;

export const completenessAnswer = z
  .object({
    rows: z.array(heading).max(1000),
    columns: z.array(heading).max(1000),
    /** Where nothing is due there is no cell. */
    cells: z.array(counts.extend({ row: z.string(), column: z.string() })).max(100_000),
    total: counts,
  })
  .meta({ id: "Completeness" });
export type CompletenessAnswer = z.infer<typeof completenessAnswer>;

export const reminderBody = z.union(
  [
    z.strictObject({ tasks: z.array(id).min(1, "请至少选择一项").max(2000, "一次最多2000项") }),
    z.strictObject({ filter: z.strictObject({ ...which, timing: timing.optional() }) }),
  ],
  "须是tasks（任务编号）或filter（条件）之一",
);
export type ReminderBody = z.output<typeof reminderBody>;

export const reminderAnswer = z
  .object({
    reminded: z.array(z.string()).max(2000),
    /** Not again: already reminded of today, or reported meanwhile. */
    skipped: z
      .array(z.object({ task: z.string(), reason: z.enum(["reminded-today", "reported"]) }))
      .max(2000),
    /** How many people were told. */
    accounts: z.int(),
    /** Units without an account: nobody could be told. */
    unreached: z.array(z.string()).max(200),
  })
  .meta({ id: "Reminded" });
export type ReminderAnswer = z.infer<typeof reminderAnswer>;

/** One click, of whatever many tasks. */
export const remindersAnswer = z.object({
  items: z
    .array(
      z.object({
        at: z.string(),
        by: z.string(),
        tasks: z.int(),
        units: z.array(z.string()).max(200),
        notified: z.array(z.string()).max(1000),
      }),
    )
    .max(200),
});
export type RemindersAnswer = z.infer<typeof remindersAnswer>;

const dueAfter = z.int("须是整数").min(1, "须是1—120的整数").max(120, "须是1—120的整数");
export const taskRuleBody = z
  .strictObject({ indicator: code, level, span, frequency, dueAfter, startsOn: isoDate })
  .refine(({ span: each, frequency: often }) => each !== "year" || often === "year", {
    path: ["frequency"],
    message: "年度数值每年填报一次",
  })
  .refine(({ span: each, frequency: often }) => each !== "period" || often !== "year", {
    path: ["span"],
    message: "当期数值按月、季或半年填报",
  });
export type TaskRuleBody = z.output<typeof taskRuleBody>;
export const taskRuleChange = z.strictObject({
  version,
  dueAfter: dueAfter.optional(),
  startsOn: isoDate.optional(),
  active: z.boolean().optional(),
});
export type TaskRuleChange = z.output<typeof taskRuleChange>;
export const taskRuleAnswer = z
  .object({
    id: z.string(),
    version: z.int(),
    indicator: z.string(),
    indicatorName: z.string(),
    unitName: z.string().nullable(),
    level,
    span,
    frequency,
    dueAfter: z.int(),
    startsOn: isoDate,
    active: z.boolean(),
    tasks: z.int(),
  })
  .meta({ id: "TaskRule" });
export type TaskRuleAnswer = z.infer<typeof taskRuleAnswer>;

export const madeAnswer = z
  .object({
    made: z.int().meta({ description: "新生成的任务" }),
    moved: z.int().meta({ description: "改了期限的任务" }),
    handedOver: z.int().meta({ description: "改了责任单位的任务" }),
  })
  .meta({ id: "TasksMade" });
export type MadeAnswer = z.infer<typeof madeAnswer>;

export const calendarQuery = z.strictObject({
  year: z
    .string()
    .regex(/^[12]\d{3}$/, "须是年份")
    .transform(Number)
    .pipe(z.int())
    .optional(),
});
export const calendarDay = z
  .object({ day: isoDate, kind: z.enum(["work", "rest"]), name: z.string() })
  .meta({ id: "CalendarDay" });
export type CalendarDay = z.infer<typeof calendarDay>;
export const calendarAnswer = z.object({
  year: z.int(),
  /** Whether anything is stated for that year; otherwise weekends alone rest. */
  isStated: z.boolean(),
  days: z.array(calendarDay).max(366),
});
export type CalendarAnswer = z.infer<typeof calendarAnswer>;
export const calendarDayBody = z.strictObject({
  kind: z.enum(["work", "rest"], "须是work（上班）或rest（放假）"),
  name: line(30).min(1, "请填写名称，如国庆节"),
});
export type CalendarDayBody = z.output<typeof calendarDayBody>;
export const dayPath = z.strictObject({ day: isoDate });

export const healthAnswer = z
  .object({
    database: z.object({
      version: z.string(),
      /** This server's clock against the database's: positive where it is ahead. */
      skewSeconds: z.number(),
      isSkewed: z.boolean().meta({ description: "相差超过30秒" }),
    }),
    jobs: z
      .array(
        z.object({
          name: z.string(),
          lastRunAt: z.string().nullable(),
          isRunning: z.boolean(),
          /** It has not run for much longer than it should: no server is doing it. */
          isLate: z.boolean(),
          lastError: z.string().nullable(),
        }),
      )
      .max(50),
    outbox: z.object({
      waiting: z.int(),
      oldestWaitingAt: z.string().nullable(),
      /** Of the last 30 days. */
      sent: z.int(),
      failed: z.int(),
      maybeSent: z.int(),
      lastErrors: z
        .array(
          z.object({
            at: z.string(),
            channel: z.enum(["email", "webhook"]),
            error: z.string(),
            maybeSent: z.boolean(),
          }),
        )
        .max(20),
    }),
  })
  .meta({ id: "HealthDetails" });
export type HealthAnswer = z.infer<typeof healthAnswer>;
