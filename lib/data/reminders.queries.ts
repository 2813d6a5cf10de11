import type { Actor } from "@/lib/auth/actor";
import type { RemindersAnswer } from "@/lib/schemas/collection";
import { readAs } from "./act";
import { gateRole } from "./gate";

type Row = { at: Date; by: string; tasks: number; units: string[]; notified: string[] };

/**
 * 催报记录, the latest first: one line for each click, as far as it was about tasks that the actor may see.
 * @param task only those about this task
 */
export async function listReminders(actor: Actor, limit: number, task?: string): Promise<RemindersAnswer> {
  await gateRole(actor, [{ action: "view-collection" }]);
  // Of one click all have the same time: that of its transaction.
  const rows = await readAs(
    actor,
    (tx) =>
      tx.$queryRaw<Row[]>`
      SELECT m.at, m.sent_by_name AS by, count(DISTINCT m.task_id)::int AS tasks,
        coalesce(array_agg(DISTINCT u.name) FILTER (WHERE u.name IS NOT NULL), '{}') AS units,
        coalesce(array_agg(DISTINCT person) FILTER (WHERE person IS NOT NULL), '{}') AS notified
      FROM reminder m
      JOIN task_standing s ON s.id = m.task_id
      LEFT JOIN unit u ON u.id = s.unit_id
      LEFT JOIN LATERAL unnest(m.notified) person ON true
      WHERE ${task ?? null}::uuid IS NULL OR m.task_id = ${task ?? null}::uuid
      GROUP BY m.at, m.sent_by, m.sent_by_name
      ORDER BY m.at DESC
      LIMIT ${limit}`,
  );
  return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
}
