import { keepTyped, readTyped } from "@/lib/data/typed-drafts";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.typedDraft, ({ actor, params }) => readTyped(actor, params.place)),
  door(endpoints.typedDraftSave, async ({ actor, params, body }) =>
    keepTyped(actor, params.place, body.content),
  ),
);
