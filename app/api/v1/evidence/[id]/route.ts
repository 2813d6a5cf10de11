import { readEvidence, removeEvidence } from "@/lib/data/evidence.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { download } from "@/lib/server/download";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.evidence, async ({ actor, params, demo }) => {
    const { bytes, name, id } = await readEvidence(actor, params.id);
    return download(Buffer.from(bytes), "bytes", { ascii: `evidence-${id}`, chinese: name }, demo);
  }),
  door(endpoints.evidenceRemove, ({ actor, params }) => removeEvidence(actor, params.id)),
);
