import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Action } from "@/lib/domain/access";
import { canonicalJson } from "@/lib/domain/audit-chain";
import { Refused } from "@/lib/domain/refused";

export type Transaction = Prisma.TransactionClient;

/** One row of the audit. `before` and `after` are what changed, as plain values; no password, token or seed. */
export interface AuditLine {
  readonly action: Action;
  /** Kind and id or code: `account dst440103`. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** 理由, or the code of a refusal. */
  readonly reason?: string | null;
}

/** Who acts, as the database's functions act_as and audit_append take it. */
export function actingAs({ account, origin }: Actor) {
  return {
    id: account?.id ?? null,
    name: account ? `${account.name}（${account.username}）` : "",
    role: account?.role ?? "anonymous",
    areaId: account?.areaId ?? null,
    unitId: account?.unitId ?? null,
    ip: origin.ip,
    requestId: origin.requestId,
  };
}

/** The product's own jobs: a scheduled release, tasks made from the calendar. */
export const SYSTEM: ReturnType<typeof actingAs> = {
  id: null,
  name: "系统",
  role: "SYSTEM",
  areaId: null,
  unitId: null,
  ip: "",
  requestId: "",
};

type Acting = ReturnType<typeof actingAs>;

/** Reads what the actor may see: row-level security holds for everything in it. */
export function readAs<T>(actor: Actor, read: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().prisma.$transaction(async (tx) => {
    await actAs(tx, actingAs(actor));
    return read(tx);
  });
}

/**
 * A change with its rows of audit, all in one transaction. `audit` may be called any number of times while it runs;
 * the rows are written last, because the head of the chain stays locked from then on.
 *
 * Of a request with an Idempotency-Key that was answered before, the first answer is given again.
 * @returns what `change` answers; it has to be plain JSON
 */
export function changeAs<T>(
  actor: Actor,
  change: (tx: Transaction, audit: (line: AuditLine) => void) => Promise<T>,
): Promise<T> {
  return changing(actingAs(actor), actor.origin.idempotency, change);
}

/** As `changeAs`, by the product itself. */
export function changeAsSystem<T>(
  change: (tx: Transaction, audit: (line: AuditLine) => void) => Promise<T>,
): Promise<T> {
  return changing(SYSTEM, null, change);
}

function changing<T>(
  acting: Acting,
  once: Actor["origin"]["idempotency"],
  change: (tx: Transaction, audit: (line: AuditLine) => void) => Promise<T>,
): Promise<T> {
  return database().prisma.$transaction(async (tx) => {
    await actAs(tx, acting);
    const key = acting.id && once ? { accountId: acting.id, key: once.key } : null;
    if (key && once) {
      const first = await claimKey(tx, key, once.requestHash);
      if (first !== undefined) return first as T;
    }
    const lines: AuditLine[] = [];
    const answer = await change(tx, (line) => lines.push(line));
    if (key) {
      const data = { status: 200, body: JSON.stringify(answer ?? null) };
      await tx.idempotencyKey.update({ where: { accountId_key: key }, data });
    }
    for (const line of lines) await append(tx, acting, "allowed", line);
    return answer;
  });
}

/** A refusal leaves its row too, in a transaction of its own: nothing else was changed. */
export async function auditRefusal(actor: Actor, line: AuditLine): Promise<void> {
  await database().prisma.$transaction((tx) => append(tx, actingAs(actor), "refused", line));
}

async function actAs(tx: Transaction, acting: Acting) {
  await tx.$queryRaw`SELECT act_as(${JSON.stringify(acting)}::jsonb)::text`;
}

async function append(tx: Transaction, acting: Acting, outcome: "allowed" | "refused", line: AuditLine) {
  const { action, subject, before, after, reason = null } = line;
  const text = (value: unknown) => (value === undefined ? null : canonicalJson(value));
  await tx.$queryRaw`SELECT audit_append(${JSON.stringify(acting)}::jsonb, ${action}, ${outcome}::"AuditOutcome",
    ${subject}, ${text(before)}, ${text(after)}, ${reason})`;
}

type Key = { accountId: string; key: string };

/** @returns undefined when the key is new and now ours, otherwise the first answer */
async function claimKey(tx: Transaction, key: Key, requestHash: string): Promise<unknown> {
  const { count } = await tx.idempotencyKey.createMany({
    data: { ...key, requestHash, status: 0, body: "" },
    skipDuplicates: true,
  });
  if (count === 1) return undefined;
  const first = await tx.idempotencyKey.findUniqueOrThrow({ where: { accountId_key: key } });
  if (first.requestHash !== requestHash) throw new Refused("idempotency-mismatch");
  return JSON.parse(first.body);
}
