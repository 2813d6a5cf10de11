import { createEntry } from "@/lib/data/entries.commands";
import { listEntries } from "@/lib/data/entries.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needArea, needIndicator } from "@/lib/server/known";
import { pageOfRead } from "@/lib/server/paging";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.entries, async ({ actor, query, paging }) => {
    await needIndicator(query.indicator);
    await needArea(query.area);
    return pageOfRead(await listEntries(actor, query, paging), paging);
  }),
  door(endpoints.entryCreate, ({ actor, body, today }) => createEntry(actor, body, today)),
);
