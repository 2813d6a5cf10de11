import { propose } from "@/lib/data/proposals.commands";
import { listProposals } from "@/lib/data/proposals.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfRead } from "@/lib/server/paging";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.proposals, async ({ actor, query: { state, mine }, paging }) =>
    pageOfRead(await listProposals(actor, { state, mine, ...paging }), paging),
  ),
  door(endpoints.propose, ({ actor, body }) => propose(actor, body)),
);
