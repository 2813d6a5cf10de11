import { readAllNotices } from "@/lib/data/notices.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.readNotices, ({ actor }) =>
  readAllNotices(actor),
);
