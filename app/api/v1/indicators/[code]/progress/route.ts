import { progressOf } from "@/lib/data/progress.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needArea } from "@/lib/server/known";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.progress,
  async ({ params, query, asOf, root }) => {
    await needArea(query.area);
    const row = await progressOf(params.code, query.area ?? root, asOf, query.plan);
    return row.progress;
  },
);
