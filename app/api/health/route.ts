import { connection } from "next/server";

/** Alive: the process answers. */
export async function GET() {
  await connection();
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}
