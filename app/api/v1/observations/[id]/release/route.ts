import { moveEntry } from "@/lib/data/entries.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { afterRelease } from "@/lib/server/released";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.entryRelease,
  async ({ actor, params, body }) => {
    const entry = await moveEntry(actor, params.id, "release", body);
    afterRelease();
    return entry;
  },
);
