import { csvOf } from "@/lib/exchange/csv";
import { observationColumns } from "@/lib/exchange/observation-table";
import { endpoints } from "@/lib/schemas/endpoints";
import { describedBy, download, streamed } from "@/lib/server/download";
import { observationFileName, observationRows } from "@/lib/server/observation-export";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.observationsCsv,
  async (asked) => {
    const { demo, asOf, url } = asked;
    const text = csvOf(observationColumns(demo), await observationRows(asked));
    const link = describedBy(endpoints.observationsCsvMetadata.path, url.search);
    return download(
      await streamed(text, { bom: true, path: url.pathname }),
      "csv",
      observationFileName(asOf, "csv"),
      demo,
      link,
    );
  },
);
