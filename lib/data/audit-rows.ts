import { database } from "@/lib/db/client";
import type { ChainRow } from "@/lib/domain/audit-chain";

/** A row's columns as they were hashed: text, byte for byte. */
export const AUDIT_COLUMNS = `seq::text AS seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  account_id::text AS "accountId", account_name AS "accountName", role, ip, request_id AS "requestId", action,
  outcome::text AS outcome, subject, before, after, reason, year, prev_hash AS "prevHash", hash`;

const BATCH = 1000;

const NEXT = {
  name: "audit-next",
  // The key is (seq, year): the same number twice must not fall between two batches.
  text: `SELECT ${AUDIT_COLUMNS} FROM audit_event e WHERE (seq, year) > ($1::bigint, $2::int) AND seq <= $3
    ORDER BY e.seq, e.year LIMIT ${BATCH}`,
};

/** The chain from its beginning up to number `last`, batch by batch: it may have millions of rows. */
export async function* eachChainRow(last: number): AsyncGenerator<ChainRow[]> {
  let [seq, year] = ["0", 0];
  for (;;) {
    const { rows } = await database().pool.query<ChainRow>({ ...NEXT, values: [seq, year, last] });
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    ({ seq, year } = end);
  }
}

/** The head of the chain as the database remembers it, and the greatest number that there is, at one moment. */
export async function chainEnds(): Promise<{ head: { seq: number; hash: string }; greatest: number }> {
  const { rows } = await database().pool.query<{ seq: string; hash: string; greatest: string }>(
    `SELECT seq::text, hash, (SELECT coalesce(max(seq), 0)::text FROM audit_event) AS greatest
     FROM audit_head WHERE id = 1`,
  );
  const [row] = rows;
  if (!row) throw new Error("The head of the audit is gone: nothing can be added any more.");
  return { head: { seq: Number(row.seq), hash: row.hash }, greatest: Number(row.greatest) };
}
