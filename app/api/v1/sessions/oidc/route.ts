import { startCitySignIn } from "@/lib/data/city-sign-in.commands";
import { returnPath } from "@/lib/domain/return-path";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";
import { withCookies } from "@/lib/server/with-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.startCitySignIn,
  async ({ actor, body }) => {
    const { url, cookies } = await startCitySignIn(actor, returnPath(body.next) ?? "/tasks");
    return withCookies({ url }, cookies);
  },
);
