import { findProject } from "@/lib/data/projects.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.project, ({ params, asOf }) =>
  findProject(params.code, asOf),
);
