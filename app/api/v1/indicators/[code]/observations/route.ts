import { pageOfObservations } from "@/lib/data/observations.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needArea, needIndicator } from "@/lib/server/known";
import { observationFilter } from "@/lib/server/observations";
import { pageOfRead } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

/** Other systems poll this one, so it asks the database once; only an empty answer needs to be explained. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.observations,
  async ({ params, query, asOf, paging, root }) => {
    const { area = root } = query;
    const read = await pageOfObservations({
      ...observationFilter(query),
      indicator: params.code,
      area,
      asOf,
      limit: paging.limit + 1,
      offset: paging.offset,
    });
    if (read.length === 0) {
      await needIndicator(params.code);
      await needArea(area);
    }
    return pageOfRead(read, paging);
  },
);
