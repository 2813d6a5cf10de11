import { createHash } from "node:crypto";
import { Refused } from "@/lib/domain/refused";
import type { ExplainedFault } from "./problem";

const DEFAULT_LIMIT = 100;
const WRONG_CURSOR: ExplainedFault = {
  path: "cursor",
  code: "invalid",
  message: "须原样使用上一页的nextCursor，其余条件与上一页相同",
};

/** Which part of a list was asked for. */
export interface Paging {
  readonly limit: number;
  readonly offset: number;
  /** The cursor that continues the list from there. */
  readonly cursorAt: (offset: number) => string;
}

/**
 * A cursor is the offset with a checksum over it, the path and the filters: one that was altered, made up or
 * taken from another list is refused instead of answering with the wrong part.
 * @throws Refused invalid-query
 */
export function readPaging(
  url: URL,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string },
): Paging {
  const cursorAt = (offset: number) =>
    Buffer.from(`${offset}.${checksum(url, offset)}`).toString("base64url");
  if (cursor === undefined) return { limit, offset: 0, cursorAt };
  const offset = Number(Buffer.from(cursor, "base64url").toString("latin1").split(".")[0]);
  if (!Number.isSafeInteger(offset) || cursorAt(offset) !== cursor) {
    throw new Refused("invalid-query", "", [WRONG_CURSOR]);
  }
  return { limit, offset, cursorAt };
}

function checksum({ pathname, searchParams }: URL, offset: number): string {
  const filters = [...searchParams].filter(([name]) => name !== "cursor" && name !== "limit").sort();
  return createHash("sha256")
    .update(JSON.stringify([pathname, filters, offset]))
    .digest("base64url")
    .slice(0, 16);
}

/** A page of a list that is in memory as a whole. */
export function pageOfAll<T>(all: readonly T[], { limit, offset, cursorAt }: Paging) {
  const end = offset + limit;
  return { items: all.slice(offset, end), nextCursor: end < all.length ? cursorAt(end) : null };
}

/** A page of a list of which one more than `limit` was read, to see whether it goes on. */
export function pageOfRead<T>(read: readonly T[], { limit, offset, cursorAt }: Paging) {
  return { items: read.slice(0, limit), nextCursor: read.length > limit ? cursorAt(offset + limit) : null };
}

/** As `pageOfRead`, of a list that grows at its beginning: it goes on below the number of the last one shown. */
export function pageBelow<T>(read: readonly T[], numberOf: (row: T) => number, { limit, cursorAt }: Paging) {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && read.length > limit ? cursorAt(numberOf(last)) : null };
}
