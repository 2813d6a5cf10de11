import { listPlans } from "@/lib/data/plans.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.plans, async ({ paging }) =>
  pageOfAll(await listPlans(), paging),
);
