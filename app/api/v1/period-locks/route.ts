import { periodLocks } from "@/lib/data/period-locks.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.periodLocks, ({ actor }) =>
  periodLocks(actor),
);
