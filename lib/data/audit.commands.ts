import type { Actor } from "@/lib/auth/actor";
import { chainSentence } from "@/lib/format/audit-words";
import type { ChainReport, VerificationAnswer } from "@/lib/schemas/audit";
import { type AuditLine, changeAs, changeAsSystem, type Transaction } from "./act";
import { verifyChain } from "./audit-verification";
import { gateAccount } from "./gate";

/** What is audited of the audit itself as a whole. */
export const CHAIN = "audit-chain";

let running: Promise<ChainReport> | undefined;

/** Checks the whole chain and leaves what was found in it. Who asks while it runs gets the same answer. */
export async function verifyAudit(actor: Actor | "system"): Promise<VerificationAnswer> {
  if (actor !== "system") await gateAccount(actor, "read-audit", { subject: CHAIN });
  running ??= verifyChain().finally(() => {
    running = undefined;
  });
  const report = await running;
  const at = new Date().toISOString();
  const leave = async (_: Transaction, audit: (line: AuditLine) => void) => {
    audit({ action: "read-audit", subject: CHAIN, after: report });
    return { at, report, sentence: chainSentence(report, at) };
  };
  return actor === "system" ? changeAsSystem(leave) : changeAs(actor, leave);
}
