import { filterAccounts, listAccounts } from "@/lib/data/accounts.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.accounts,
  async ({ actor, query, paging }) => pageOfAll(filterAccounts(await listAccounts(actor), query), paging),
);
