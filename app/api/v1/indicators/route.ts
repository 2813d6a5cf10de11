import { listIndicators } from "@/lib/data/indicators.queries";
import { findPlan } from "@/lib/data/plans.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { asKnownOn } from "@/lib/server/indicators";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.indicators,
  async ({ query, asOf, paging }) => {
    const plan = query.plan === undefined ? undefined : await findPlan(query.plan);
    const known = (await listIndicators()).map((indicator) => asKnownOn(indicator, asOf));
    const asked = plan
      ? known.filter(({ targets }) => targets.some(({ reference }) => reference.plan === plan.code))
      : known;
    return pageOfAll(asked, paging);
  },
);
