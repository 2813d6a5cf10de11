import { connection } from "next/server";
import { isReady } from "@/lib/data/dataset.queries";

/** Ready: the database answers and holds a migrated, filled schema. */
export async function GET() {
  await connection();
  const ready = await isReady().catch(() => false);
  return Response.json(
    { status: ready ? "ready" : "unavailable" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
