import { confirmProposal } from "@/lib/data/proposals.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { afterRelease } from "@/lib/server/released";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.confirmProposal,
  async ({ actor, params, body }) => {
    const { answer, isPublic } = await confirmProposal(actor, params.id, body);
    if (isPublic) afterRelease();
    return answer;
  },
);
