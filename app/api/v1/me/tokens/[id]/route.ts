import { revokeToken } from "@/lib/data/own-account.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.revokeToken,
  async ({ actor, params }) => {
    await revokeToken(actor, params.id);
    return { done: true } as const;
  },
);
