import { csvOf } from "@/lib/exchange/csv";
import { sdmxColumns } from "@/lib/exchange/sdmx";
import { endpoints } from "@/lib/schemas/endpoints";
import { describedBy, download, streamed } from "@/lib/server/download";
import { observationFileName, observationRows } from "@/lib/server/observation-export";
import { apiRoute } from "@/lib/server/route";

/** For machines, so without a byte order mark. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.observationsSdmx,
  async (asked) => {
    const { demo, asOf, url } = asked;
    const text = csvOf(sdmxColumns(demo), await observationRows(asked));
    const link = describedBy(endpoints.observationsSdmxMetadata.path, url.search);
    return download(
      await streamed(text, { bom: false, path: url.pathname }),
      "sdmx",
      observationFileName(asOf, "sdmx.csv"),
      demo,
      link,
    );
  },
);
