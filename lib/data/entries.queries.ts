import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isSettled } from "@/lib/domain/entry-workflow";
import { Refused } from "@/lib/domain/refused";
import type { EntryAnswer, EntryDetail } from "@/lib/schemas/entries";
import { id as idField } from "@/lib/schemas/fields";
import { readAs, type Transaction } from "./act";
import { doubtsOf, expectationOf, surroundings } from "./entry-doubts";
import { type EntryRow, entryOf, readEntries } from "./entry-rows";
import { gateAccount } from "./gate";
import { decimalText } from "./rows";

export type EntryFilter = {
  state?: EntryAnswer["state"];
  indicator?: string;
  area?: string;
  period?: string;
};

/**
 * Entries that the actor may see, the newest change first; one more than `limit`, to see whether the list goes on.
 * Discarded ones only where they are asked for.
 */
export async function listEntries(
  actor: Actor,
  filter: EntryFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<EntryAnswer[]> {
  await gateAccount(actor, "view-approved");
  const { state = null, indicator = null, area = null, period = null } = filter;
  const rows = await readAs(
    actor,
    (tx) => tx.$queryRaw<{ row: EntryRow }[]>`
      SELECT entry_json(e) AS row FROM entry e JOIN indicator i ON i.id = e.indicator_id JOIN area a ON a.id = e.area_id
      WHERE CASE WHEN ${state}::text IS NULL THEN e.state <> 'discarded' ELSE e.state::text = ${state} END AND (${indicator}::text IS NULL OR i.code = ${indicator})
        AND (${area}::text IS NULL OR a.code = ${area}) AND (${period}::text IS NULL OR e.period = ${period})
      ORDER BY e.updated_at DESC, e.id LIMIT ${limit + 1} OFFSET ${offset}`,
  );
  return rows.map(({ row }) => entryOf(actor, row));
}

/** One entry with what is known around it. @throws Refused unknown-entry */
export async function entryDetail(actor: Actor, id: string): Promise<EntryDetail> {
  await gateAccount(actor, "view-approved");
  const row = await needEntry(id, actor);
  const around = await surroundings([row.indicator]);
  const { revisions, evidenceFiles } = await readAs(actor, (tx) => historyOf(tx, id));
  return {
    ...entryOf(actor, row),
    ...expectationOf(row, around),
    doubts: isSettled(row.state) ? [] : doubtsOf(row, around),
    revisions,
    evidenceFiles,
  };
}

/** @param id as it stands in an address. @throws Refused unknown-entry, of what may not be seen too */
export async function needEntry(id: string, actor: Actor): Promise<EntryRow> {
  const [row] = isId(id) ? await readEntries(actor, [id]) : [];
  if (!row) throw new Refused("unknown-entry", id);
  return row;
}

const isId = (text: string) => idField.safeParse(text).success;

async function historyOf(
  tx: Transaction,
  entryId: string,
): Promise<Pick<EntryDetail, "revisions" | "evidenceFiles">> {
  const revisions = await tx.entryRevision.findMany({ where: { entryId }, orderBy: { version: "asc" } });
  const evidence = await tx.evidence.findMany({
    where: { entryId, removedAt: null },
    select: evidenceSelect,
    orderBy: { at: "asc" },
  });
  return {
    revisions: revisions.map(({ entryId: _, byId: __, value, publishedText, publisher, at, ...rest }) => ({
      ...rest,
      value: decimalText(value),
      published: publishedText,
      source: publisher,
      at: at.toISOString(),
    })),
    evidenceFiles: evidence.map(evidenceOf),
  };
}

export const evidenceSelect = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
  uploadedBy: true,
  at: true,
} satisfies Prisma.EvidenceSelect;

export const evidenceOf = ({ at, ...row }: Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>) => ({
  ...row,
  at: at.toISOString(),
});

/** Approved values whose moment has come, for the product's own job: no actor sees them by this. */
export async function dueEntries(): Promise<{ id: string; version: number }[]> {
  const { rows } = await database().pool.query<{ id: string; version: number }>(
    "SELECT id, version FROM entries_due()",
  );
  return rows;
}
