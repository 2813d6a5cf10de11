import { database } from "@/lib/db/client";

/** Where a code of each kind is kept; constants, never text from a request. */
const QUERIES = {
  plan: "SELECT 1 FROM plan WHERE code = $1 LIMIT 1",
  area: "SELECT 1 FROM area WHERE code = $1 LIMIT 1",
  district: "SELECT 1 FROM area WHERE code = $1 AND level = 'district' LIMIT 1",
  indicator: "SELECT 1 FROM indicator WHERE code = $1 LIMIT 1",
  unit: "SELECT 1 FROM unit WHERE code = $1 LIMIT 1",
  list: "SELECT 1 FROM platform_list WHERE code = $1 LIMIT 1",
  platform: "SELECT 1 FROM platform WHERE code = $1 LIMIT 1",
  project: "SELECT 1 FROM project WHERE code = $1 LIMIT 1",
  /** A chapter, section or box that names any project. */
  section:
    "SELECT 1 FROM project JOIN plan_section ON plan_section.id = section_id WHERE plan_section.code = $1 LIMIT 1",
} as const;

export type CodeKind = keyof typeof QUERIES;

/** Whether there is such a thing. */
export async function exists(kind: CodeKind, code: string): Promise<boolean> {
  // PostgreSQL has no text with a NUL in it.
  if (code.includes("\0")) return false;
  const { rowCount } = await database().pool.query({
    name: `exists-${kind}`,
    text: QUERIES[kind],
    values: [code],
  });
  return rowCount === 1;
}
