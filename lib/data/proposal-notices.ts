import type { Prisma } from "@/lib/db/generated/client";
import { type Action, grantOf, ROLES } from "@/lib/domain/access";
import { proposalTitle } from "@/lib/format/proposal-words";
import type { Transaction } from "./act";
import { notify } from "./notify";
import { saidOf } from "./proposal-rows";

type Row = Prisma.ProposalGetPayload<object>;

/** Tells whoever may confirm it that it waits. */
export async function tellConfirmers(tx: Transaction, row: Row): Promise<void> {
  const roles = ROLES.filter((role) => grantOf(role, row.action as Action)?.includes("C"));
  const officers = await tx.account.count({ where: { role: "SEC", disabledAt: null } });
  // The auditor countersigns only where there is no second 安全管理员.
  const asked = officers > 1 ? roles.filter((role) => role !== "AUD") : roles;
  const facts = { title: proposalTitle(saidOf(row)), by: row.proposedBy };
  await notify(tx, { roles: asked, except: row.proposedById }, { kind: "proposed", facts }, "/proposals");
}

/** Tells whoever proposed it what became of it; who decides one's own knows. */
export async function tellProposer(tx: Transaction, row: Row, kind: "confirmed" | "rejected"): Promise<void> {
  const facts = { title: proposalTitle(saidOf(row)), by: row.decidedBy ?? "" };
  const receivers = { accounts: [row.proposedById], except: row.decidedById };
  await notify(tx, receivers, { kind, facts }, "/proposals?show=mine");
}
