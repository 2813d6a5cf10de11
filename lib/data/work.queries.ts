import type { Actor } from "@/lib/auth/actor";
import type { EntryState } from "@/lib/domain/entry-workflow";
import type { WaitingEntries, WaitingEntry } from "@/lib/schemas/work";
import { readAs } from "./act";
import { gateRole } from "./gate";

type Row = Omit<WaitingEntry, "at" | "releaseAt"> & { at: Date; releaseAt: Date | null; total: number };

/** The records in this state that the actor may see, whoever has waited longest first. */
export async function waitingEntries(
  actor: Actor,
  state: EntryState,
  limit: number,
): Promise<WaitingEntries> {
  await gateRole(actor, [{ action: "view-approved" }]);
  const own = actor.account?.id ?? null;
  const rows = await readAs(
    actor,
    (tx) =>
      tx.$queryRaw<Row[]>`
      SELECT e.id::text, i.code AS indicator, i.short_name AS "indicatorName", a.code AS area, a.short_name AS "areaName",
        e.period, e.span::text, e.state::text, e.updated_at AS at, e.return_note AS "returnNote",
        e.release_at AS "releaseAt", ${own}::uuid = ANY (e.editor_ids) AS "isOwn", (count(*) OVER ())::int AS total,
        coalesce(CASE e.state WHEN 'submitted' THEN e.submitted_by_name
          WHEN 'draft' THEN e.entered_by_name ELSE e.reviewed_by_name END, e.entered_by_name) AS by
      FROM entry e JOIN indicator i ON i.id = e.indicator_id JOIN area a ON a.id = e.area_id
      WHERE e.state = ${state}::"EntryState"
      ORDER BY e.updated_at, i.position, a.position
      LIMIT ${limit}`,
  );
  const items = rows.map(({ total: _total, at, releaseAt, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    releaseAt: releaseAt?.toISOString() ?? null,
  }));
  return { total: rows[0]?.total ?? 0, items };
}
