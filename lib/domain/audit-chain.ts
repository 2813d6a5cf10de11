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

/**
 * The text whose SHA-256 is a row's hash: every field with its length in bytes before it, so that no two rows can be
 * written alike; a field that is null is a minus sign. The database's function `audit_hash` writes the same.
 */
export function linkText(prevHash: string, link: AuditLink): string {
  const { seq, at, accountId, accountName, role, ip, requestId, action, outcome, subject } = link;
  const { before, after, reason } = link;
  let text = "";
  for (const field of [prevHash, seq, at, accountId, accountName, role, ip, requestId])
    text += fieldText(field);
  for (const field of [action, outcome, subject, before, after, reason]) text += fieldText(field);
  return text;
}

const fieldText = (field: string | null) => (field === null ? "-" : `${utf8Length(field)}:${field}`);

/** Bytes of a text in UTF-8. A million rows are checked at a time: nothing is encoded to be counted. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let n = 0; n < text.length; n += 1) {
    const unit = text.charCodeAt(n);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
    // The first half of a pair: both together are four bytes.
    if (unit >= 0xd800 && unit <= 0xdbff) n += 1;
  }
  return bytes;
}

/** A row as it is stored. */
export interface ChainRow extends AuditLink {
  /** Of `at`, in UTC. */
  readonly year: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** A place in the chain: the last row that was found right. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

export const CHAIN_BEGIN: ChainPlace = { seq: 0, hash: CHAIN_START };

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/** Whether a row says what it said when it was made, if it was made as number `seq`. */
export function isIntact(row: ChainRow, seq: number, digest: Digest): boolean {
  if (String(row.year) !== row.at.slice(0, 4)) return false;
  return digest(linkText(row.prevHash, { ...row, seq: String(seq) })) === row.hash;
}

/** Whether a row is the unchanged next one. */
export function follows({ seq, hash }: ChainPlace, row: ChainRow, digest: Digest): boolean {
  return row.seq === String(seq + 1) && row.prevHash === hash && isIntact(row, seq + 1, digest);
}

/** What can be wrong with the chain, `seq` being the first number that it is wrong with. */
export interface ChainFault {
  readonly kind:
    | "changed"
    | "removed"
    | "inserted"
    | "moved"
    /** The last rows are gone: the head, or an anchor kept outside of the database, knows of them. */
    | "cut"
    /** There are rows that the head knows nothing of. */
    | "beyond-head"
    /** It hangs together, but is another one than an anchor kept outside of the database remembers. */
    | "rewritten";
  readonly seq: number;
}

/** JSON with its keys in order: the same thing is always the same text. Decimals and days are strings by then. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
