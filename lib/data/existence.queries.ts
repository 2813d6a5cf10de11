import { database } from "@/lib/db/client";

/** The table behind the first part of a page's address; constants, never text from a request. */
const TABLES: Readonly<Record<string, string>> = {
  indicators: "SELECT 1 FROM indicator WHERE code = $1",
  districts: "SELECT 1 FROM area WHERE code = $1 AND level = 'district'",
  platforms: "SELECT 1 FROM platform WHERE code = $1",
  projects: "SELECT 1 FROM project WHERE code = $1",
};

/** Whether there is such a thing; an address of another kind is taken to exist. */
export async function exists(noun: string, code: string): Promise<boolean> {
  const text = Object.hasOwn(TABLES, noun) ? TABLES[noun] : undefined;
  if (!text) return true;
  let decoded: string;
  try {
    decoded = decodeURIComponent(code);
  } catch {
    return false;
  }
  // PostgreSQL has no text with a NUL in it.
  if (decoded.includes("\0")) return false;
  const { rowCount } = await database().pool.query({ name: `exists-${noun}`, text, values: [decoded] });
  return rowCount === 1;
}
