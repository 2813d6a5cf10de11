import { listNotices, unreadNotices } from "@/lib/data/notices.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfRead } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.notices,
  async ({ actor, paging }) => ({
    ...pageOfRead(await listNotices(actor, paging), paging),
    unread: await unreadNotices(actor),
  }),
);
