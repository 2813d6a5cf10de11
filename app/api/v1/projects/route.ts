import { listProjects } from "@/lib/data/projects.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needArea, needSection } from "@/lib/server/known";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.projects,
  async ({ query: { district, stage, list, sector, q }, asOf, paging }) => {
    await needArea(district);
    await needSection(list);
    await needSection(sector);
    return pageOfAll(await listProjects({ asOf, district, stage, list, sector, q }), paging);
  },
);
