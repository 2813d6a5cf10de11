import { csvOf } from "@/lib/exchange/csv";
import { projectColumns } from "@/lib/exchange/project-table";
import { endpoints } from "@/lib/schemas/endpoints";
import { describedBy, download, streamed } from "@/lib/server/download";
import { projectFileName, projectRows } from "@/lib/server/project-export";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.projectsCsv, async (asked) => {
  const { demo, asOf, url } = asked;
  const rows = await projectRows(asked);
  const link = describedBy(endpoints.projectsCsvMetadata.path, url.search);
  const body = await streamed(csvOf(projectColumns(demo), inOneBatch(rows)), {
    bom: true,
    path: url.pathname,
  });
  return download(body, "csv", projectFileName(asOf, "csv"), demo, link);
});

async function* inOneBatch<R>(rows: R[]) {
  yield rows;
}
