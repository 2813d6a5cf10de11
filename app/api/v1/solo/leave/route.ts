import { leaveSolo } from "@/lib/data/set-up.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { afterRelease } from "@/lib/server/released";
import { apiRoute } from "@/lib/server/route";
import { forgotten } from "@/lib/server/with-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.leaveSolo,
  async ({ actor, body }) => {
    await leaveSolo(actor, body);
    afterRelease();
    return forgotten({ done: true });
  },
);
