import { currentPlan } from "@/lib/data/plans.queries";
import { overview } from "@/lib/data/progress.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.overview,
  async ({ query, asOf }) => overview(query.plan ?? (await currentPlan()).code, asOf),
);
