import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Refused } from "@/lib/domain/refused";
import { chainSentence } from "@/lib/format/audit-words";
import {
  ANONYMOUS,
  type AuditEventAnswer,
  type AuditQuery,
  SYSTEM,
  type VerificationAnswer,
} from "@/lib/schemas/audit";
import { changeAs } from "./act";
import { CHAIN, lastReport } from "./audit.commands";
import { gateAccount } from "./gate";

const select = {
  seq: true,
  at: true,
  accountId: true,
  accountName: true,
  role: true,
  ip: true,
  requestId: true,
  action: true,
  outcome: true,
  subject: true,
  before: true,
  after: true,
  reason: true,
  prevHash: true,
  hash: true,
} satisfies Prisma.AuditEventSelect;

const answerOf = ({ seq, at, ...row }: Prisma.AuditEventGetPayload<{ select: typeof select }>) => ({
  ...row,
  seq: Number(seq),
  at: at.toISOString(),
});

/**
 * The newest rows before number `before` (0: of all) that the query asks for, one more than `limit` if there is. That
 * they were read is in the audit, too, before they are given away.
 * @throws Refused unknown-account
 */
export async function auditEvents(
  actor: Actor,
  query: AuditQuery,
  { limit, before }: { limit: number; before: number },
): Promise<AuditEventAnswer[]> {
  await gateAccount(actor, "read-audit", { subject: SUBJECT });
  const where = await whereOf(query);
  return changeAs(actor, async (tx, audit) => {
    const rows = await tx.auditEvent.findMany({
      where: before > 0 ? { ...where, seq: { lt: before } } : where,
      select,
      orderBy: { seq: "desc" },
      take: limit + 1,
    });
    audit({ action: "read-audit", subject: SUBJECT, after: { query } });
    return rows.map(answerOf);
  });
}

const SUBJECT = "audit";
const BATCH = 1000;

/** As `auditEvents`, all of them, in the order of the chain, for a file. @throws Refused at once */
export async function auditExport(
  actor: Actor,
  query: AuditQuery,
): Promise<AsyncGenerator<AuditEventAnswer[]>> {
  await gateAccount(actor, "read-audit", { subject: SUBJECT });
  const where = await whereOf(query);
  await changeAs(actor, async (_, audit) =>
    audit({ action: "read-audit", subject: SUBJECT, after: { query, exported: true } }),
  );
  return inBatches(where);
}

async function* inBatches(where: Prisma.AuditEventWhereInput): AsyncGenerator<AuditEventAnswer[]> {
  for (let last = 0; ; ) {
    const rows = await database().prisma.auditEvent.findMany({
      where: { ...where, seq: { gt: last } },
      select,
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    const batch = rows.map(answerOf);
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    last = batch.at(-1)?.seq ?? last;
  }
}

/** Whom the audit can be asked about. */
export async function auditAccounts(actor: Actor): Promise<{ username: string; name: string }[]> {
  await gateAccount(actor, "read-audit", { subject: SUBJECT });
  return database().prisma.account.findMany({
    select: { username: true, name: true },
    orderBy: { username: "asc" },
  });
}

/** What was found when the chain was last checked as a whole. */
export async function lastVerification(actor: Actor): Promise<VerificationAnswer> {
  await gateAccount(actor, "read-audit", { subject: CHAIN });
  const last = await lastReport(database().prisma);
  if (!last) return { at: null, report: null, sentence: chainSentence(null, null) };
  const at = last.at.toISOString();
  return { at, report: last.report, sentence: chainSentence(last.report, at) };
}

async function whereOf(query: AuditQuery): Promise<Prisma.AuditEventWhereInput> {
  const { from, to, account, action, outcome, subject } = query;
  return {
    action,
    outcome,
    subject: subject ? { contains: literally(subject) } : undefined,
    at: { gte: from && startOf(from), lt: to && dayAfter(to) },
    ...(account && (await byAccount(account))),
  };
}

/** Prisma hands on what LIKE takes for more than itself. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

async function byAccount(account: string): Promise<Prisma.AuditEventWhereInput> {
  if (account === ANONYMOUS) return { role: "anonymous" };
  if (account === SYSTEM) return { role: "SYSTEM" };
  const found = await database().prisma.account.findUnique({
    where: { username: account },
    select: { id: true },
  });
  if (!found) throw new Refused("unknown-account", account);
  return { accountId: found.id };
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days are those of Guangzhou. */
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);
const dayAfter = (day: string) => new Date(startOf(day).getTime() + DAY_MS);
