import { healthDetails } from "@/lib/data/health.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { JOBS } from "@/lib/server/jobs";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.healthDetails, ({ actor }) =>
  healthDetails(actor, JOBS),
);
