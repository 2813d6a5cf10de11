import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { canonicalJson } from "@/lib/domain/audit-chain";
import type { Facts, ProposalAction, ProposalAnswer } from "@/lib/schemas/proposals";
import { offers } from "./gate";

/** From rows of `proposal` to answers. */

type Row = Prisma.ProposalGetPayload<object>;

/** As a column of JSON that may be null takes it. */
export const jsonOrNull = (facts: Facts | null) => (facts === null ? Prisma.DbNull : facts);

/** Whether two descriptions say the same. */
export const isSame = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** @param countersigns whether the auditor stands in for a second 安全管理员 at present */
export function proposalOf(row: Row, actor: Actor, countersigns = false): ProposalAnswer {
  const { id, version, state, reason, proposedBy, decidedBy, note } = row;
  return {
    id,
    version,
    ...saidOf(row),
    state,
    reason,
    proposedBy,
    proposedAt: row.proposedAt.toISOString(),
    decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note,
    acts: state === "open" ? actsOf(row, actor, countersigns) : [],
  };
}

/** What it asks for, as lib/format/proposal-words puts it. */
export function saidOf({ action, payload, subject, before, after }: Row) {
  return {
    action: action as ProposalAction,
    what: (payload as { what?: string }).what ?? "set",
    subject,
    before: before as Facts | null,
    after: after as Facts,
  };
}

function actsOf(row: Row, actor: Actor, countersigns: boolean): ProposalAnswer["acts"] {
  const { account } = actor;
  const action = row.action as ProposalAction;
  const isOwn = account?.id === row.proposedById;
  const decides =
    offers(actor, action, { step: "confirm" }) &&
    (!isOwn || account?.role === "SOLO") &&
    (account?.role !== "AUD" || countersigns);
  const withdraws = isOwn && offers(actor, action, { step: "propose" });
  return [
    ...(decides ? (["confirm", "reject"] as const) : []),
    ...(withdraws ? (["withdraw"] as const) : []),
  ];
}
