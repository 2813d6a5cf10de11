import { type Action, grantOf, ROLES } from "@/lib/domain/access";
import type { Transaction } from "./act";
import { notify } from "./notify";

/** What is said of a proposal: no more than its row says. */
interface Proposed {
  readonly action: string;
  readonly subject: string;
  readonly proposedById: string;
  readonly proposedBy: string;
}

/** Tells whoever may confirm it that it waits. */
export async function tellConfirmers(tx: Transaction, proposal: Proposed): Promise<void> {
  const action = proposal.action as Action;
  const roles = ROLES.filter((role) => grantOf(role, action)?.includes("C"));
  const officers = await tx.account.count({ where: { role: "SEC", disabledAt: null } });
  // The auditor countersigns only where there is no second 安全管理员.
  const asked = officers > 1 ? roles.filter((role) => role !== "AUD") : roles;
  const facts = { action, subject: proposal.subject, by: proposal.proposedBy };
  await notify(
    tx,
    { roles: asked, except: proposal.proposedById },
    { kind: "proposed", facts },
    "/proposals",
  );
}

/** Tells whoever proposed it what became of it; who withdraws one's own knows. */
export async function tellProposer(
  tx: Transaction,
  proposal: Proposed & { readonly decidedById: string | null; readonly decidedBy: string | null },
  kind: "confirmed" | "rejected",
): Promise<void> {
  const facts = {
    action: proposal.action as Action,
    subject: proposal.subject,
    by: proposal.decidedBy ?? "",
  };
  const receivers = { accounts: [proposal.proposedById], except: proposal.decidedById };
  await notify(tx, receivers, { kind, facts }, "/proposals?show=mine");
}
