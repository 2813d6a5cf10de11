import { ownSignIns } from "@/lib/data/own-account.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfRead } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.ownSignIns,
  async ({ actor, paging }) => pageOfRead(await ownSignIns(actor, paging), paging),
);
