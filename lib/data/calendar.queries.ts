import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { yearOf } from "@/lib/domain/period";
import type { CalendarAnswer } from "@/lib/schemas/collection";
import { databaseToday } from "./clock.queries";
import { gateRole } from "./gate";
import { dayText } from "./rows";

/** The days of a year, this one if none is named, that differ from the week. */
export async function workCalendarOf(actor: Actor, asked?: number): Promise<CalendarAnswer> {
  await gateRole(actor, [{ action: "view-collection" }]);
  const year = asked ?? yearOf(await databaseToday());
  const rows = await database().prisma.calendarDay.findMany({
    where: { day: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } },
    orderBy: { day: "asc" },
  });
  return { year, isStated: rows.length > 0, days: rows.map((row) => ({ ...row, day: dayText(row.day) })) };
}
