import { seenOf } from "@/lib/auth/better-auth";
import { changePassword } from "@/lib/data/own-secrets.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";
import { withCookies } from "@/lib/server/with-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.changePassword,
  async ({ actor, body, request }) =>
    withCookies({ done: true }, await changePassword(actor, body, seenOf(request.headers))),
);
