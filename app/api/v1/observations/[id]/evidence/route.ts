import { addEvidence } from "@/lib/data/evidence.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.evidenceAdd,
  ({ actor, params, query, bytes }) => addEvidence(actor, params.id, query.name, bytes ?? new Uint8Array()),
);
