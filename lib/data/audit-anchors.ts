import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { chainEnds } from "./audit-rows";

const anchor = z.object({ seq: z.int().positive(), hash: z.string().length(64), at: z.iso.datetime() });
/** How the chain ended at some moment, remembered outside of the database. */
export type Anchor = z.infer<typeof anchor>;

/**
 * Remembers the end of the chain in DATA_DIR. Whoever has the database alone, even as its superuser, can then
 * neither cut the chain's end nor write it anew without being found out. A job calls this every hour.
 */
export async function anchorAudit(): Promise<void> {
  const { head } = await chainEnds();
  if (head.seq === 0 || head.seq === readAnchors().at(-1)?.seq) return;
  const line: Anchor = { seq: head.seq, hash: head.hash, at: new Date().toISOString() };
  const file = openSync(anchorFile(), "a", 0o600);
  try {
    writeSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** In the order in which they were written; a line that a crash cut short counts for nothing. */
export function readAnchors(): Anchor[] {
  if (!existsSync(anchorFile())) return [];
  const lines = readFileSync(anchorFile(), "utf8").split("\n");
  return lines.flatMap((line) => anchor.safeParse(fromJson(line)).data ?? []);
}

function anchorFile(): string {
  const { DATA_DIR } = process.env;
  if (!DATA_DIR) throw new Error("DATA_DIR is not set: start the product with npm start or npm run dev.");
  return path.join(/* turbopackIgnore: true */ DATA_DIR, "audit-anchors.jsonl");
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
