import { endpoints } from "@/lib/schemas/endpoints";
import { openApi } from "@/lib/server/openapi";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.openapi, async () => openApi());
