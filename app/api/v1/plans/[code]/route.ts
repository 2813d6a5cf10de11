import { planWithSections } from "@/lib/data/plans.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.plan, ({ params }) =>
  planWithSections(params.code),
);
