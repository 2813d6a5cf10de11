import { removeCalendarDay, setCalendarDay } from "@/lib/data/calendar.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.setCalendarDay, ({ actor, params, body }) => setCalendarDay(actor, params.day, body)),
  door(endpoints.removeCalendarDay, ({ actor, params }) => removeCalendarDay(actor, params.day)),
);
