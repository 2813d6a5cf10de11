import { connection } from "next/server";
import { laterProblem } from "@/lib/server/problem";
import { answersSoon } from "@/lib/server/ready";
import { readOnly } from "@/lib/server/route";

/** Ready: the database answers, soon, and holds a migrated, filled schema. */
export async function GET() {
  await connection();
  if (!(await answersSoon())) return laterProblem("not-ready");
  return Response.json({ status: "ready" }, { headers: { "cache-control": "no-store" } });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = readOnly;
