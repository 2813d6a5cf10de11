import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { endMonthOf, frequencyOf } from "@/lib/domain/collected-period";
import { type IsoDate, parsePeriod, type Span } from "@/lib/domain/period";
import type { Frequency } from "@/lib/domain/reporting-period";
import { OUTSTANDING, standingOf, type TaskStage, type TaskTiming } from "@/lib/domain/task-standing";
import type { TaskAnswer, TasksQuery } from "@/lib/schemas/collection";
import { readAs, type Transaction } from "./act";
import { databaseToday } from "./clock.queries";
import { gateRole } from "./gate";

interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** A task as the database tells of it. */
export interface TaskRow {
  readonly id: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly area: string;
  readonly areaName: string;
  readonly areaId: string;
  readonly level: "city" | "districts";
  readonly period: string;
  readonly span: Span;
  readonly frequency: Frequency;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly unitId: string | null;
  readonly dueOn: IsoDate;
  readonly stage: TaskStage;
  readonly reportedOn: IsoDate | null;
  readonly entry: string | null;
  readonly reminders: number;
  readonly remindedAt: Date | null;
}

/** Tasks that the actor may see, the earliest due first; one more than asked for, if there is. */
export async function listTasks(
  actor: Actor,
  query: TasksQuery,
  { limit, offset }: Part,
): Promise<TaskAnswer[]> {
  await gateRole(actor, [{ action: "view-collection" }]);
  const today = await databaseToday();
  const rows = await readAs(actor, (tx) =>
    tasksIn(tx, conditionOf(query, today), Prisma.sql`LIMIT ${limit + 1} OFFSET ${offset}`),
  );
  return rows.map((row) => taskOf(row, today));
}

/** Row-level: the view shows what is the acting role's own. */
export function tasksIn(tx: Transaction, condition: Prisma.Sql, part: Prisma.Sql): Promise<TaskRow[]> {
  return tx.$queryRaw<TaskRow[]>`
    SELECT s.id::text, i.code AS indicator, i.short_name AS "indicatorName", a.code AS area, a.short_name AS "areaName",
      s.area_id::text AS "areaId", s.level::text, s.period, s.span::text, s.frequency::text, u.code AS unit,
      u.name AS "unitName", s.unit_id::text AS "unitId", s.due_on::text AS "dueOn", s.stage,
      s.reported_on::text AS "reportedOn", s.entry_id::text AS entry, told.reminders, told."remindedAt"
    FROM task_standing s
    JOIN indicator i ON i.id = s.indicator_id
    JOIN area a ON a.id = s.area_id
    LEFT JOIN unit u ON u.id = s.unit_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS reminders, max(m.at) AS "remindedAt"
      FROM reminder m WHERE m.task_id = s.id) told
    WHERE ${condition}
    ORDER BY s.due_on, i.position, a.position, s.period, s.span
    ${part}`;
}

/** What a query asks for, of `task_standing s` with its `indicator i`, `area a` and `unit u`. */
export function conditionOf(query: TasksQuery, today: IsoDate): Prisma.Sql {
  const { unit, indicator, area, period, frequency, state, timing } = query;
  const conditions = [
    unit && Prisma.sql`u.code = ${unit}`,
    indicator && Prisma.sql`i.code = ${indicator}`,
    area && Prisma.sql`a.code = ${area}`,
    frequency && Prisma.sql`s.frequency::text = ${frequency}`,
    period && collectedFor(period),
    state === "outstanding" && isIn(OUTSTANDING),
    state && state !== "outstanding" && Prisma.sql`s.stage = ${state}`,
    timing && TIMINGS[timing](today),
  ].filter((each) => each !== undefined && each !== "" && each !== false);
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

const isIn = (stages: readonly TaskStage[]) => Prisma.sql`s.stage = ANY (${stages}::text[])`;
const isReported = Prisma.sql`NOT ${isIn(OUTSTANDING)}`;

/** As `standingOf` in lib/domain/task-standing.ts; a test holds the two together. */
const TIMINGS: Readonly<Record<TaskTiming, (today: IsoDate) => Prisma.Sql>> = {
  open: (today) => Prisma.sql`(${isIn(OUTSTANDING)} AND s.due_on >= ${today}::date)`,
  overdue: (today) => Prisma.sql`(${isIn(OUTSTANDING)} AND s.due_on < ${today}::date)`,
  punctual: () => Prisma.sql`(${isReported} AND s.reported_on <= s.due_on)`,
  late: () => Prisma.sql`(${isReported} AND s.reported_on > s.due_on)`,
  untimed: () => Prisma.sql`(${isReported} AND s.reported_on IS NULL)`,
};

function collectedFor(text: string): Prisma.Sql {
  const period = parsePeriod(text);
  if (!period) throw new Error(`Not a period: ${text}`);
  return Prisma.sql`(s.period = ${text} OR (s.frequency::text = ${frequencyOf(period)} AND s.period = ${endMonthOf(period)}))`;
}

export function taskOf(row: TaskRow, today: IsoDate): TaskAnswer {
  return {
    id: row.id,
    indicator: row.indicator,
    indicatorName: row.indicatorName,
    area: row.area,
    areaName: row.areaName,
    period: row.period,
    span: row.span,
    frequency: row.frequency,
    unit: row.unit,
    unitName: row.unitName,
    dueOn: row.dueOn,
    state: row.stage,
    ...standingOf(row, today),
    reportedOn: row.reportedOn,
    entry: row.entry,
    reminders: row.reminders,
    remindedAt: row.remindedAt?.toISOString() ?? null,
  };
}
