import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Ask } from "@/lib/domain/access";
import { Refused } from "@/lib/domain/refused";
import { PROPOSAL_ACTIONS, type ProposalAction, type ProposalAnswer } from "@/lib/schemas/proposals";
import { auditRefusal } from "./act";
import { gateRole, offersRole } from "./gate";
import { proposalOf } from "./proposal-rows";

/** What is proposed is seen by those who may propose or confirm its like. */
const asksOf = (action: ProposalAction) =>
  [
    { action, step: "propose" },
    { action, step: "confirm" },
  ] as const;
/** Whoever has anything to do with proposals. */
export const proposalAsks: readonly Ask[] = PROPOSAL_ACTIONS.flatMap(asksOf);
const seenBy = (actor: Actor) => PROPOSAL_ACTIONS.filter((action) => offersRole(actor, ...asksOf(action)));

interface Filter {
  readonly state?: ProposalAnswer["state"];
  /** True: one's own alone; false: other people's alone. */
  readonly mine?: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Newest first; one more than `limit`, to see whether it goes on. */
export async function listProposals(actor: Actor, filter: Filter): Promise<ProposalAnswer[]> {
  const account = await gateRole(actor, proposalAsks);
  const { state, mine, limit, offset } = filter;
  const proposer = mine ? { proposedById: account?.id } : { NOT: { proposedById: account?.id } };
  const rows = await database().prisma.proposal.findMany({
    where: { action: { in: seenBy(actor) }, state, ...(mine !== undefined && proposer) },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    skip: offset,
  });
  const countersigns = await auditorCountersigns(actor);
  return rows.map((row) => proposalOf(row, actor, countersigns));
}

/** Of 待办: what waits for this account to be confirmed or rejected. Empty for who never confirms anything. */
export async function proposalsToDecide(actor: Actor, limit: number): Promise<ProposalAnswer[]> {
  if (seenBy(actor).length === 0) return [];
  const open = await listProposals(actor, { state: "open", limit, offset: 0 });
  return open.filter(({ acts }) => acts.includes("confirm"));
}

/** @throws Refused unknown-proposal, of what is none of one's business too */
export async function findProposal(actor: Actor, id: string): Promise<ProposalAnswer> {
  const row = await seenProposal(actor, id);
  return proposalOf(row, actor, await auditorCountersigns(actor));
}

/** As `findProposal`, as it is kept. */
export async function seenProposal(actor: Actor, id: string) {
  await gateRole(actor, proposalAsks);
  const row = await database().prisma.proposal.findUnique({ where: { id } });
  const action = row?.action as ProposalAction;
  if (row && seenBy(actor).includes(action)) return { ...row, action };
  const reason = "unknown-proposal";
  if (row) await auditRefusal(actor, { action, subject: `proposal ${id}`, reason });
  throw new Refused(reason, id);
}

/** Where there is no second 安全管理员 to confirm what the first has proposed. */
async function auditorCountersigns({ account }: Actor): Promise<boolean> {
  if (account?.role !== "AUD") return false;
  return (await database().prisma.account.count({ where: { role: "SEC", disabledAt: null } })) <= 1;
}
