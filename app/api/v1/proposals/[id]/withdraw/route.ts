import { withdrawProposal } from "@/lib/data/proposals.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.withdrawProposal,
  ({ actor, params, body }) => withdrawProposal(actor, params.id, body),
);
