import { areaForest } from "@/lib/data/areas.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.areas, async ({ paging }) =>
  pageOfAll(await areaForest(), paging),
);
