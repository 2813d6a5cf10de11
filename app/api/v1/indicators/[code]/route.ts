import { findIndicator } from "@/lib/data/indicators.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { asKnownOn } from "@/lib/server/indicators";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.indicator,
  async ({ params, asOf }) => asKnownOn(await findIndicator(params.code), asOf),
);
