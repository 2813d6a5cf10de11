import { createHash } from "node:crypto";
import { database } from "@/lib/db/client";
import {
  CHAIN_BEGIN,
  type ChainFault,
  type ChainPlace,
  type ChainRow,
  type Digest,
  follows,
  isIntact,
} from "@/lib/domain/audit-chain";
import type { ChainReport } from "@/lib/schemas/audit";
import { readAnchors } from "./audit-anchors";
import { chainEnds, eachChainRow } from "./audit-rows";

const sha256: Digest = (text) => createHash("sha256").update(text).digest("hex");

/**
 * Checks every row of the audit that there is at this moment, without keeping anybody from adding more.
 * @param progress told the last right number after every batch
 */
export async function verifyChain(progress: (seq: number) => void = () => {}): Promise<ChainReport> {
  const { head, greatest } = await chainEnds();
  const remembered = anchorsBySeq();
  let last = CHAIN_BEGIN;
  let anchors = 0;
  for await (const rows of eachChainRow(head.seq)) {
    for (const row of rows) {
      if (!follows(last, row, sha256)) return reportOf(last, anchors, await faultOf(row, last));
      const seq = last.seq + 1;
      const hashes = remembered.get(seq) ?? [];
      if (hashes.some((hash) => hash !== row.hash))
        return reportOf(last, anchors, { kind: "rewritten", seq });
      anchors += hashes.length;
      last = { seq, hash: row.hash };
    }
    progress(last.seq);
  }
  const known = Math.max(head.seq, ...remembered.keys());
  return reportOf(last, anchors, faultAtEnd(last, head, { known, greatest }));
}

const reportOf = ({ seq, hash }: ChainPlace, anchors: number, fault: ChainFault | null): ChainReport => ({
  last: seq,
  hash,
  anchors,
  fault,
});

function anchorsBySeq(): Map<number, string[]> {
  const anchors = new Map<number, string[]>();
  for (const { seq, hash } of readAnchors()) anchors.set(seq, [...(anchors.get(seq) ?? []), hash]);
  return anchors;
}

function faultAtEnd(
  last: ChainPlace,
  head: ChainPlace,
  { known, greatest }: { known: number; greatest: number },
): ChainFault | null {
  if (last.seq < known) return { kind: "cut", seq: last.seq + 1 };
  if (greatest > head.seq) return { kind: "beyond-head", seq: head.seq + 1 };
  return last.hash === head.hash ? null : { kind: "changed", seq: head.seq };
}

/** What is wrong with the row that does not follow the last right one. */
async function faultOf(row: ChainRow, last: ChainPlace): Promise<ChainFault> {
  const seq = last.seq + 1;
  if (Number(row.seq) > seq) return { kind: "removed", seq };
  if (Number(row.seq) < seq) return { kind: "inserted", seq: Number(row.seq) };
  // Right in itself, but made after another row than the one before it: that one was written anew.
  if (isIntact(row, seq, sha256)) return { kind: "changed", seq: Math.max(last.seq, 1) };
  const madeAs = await numberOf(row);
  // It gave way to what was put in at its own place.
  if (madeAs !== undefined && madeAs < seq) return { kind: "inserted", seq: madeAs };
  const isElsewhere = await isThere("seq <> $1 AND prev_hash = $2", seq, last.hash);
  if (madeAs !== undefined) return { kind: isElsewhere ? "moved" : "removed", seq };
  return { kind: isElsewhere ? "inserted" : "changed", seq };
}

const NEARBY = 200;

/** The number under which a row was made, if that is near and no other row has it: one that was copied is no such row. */
async function numberOf(row: ChainRow): Promise<number | undefined> {
  const seq = Number(row.seq);
  const near = Array.from({ length: NEARBY }, (_, n) => [seq + n + 1, seq - n - 1]).flat();
  const madeAs = near.find((each) => isIntact(row, each, sha256));
  if (madeAs === undefined || (await isThere("seq = $1 AND hash = $2", madeAs, row.hash))) return undefined;
  return madeAs;
}

async function isThere(where: string, seq: number, hash: string): Promise<boolean> {
  const { rows } = await database().pool.query(`SELECT 1 FROM audit_event WHERE ${where} LIMIT 1`, [
    seq,
    hash,
  ]);
  return rows.length > 0;
}
