import type { Actor } from "@/lib/auth/actor";
import { chainSentence } from "@/lib/format/audit-words";
import { type ChainReport, chainReport, type VerificationAnswer } from "@/lib/schemas/audit";
import { type AuditLine, changeAs, changeAsSystem, type Transaction } from "./act";
import { verifyChain } from "./audit-verification";
import { gateAccount } from "./gate";
import { notify } from "./notify";

/** What is audited of the audit itself as a whole. */
export const CHAIN = "audit-chain";

type Audit = (line: AuditLine) => void;

let running: Promise<ChainReport> | undefined;

/** Checks the whole chain and leaves what was found in it. Who asks while it runs gets the same answer. */
export async function verifyAudit(actor: Actor): Promise<VerificationAnswer> {
  await gateAccount(actor, "read-audit", { subject: CHAIN });
  const report = await check();
  return changeAs(actor, (tx, audit) => leave(tx, audit, report));
}

/** 等保2.0 8.1.4.3 c, a job for once a day. */
export async function verifyAuditAsSystem(): Promise<VerificationAnswer> {
  const report = await check();
  return changeAsSystem((tx, audit) => leave(tx, audit, report));
}

function check(): Promise<ChainReport> {
  running ??= verifyChain().finally(() => {
    running = undefined;
  });
  return running;
}

async function leave(tx: Transaction, audit: Audit, report: ChainReport): Promise<VerificationAnswer> {
  const { fault } = report;
  const at = new Date().toISOString();
  audit({ action: "read-audit", subject: CHAIN, after: report });
  if (fault && !(await isKnown(tx, report)))
    await notify(tx, { roles: ["AUD", "SEC", "SOLO"] }, { kind: "chain-broken", facts: fault }, "/audit");
  return { at, report, sentence: chainSentence(report, at) };
}

/** Told once: a chain that is broken is broken every day. */
async function isKnown(tx: Transaction, { fault }: ChainReport): Promise<boolean> {
  const last = await lastReport(tx);
  return last?.report.fault?.seq === fault?.seq && last?.report.fault?.kind === fault?.kind;
}

/** What was found when the chain was last checked as a whole. */
export async function lastReport(
  tx: Pick<Transaction, "auditEvent">,
): Promise<{ at: Date; report: ChainReport } | undefined> {
  const row = await tx.auditEvent.findFirst({
    where: { subject: CHAIN, outcome: "allowed" },
    select: { at: true, after: true },
    orderBy: { seq: "desc" },
  });
  const found = chainReport.safeParse(JSON.parse(row?.after ?? "null"));
  return row && found.success ? { at: row.at, report: found.data } : undefined;
}
