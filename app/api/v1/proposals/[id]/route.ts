import { findProposal } from "@/lib/data/proposals.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.proposal, ({ actor, params }) =>
  findProposal(actor, params.id),
);
