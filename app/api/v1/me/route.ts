import { gateAccount } from "@/lib/data/gate";
import { endpoints } from "@/lib/schemas/endpoints";
import { meOf } from "@/lib/server/me";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.me, async ({ actor }) =>
  meOf(await gateAccount(actor, "view-own-account")),
);
