import { addEvidence } from "@/lib/data/evidence.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { readBytes } from "@/lib/server/input";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.evidenceAdd,
  async ({ actor, params, query, request }) =>
    addEvidence(actor, params.id, query.name, await readBytes(request)),
);
