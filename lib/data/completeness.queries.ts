import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { byEndDescending, collectedPeriod } from "@/lib/domain/collected-period";
import { type IsoDate, parsePeriod } from "@/lib/domain/period";
import type { Frequency } from "@/lib/domain/reporting-period";
import { OUTSTANDING } from "@/lib/domain/task-standing";
import { formatPeriod } from "@/lib/format/dates";
import type {
  CompletenessAnswer,
  CompletenessQuery,
  TaskCounts,
  TaskHeading,
} from "@/lib/schemas/collection";
import { readAs } from "./act";
import { databaseToday } from "./clock.queries";
import { gateRole } from "./gate";
import { conditionOf } from "./tasks.queries";

/** One group of tasks that stand in the same row and column. */
interface Group extends TaskCounts {
  readonly row: string;
  readonly rowName: string;
  readonly rowPosition: number;
  readonly column: string;
  readonly columnName: string;
  readonly columnPosition: number;
  readonly frequency: Frequency;
}

/** Whose indicators have no unit stand together under this code, which no unit can have. */
export const NO_UNIT = "-";

/** Who has reported and who has not: units or indicators by periods or areas, of what the actor may see. */
export async function completeness(actor: Actor, query: CompletenessQuery): Promise<CompletenessAnswer> {
  await gateRole(actor, [{ action: "view-collection" }]);
  const today = await databaseToday();
  const groups = (await readAs(actor, (tx) => tx.$queryRaw<Group[]>(grouped(query, today)))).map(collected);
  const cells = new Map<string, Group>();
  for (const group of groups) {
    const key = `${group.row} ${group.column}`;
    cells.set(key, { ...group, ...sum(cells.get(key), group) });
  }
  return {
    rows: headings(groups, ({ row, rowName, rowPosition }) => [row, rowName, rowPosition]),
    columns: columnsOf(groups, query),
    cells: [...cells.values()].map(({ row, column, total, reported, late, open, overdue }) => ({
      row,
      column,
      total,
      reported,
      late,
      open,
      overdue,
    })),
    total: groups.reduce<TaskCounts>(sum, NOTHING),
  };
}

function grouped(query: CompletenessQuery, today: IsoDate): Prisma.Sql {
  const { rows, columns, ...filter } = query;
  const row =
    rows === "unit"
      ? Prisma.sql`coalesce(u.code, ${NO_UNIT}) AS "row", coalesce(u.name, '') AS "rowName", coalesce(u.position, 0) AS "rowPosition"`
      : Prisma.sql`i.code AS "row", i.short_name AS "rowName", i.position AS "rowPosition"`;
  const column =
    columns === "period"
      ? Prisma.sql`s.period AS "column", '' AS "columnName", 0 AS "columnPosition"`
      : Prisma.sql`a.code AS "column", a.short_name AS "columnName", a.position AS "columnPosition"`;
  const outstanding = Prisma.sql`s.stage = ANY (${OUTSTANDING}::text[])`;
  return Prisma.sql`
    SELECT ${row}, ${column}, s.frequency::text AS frequency, count(*)::int AS total,
      count(*) FILTER (WHERE NOT ${outstanding})::int AS reported,
      count(*) FILTER (WHERE NOT ${outstanding} AND s.reported_on > s.due_on)::int AS late,
      count(*) FILTER (WHERE ${outstanding} AND s.due_on >= ${today}::date)::int AS open,
      count(*) FILTER (WHERE ${outstanding} AND s.due_on < ${today}::date)::int AS overdue
    FROM task_standing s
    JOIN indicator i ON i.id = s.indicator_id
    JOIN area a ON a.id = s.area_id
    LEFT JOIN unit u ON u.id = s.unit_id
    WHERE ${conditionOf(filter, today)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7`;
}

/** The 累计 to September of every quarter stands in the column of the third quarter. */
function collected(group: Group): Group {
  const period = group.columnName === "" ? parsePeriod(group.column) : undefined;
  return period ? { ...group, column: collectedPeriod(period, group.frequency) } : group;
}

function columnsOf(groups: readonly Group[], { columns }: CompletenessQuery): TaskHeading[] {
  if (columns === "area")
    return headings(groups, ({ column, columnName, columnPosition }) => [column, columnName, columnPosition]);
  const codes = [...new Set(groups.map(({ column }) => column))].sort(byEndDescending);
  return codes.map((code) => ({ code, name: formatPeriod(code) }));
}

function headings(
  groups: readonly Group[],
  read: (group: Group) => [code: string, name: string, position: number],
): TaskHeading[] {
  const found = new Map(groups.map((group) => [read(group)[0], read(group)]));
  return [...found.values()]
    .sort(([, , one], [, , other]) => one - other)
    .map(([code, name]) => ({ code, name: code === NO_UNIT ? "未定责任单位" : name }));
}

const NOTHING: TaskCounts = { total: 0, reported: 0, late: 0, open: 0, overdue: 0 };

function sum(one: TaskCounts = NOTHING, other: TaskCounts): TaskCounts {
  return {
    total: one.total + other.total,
    reported: one.reported + other.reported,
    late: one.late + other.late,
    open: one.open + other.open,
    overdue: one.overdue + other.overdue,
  };
}
