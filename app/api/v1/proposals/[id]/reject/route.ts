import { rejectProposal } from "@/lib/data/proposals.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.rejectProposal,
  ({ actor, params, body }) => rejectProposal(actor, params.id, body),
);
