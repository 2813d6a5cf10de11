import type { Actor } from "@/lib/auth/actor";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import type { CalendarDay, CalendarDayBody } from "@/lib/schemas/collection";
import { changeAs } from "./act";
import { databaseToday } from "./clock.queries";
import { gate } from "./gate";
import { bringTasksUpToDate } from "./tasks.commands";

/** States a day as working or resting; what is due later moves with it. */
export async function setCalendarDay(
  actor: Actor,
  day: IsoDate,
  body: CalendarDayBody,
): Promise<CalendarDay> {
  await gate(actor, "arrange-collection", { subject: `calendar-day ${day}` });
  const today = await databaseToday();
  return changeAs(actor, async (tx, audit) => {
    const where = { day: new Date(day) };
    const before = await tx.calendarDay.findUnique({ where, select: { kind: true, name: true } });
    await tx.calendarDay.upsert({ where, create: { ...where, ...body }, update: body });
    audit({ action: "arrange-collection", subject: `calendar-day ${day}`, before, after: body });
    await bringTasksUpToDate(tx, audit, today);
    return { day, ...body };
  });
}

/**
 * Lets the day be as its week says.
 * @throws Refused unknown-calendar-day
 */
export async function removeCalendarDay(actor: Actor, day: IsoDate): Promise<CalendarDay> {
  await gate(actor, "arrange-collection", { subject: `calendar-day ${day}` });
  const today = await databaseToday();
  return changeAs(actor, async (tx, audit) => {
    const where = { day: new Date(day) };
    const before = await tx.calendarDay.findUnique({ where, select: { kind: true, name: true } });
    if (!before) throw new Refused("unknown-calendar-day", day);
    await tx.calendarDay.delete({ where });
    audit({ action: "arrange-collection", subject: `calendar-day ${day}`, before });
    await bringTasksUpToDate(tx, audit, today);
    return { day, ...before };
  });
}
