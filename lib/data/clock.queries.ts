import { database } from "@/lib/db/client";
import type { IsoDate } from "@/lib/domain/period";

/** Today in Shanghai by the database's clock: due days are the same on every instance, whatever its own clock says. */
export async function databaseToday(): Promise<IsoDate> {
  const { rows } = await database().pool.query<{ day: IsoDate }>("SELECT shanghai_day(now())::text AS day");
  const [row] = rows;
  if (!row) throw new Error("The database told no day.");
  return row.day;
}
