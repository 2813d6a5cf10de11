/** What one row of the audit says, as text, in the order in which it is hashed. */
export interface AuditLink {
  readonly seq: string;
  /** UTC with milliseconds: 2026-11-24T08:15:30.125Z. */
  readonly at: string;
  readonly accountId: string | null;
  readonly accountName: string;
  readonly role: string;
  readonly ip: string;
  readonly requestId: string;
  readonly action: string;
  readonly outcome: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** Before the first row. */
export const CHAIN_START = "0".repeat(64);

const encoder = new TextEncoder();

/**
 * The text whose SHA-256 is a row's hash: every field with its length in bytes before it, so that no two rows can be
 * written alike; a field that is null is a minus sign. The database's function `audit_hash` writes the same.
 */
export function linkText(prevHash: string, link: AuditLink): string {
  const { seq, at, accountId, accountName, role, ip, requestId, action, outcome, subject } = link;
  const { before, after, reason } = link;
  const who = [accountId, accountName, role, ip, requestId];
  return [prevHash, seq, at, ...who, action, outcome, subject, before, after, reason]
    .map((field) => (field === null ? "-" : `${encoder.encode(field).length}:${field}`))
    .join("");
}

/** JSON with its keys in order: the same thing is always the same text. Decimals and days are strings by then. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
