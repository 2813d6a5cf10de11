import { endSession } from "@/lib/data/own-account.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.endSession,
  async ({ actor, params }) => {
    await endSession(actor, params.id);
    return { done: true } as const;
  },
);
