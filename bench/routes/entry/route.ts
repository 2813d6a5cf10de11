import { database } from "@/lib/db/client";

const UPDATE = {
  name: "bench-entry",
  text: `UPDATE bench_entry SET value = $2, version = version + 1, updated_at = clock_timestamp() WHERE id = $1
    RETURNING id, version, value`,
};

/** The bare handler that a save is measured against: it updates the row, and nothing else. */
export async function PATCH(request: Request) {
  const { id, value } = await request.json();
  const { rows } = await database().pool.query({ ...UPDATE, values: [id, value] });
  return Response.json(rows[0]);
}
