import type { Account, Actor } from "@/lib/auth/actor";
import { isSealed, seal, unseal } from "@/lib/auth/seal";
import { Refused } from "@/lib/domain/refused";
import {
  type ConfirmedAnswer,
  type DecisionBody,
  type Payload,
  type ProposalAction,
  type ProposalAnswer,
  type ProposalBody,
  payloadSchemas,
} from "@/lib/schemas/proposals";
import { mapSecrets } from "@/lib/schemas/secrets";
import { type AuditLine, auditRefusal, changeAs, type Transaction } from "./act";
import { gateAccount } from "./gate";
import { effectOf } from "./proposal-effects/by-action";
import { tellConfirmers, tellProposer } from "./proposal-notices";
import { isSame, jsonOrNull, proposalOf } from "./proposal-rows";
import { seenProposal } from "./proposals.queries";
import { takeTurn } from "./turn";

/**
 * Asks for something that another person has to confirm. Nothing is changed yet; what cannot be done is refused now.
 * @throws Refused no-change, and what the action's effect refuses
 */
export async function propose(actor: Actor, body: ProposalBody): Promise<ProposalAnswer> {
  const { action, reason } = body;
  const effect = effectOf(action);
  const line = { action, subject: `${effect.kind} ${effect.subjectOf(body.payload)}` };
  const account = await gateAccount(actor, action, { step: "propose", subject: line.subject });
  return refusalsAudited(actor, line, () =>
    changeAs(actor, async (tx, audit) => {
      const { row, before, after } = await insertProposal(tx, account, body);
      audit({
        ...line,
        before: before ?? undefined,
        after: { ...after, step: "propose", proposal: row.id },
        reason,
      });
      return proposalOf(row, actor);
    }),
  );
}

/** For `propose`, which asks the gate and writes the audit, and for the training data. */
export async function insertProposal(
  tx: Transaction,
  { id, name }: Pick<Account, "id" | "name">,
  { action, payload: given, reason }: ProposalBody,
) {
  const effect = effectOf(action);
  const payload = effect.complete ? await effect.complete(tx, given) : given;
  const { before, after } = await effect.compare(tx, payload);
  if (isSame(before, after)) throw new Refused("no-change");
  const row = await tx.proposal.create({
    data: {
      action,
      subject: effect.subjectOf(payload),
      payload: mapSecrets(payload, seal),
      before: jsonOrNull(before),
      after,
      reason,
      proposedById: id,
      proposedBy: name,
    },
  });
  await tellConfirmers(tx, row);
  return { row, before, after };
}

/** The answer, and whether what anybody can see has changed by it. */
export interface Confirmation {
  readonly answer: ConfirmedAnswer;
  readonly isPublic: boolean;
}

/**
 * Confirms what another person proposed, and does it in the same transaction: as long as everything is as it was when
 * it was proposed.
 * @throws Refused unknown-proposal, own-proposal, wrong-state; changed-meanwhile with `proposal`, or with what there is
 * `now`; and what the action's effect refuses
 */
export async function confirmProposal(actor: Actor, id: string, body: DecisionBody): Promise<Confirmation> {
  const { action, subject } = await seenProposal(actor, id);
  const effect = effectOf(action);
  const line = { action, subject: `${effect.kind} ${subject}` };
  const account = await gateAccount(actor, action, { step: "confirm", subject: line.subject });
  // Kept out of what the transaction answers: a repeated request gets the answer again, never the password.
  let oneTimePassword: string | null = null;
  let isPublic = false;
  const answer = await refusalsAudited(actor, line, () =>
    changeAs(actor, async (tx, audit) => {
      await takeTurn(tx);
      await effect.refuseConfirmer?.(tx, account);
      const row = await decide(tx, actor, account, { ...body, id, state: "confirmed" });
      const payload = payloadOf(action, row.payload);
      const { before, after } = await effect.compare(tx, payload);
      if (!isSame(before, row.before)) throw new Refused("changed-meanwhile", "", [], { now: before });
      const applied = await effect.apply(tx, payload, { account, reason: row.reason });
      oneTimePassword = applied?.oneTimePassword ?? null;
      isPublic = effect.isPublic(payload);
      if (isPublic)
        await tx.$executeRaw`UPDATE release_sequence SET seq = seq + 1, at = clock_timestamp() WHERE id = 1`;
      await tellProposer(tx, row, "confirmed");
      const { reason, note } = row;
      audit({
        ...line,
        before: before ?? undefined,
        after: { ...after, step: "confirm", proposal: id, note },
        reason,
      });
      return proposalOf(row, actor);
    }),
  );
  return { answer: { ...answer, oneTimePassword }, isPublic };
}

