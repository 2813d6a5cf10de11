import { connection } from "next/server";
import { readOnly } from "@/lib/server/route";

/** Alive: the process answers, whatever the database does. */
export async function GET() {
  await connection();
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = readOnly;
