import { actOnEntries } from "@/lib/data/entry-batch.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { afterRelease } from "@/lib/server/released";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.entryBatch,
  async ({ actor, body, today }) => {
    const items = await actOnEntries(actor, body, today);
    if (body.act === "release") afterRelease();
    return { items };
  },
);
