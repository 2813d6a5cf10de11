import { remind } from "@/lib/data/reminders.commands";
import { listReminders } from "@/lib/data/reminders.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needTaskFilter } from "@/lib/server/known";
import { apiRoutes, door } from "@/lib/server/route";

const MOST = 200;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.reminders, ({ actor, query }) => listReminders(actor, MOST, query.task)),
  door(endpoints.remind, async ({ actor, body }) => {
    if ("filter" in body) await needTaskFilter(body.filter);
    return remind(actor, body);
  }),
);
