import type { Actor } from "@/lib/auth/actor";
import type { EntryAnswer, ReviewItem } from "@/lib/schemas/entries";
import { readAs } from "./act";
import { doubtsOf, expectationOf, surroundings } from "./entry-doubts";
import { type EntryRow, entryOf } from "./entry-rows";
import { gateAccount } from "./gate";

/** What waits for a reviewer: as many as one screen holds, in the order of the catalogue. */
export interface ReviewQueue {
  readonly submitted: readonly ReviewItem[];
  readonly approved: readonly EntryAnswer[];
  readonly hasMore: boolean;
}

const MOST = 200;

export async function reviewQueue(actor: Actor): Promise<ReviewQueue> {
  await gateAccount(actor, "review");
  const [submitted, approved] = await Promise.all([waiting(actor, "submitted"), waiting(actor, "approved")]);
  const around = await surroundings(submitted.map(({ indicator }) => indicator));
  return {
    submitted: submitted.slice(0, MOST).map((row) => ({
      ...entryOf(actor, row),
      ...expectationOf(row, around),
      doubts: doubtsOf(row, around),
      decimals: row.decimals,
      kind: row.kind,
    })),
    approved: approved.slice(0, MOST).map((row) => entryOf(actor, row)),
    hasMore: submitted.length > MOST || approved.length > MOST,
  };
}

/** One more than are shown, to see whether there are more. */
async function waiting(actor: Actor, state: "submitted" | "approved"): Promise<EntryRow[]> {
  const rows = await readAs(
    actor,
    (tx) => tx.$queryRaw<{ row: EntryRow }[]>`
      SELECT entry_json(e) AS row FROM entry e JOIN indicator i ON i.id = e.indicator_id JOIN area a ON a.id = e.area_id
      WHERE e.state = ${state}::"EntryState"
      ORDER BY i.position, e.period DESC, a.position LIMIT ${MOST + 1}`,
  );
  return rows.map(({ row }) => row);
}