/** @throws Refused unknown-proposal, own-proposal, wrong-state, changed-meanwhile */
export async function rejectProposal(actor: Actor, id: string, body: DecisionBody): Promise<ProposalAnswer> {
  return close(actor, id, body, "rejected");
}

/** By who proposed it. @throws Refused unknown-proposal, forbidden, wrong-state, changed-meanwhile */
export async function withdrawProposal(
  actor: Actor,
  id: string,
  body: DecisionBody,
): Promise<ProposalAnswer> {
  return close(actor, id, body, "withdrawn");
}

/** Ends it without doing anything. */
async function close(actor: Actor, id: string, body: DecisionBody, state: "rejected" | "withdrawn") {
  const { action, subject } = await seenProposal(actor, id);
  const effect = effectOf(action);
  const line = { action, subject: `${effect.kind} ${subject}` };
  const step = state === "rejected" ? "confirm" : "propose";
  const account = await gateAccount(actor, action, { step, subject: line.subject });
  return refusalsAudited(actor, line, () =>
    changeAs(actor, async (tx, audit) => {
      if (step === "confirm") await effect.refuseConfirmer?.(tx, account);
      const row = await decide(tx, actor, account, { ...body, id, state });
      if (state === "rejected") await tellProposer(tx, row, state);
      audit({
        ...line,
        after: { step: state === "rejected" ? "reject" : "withdraw", proposal: id },
        reason: row.note,
      });
      return proposalOf(row, actor);
    }),
  );
}

type Decision = DecisionBody & { id: string; state: "confirmed" | "rejected" | "withdrawn" };

/** Checks and changes in one statement: of two people who decide at once, one does. */
async function decide(tx: Transaction, actor: Actor, { id: me, name, role }: Account, decision: Decision) {
  const { id, version, state, note = null } = decision;
  const count = await tx.$executeRaw`
    UPDATE proposal SET state = ${state}::"ProposalState", version = version + 1, note = ${note},
      decided_by = ${me}::uuid, decided_by_name = ${name}, decided_at = clock_timestamp(),
      self_confirmed = (proposed_by = ${me}::uuid AND ${state} = 'confirmed')
    WHERE id = ${id}::uuid AND version = ${version} AND state = 'open'
      AND (${role === "SOLO"} OR (proposed_by = ${me}::uuid) = (${state} = 'withdrawn'))`;
  const row = await tx.proposal.findUniqueOrThrow({ where: { id } });
  if (count === 1) return row;
  if (row.version !== version)
    throw new Refused("changed-meanwhile", "", [], { proposal: proposalOf(row, actor) });
  if (row.state !== "open") throw new Refused("wrong-state");
  throw new Refused(state === "withdrawn" ? "forbidden" : "own-proposal");
}

/** Read once more by the action's schema: what was kept may be older than the rules. */
function payloadOf(action: ProposalAction, kept: unknown): Payload<ProposalAction> {
  const open = mapSecrets(kept, (secret) => (isSealed(secret) ? unseal(secret) : secret));
  const parsed = payloadSchemas[action].safeParse(open);
  if (parsed.success) return parsed.data;
  throw new Refused("changed-meanwhile");
}

/** A refusal leaves its row too; those of the gate have left theirs already. */
async function refusalsAudited<T>(
  actor: Actor,
  line: Pick<AuditLine, "action" | "subject">,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) await auditRefusal(actor, { ...line, reason: error.code });
    throw error;
  }
}
