import { listSettings } from "@/lib/data/settings.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.settings, async ({ actor }) => ({
  items: await listSettings(actor),
}));
