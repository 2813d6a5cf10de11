import { changeEntry } from "@/lib/data/entries.commands";
import { entryDetail } from "@/lib/data/entries.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.entry, ({ actor, params }) => entryDetail(actor, params.id)),
  door(endpoints.entryChange, ({ actor, params, body, today }) => changeEntry(actor, params.id, body, today)),
);
