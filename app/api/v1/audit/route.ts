import { auditEvents } from "@/lib/data/audit.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageBelow } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.audit,
  async ({ actor, query: { limit: _, cursor: __, ...query }, paging }) => {
    // Rows come in at the beginning of the list, reading it included: it goes on below a number, not after a count.
    const rows = await auditEvents(actor, query, { limit: paging.limit, before: paging.offset });
    return pageBelow(rows, ({ seq }) => seq, paging);
  },
);
