import { workCalendarOf } from "@/lib/data/calendar.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.calendar, ({ actor, query }) =>
  workCalendarOf(actor, query.year),
);
