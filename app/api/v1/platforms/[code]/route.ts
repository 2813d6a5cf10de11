import { findPlatform } from "@/lib/data/platforms.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.platform, ({ params }) =>
  findPlatform(params.code),
);
