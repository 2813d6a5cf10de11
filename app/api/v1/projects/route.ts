import { listProjects } from "@/lib/data/projects.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needProjectFilter } from "@/lib/server/known";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.projects,
  async ({ query: { district, stage, list, sector, q }, asOf, paging }) => {
    await needProjectFilter({ district, list, sector });
    return pageOfAll(await listProjects({ asOf, district, stage, list, sector, q }), paging);
  },
);
