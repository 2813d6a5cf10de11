import { moveEntry } from "@/lib/data/entries.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.entryDiscard,
  ({ actor, params, body }) => moveEntry(actor, params.id, "discard", body),
);
