import { setUp } from "@/lib/data/set-up.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { afterRelease } from "@/lib/server/released";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.setUp,
  async ({ actor, body }) => {
    await setUp(actor, body);
    afterRelease();
    return { done: true } as const;
  },
);
