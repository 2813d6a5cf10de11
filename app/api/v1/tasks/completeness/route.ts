import { completeness } from "@/lib/data/completeness.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needTaskFilter } from "@/lib/server/known";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.completeness,
  async ({ actor, query }) => {
    await needTaskFilter(query);
    return completeness(actor, query);
  },
);
