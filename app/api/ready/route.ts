import { connection } from "next/server";
import { isReady } from "@/lib/data/dataset.queries";
import { edgeProblem } from "@/lib/server/problem";
import { readOnly } from "@/lib/server/route";

const PATIENCE_MS = 3000;

/** Ready: the database answers, soon, and holds a migrated, filled schema. */
export async function GET() {
  await connection();
  const ready = await Promise.race([isReady().catch(() => false), patience()]);
  if (!ready) return edgeProblem(503, "not-ready", { "retry-after": "5" });
  return Response.json({ status: "ready" }, { headers: { "cache-control": "no-store" } });
}

const patience = () => new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());

export const { POST, PUT, PATCH, DELETE, OPTIONS } = readOnly;
