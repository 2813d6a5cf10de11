import { auditExport } from "@/lib/data/audit.queries";
import { auditColumns } from "@/lib/exchange/audit-table";
import { csvOf } from "@/lib/exchange/csv";
import { endpoints } from "@/lib/schemas/endpoints";
import { download, streamed } from "@/lib/server/download";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.auditCsv,
  async ({ actor, query, demo, today, url }) => {
    const text = csvOf(auditColumns(demo), await auditExport(actor, query));
    const name = { ascii: `audit_${today}.csv`, chinese: `审计记录_${today}.csv` };
    return download(await streamed(text, { bom: true, path: url.pathname }), "csv", name, demo);
  },
);
