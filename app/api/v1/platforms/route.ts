import { listPlatforms } from "@/lib/data/platforms.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needArea, needPlatformList } from "@/lib/server/known";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.platforms,
  async ({ query: { district, list, kind, q }, paging }) => {
    if (district !== "outside") await needArea(district);
    await needPlatformList(list);
    return pageOfAll(await listPlatforms({ district, list, kind, q }), paging);
  },
);
