import { csvwOf } from "@/lib/exchange/csvw";
import { projectColumns } from "@/lib/exchange/project-table";
import { endpoints } from "@/lib/schemas/endpoints";
import { projectSubject } from "@/lib/server/project-export";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.projectsCsvMetadata,
  async (asked) =>
    csvwOf(projectColumns(asked.demo), `projects.csv${asked.url.search}`, await projectSubject(asked)),
);
