import { observationColumns } from "@/lib/exchange/observation-table";
import { workbookOf } from "@/lib/exchange/xlsx";
import { endpoints } from "@/lib/schemas/endpoints";
import { download } from "@/lib/server/download";
import { observationFileName, observationRows, observationSubject } from "@/lib/server/observation-export";
import { apiRoute } from "@/lib/server/route";
import { inTurn } from "@/lib/server/turn";
import { allRows } from "@/lib/server/workbook-rows";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.observationsXlsx,
  async (asked) => {
    const subject = await observationSubject(asked);
    const workbook = await inTurn(asked.signal, async () => {
      const rows = await allRows(await observationRows(asked));
      return workbookOf("指标数值", observationColumns(asked.demo), rows, subject);
    });
    return download(workbook, "xlsx", observationFileName(asked.asOf, "xlsx"), asked.demo);
  },
);
