import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { Actor } from "@/lib/auth/actor";
import { evidenceTypeOf, safeFileName } from "@/lib/domain/evidence";
import { Refused } from "@/lib/domain/refused";
import type { EvidenceAnswer } from "@/lib/schemas/entries";
import { changeAs, type Transaction } from "./act";
import { evidenceOf, evidenceSelect } from "./entries.queries";
import { type EntryRow, readEntries, targetOf } from "./entry-rows";
import { gate, gateAccount, gateRole } from "./gate";

/**
 * 佐证材料 of a draft. What a file is, its bytes say, never its name.
 * @throws Refused unknown-entry, wrong-state once it was submitted, wrong-file
 */
export async function addEvidence(
  actor: Actor,
  entryId: string,
  name: string,
  bytes: Uint8Array,
): Promise<EvidenceAnswer> {
  const account = await gateAccount(actor, "attach", { ...(await own(actor, entryId)) });
  const mediaType = evidenceTypeOf(bytes);
  if (!mediaType) throw new Refused("wrong-file", name.slice(0, 60));
  return changeAs(actor, async (tx, audit) => {
    const row = await tx.evidence.create({
      data: {
        id: uuidv7(),
        entryId,
        name: safeFileName(name),
        mediaType,
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        bytes: Buffer.from(bytes),
        uploadedById: account.id,
        uploadedBy: account.name,
      },
      select: evidenceSelect,
    });
    const answer = evidenceOf(row);
    audit({ action: "attach", subject: `entry ${entryId}`, after: answer });
    return answer;
  });
}

/** The bytes of one file; every download leaves its row in the audit. @throws Refused unknown-evidence */
export async function readEvidence(
  actor: Actor,
  id: string,
): Promise<EvidenceAnswer & { bytes: Uint8Array }> {
  await gateRole(actor, [{ action: "read-evidence" }]);
  return changeAs({ ...actor, origin: { ...actor.origin, idempotency: null } }, async (tx, audit) => {
    const { bytes, entryId, ...row } = await need(tx, id);
    audit({ action: "read-evidence", subject: `entry ${entryId}`, after: { id, name: row.name } });
    return { ...evidenceOf(row), bytes };
  });
}

/** Its row stays, for the audit; nobody sees it any more. @throws Refused unknown-evidence, wrong-state */
export async function removeEvidence(actor: Actor, id: string): Promise<EvidenceAnswer> {
  await gateRole(actor, [{ action: "attach" }]);
  return changeAs(actor, async (tx, audit) => {
    const { bytes: _, entryId, ...row } = await need(tx, id);
    await gate(actor, "attach", { ...(await own(actor, entryId)), unknown: "unknown-evidence" });
    await tx.evidence.update({ where: { id }, data: { removedAt: new Date() } });
    audit({ action: "attach", subject: `entry ${entryId}`, before: evidenceOf(row), after: null });
    return evidenceOf(row);
  });
}

async function need(tx: Transaction, id: string) {
  const row = await tx.evidence.findFirst({
    where: { id, removedAt: null },
    select: { ...evidenceSelect, entryId: true, bytes: true },
  });
  if (!row) throw new Refused("unknown-evidence", id);
  return row;
}

/** Files belong to a value that is being worked on: what was submitted stays as it was submitted. */
async function own(actor: Actor, entryId: string) {
  await gateRole(actor, [{ action: "attach" }]);
  const [row] = await readEntries(actor, [entryId]);
  if (!row) throw new Refused("unknown-entry", entryId);
  if (!isOpen(row)) throw new Refused("wrong-state");
  return targetOf(row, "attach");
}

const isOpen = ({ state }: EntryRow) => state === "draft" || state === "returned";
