import { addToken } from "@/lib/data/own-account.commands";
import { ownTokens } from "@/lib/data/own-account.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.ownTokens, async ({ actor, paging }) => pageOfAll(await ownTokens(actor), paging)),
  door(endpoints.addToken, async ({ actor, body }) => addToken(actor, body)),
);
