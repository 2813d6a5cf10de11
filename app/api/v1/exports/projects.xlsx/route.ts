import { projectColumns } from "@/lib/exchange/project-table";
import { workbookOf } from "@/lib/exchange/xlsx";
import { endpoints } from "@/lib/schemas/endpoints";
import { download } from "@/lib/server/download";
import { projectFileName, projectRows, projectSubject } from "@/lib/server/project-export";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.projectsXlsx, async (asked) => {
  const rows = await projectRows(asked);
  const workbook = await workbookOf("项目", projectColumns(asked.demo), rows, await projectSubject(asked));
  return download(workbook, "xlsx", projectFileName(asked.asOf, "xlsx"), asked.demo);
});
