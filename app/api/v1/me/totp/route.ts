import { seenOf } from "@/lib/auth/better-auth";
import { removeTotp, startTotp } from "@/lib/data/own-secrets.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoutes, door } from "@/lib/server/route";
import { withCookies } from "@/lib/server/with-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.startTotp, async ({ actor, body, request }) =>
    startTotp(actor, body, seenOf(request.headers)),
  ),
  door(endpoints.removeTotp, async ({ actor, body, request }) =>
    withCookies({ done: true }, await removeTotp(actor, body, seenOf(request.headers))),
  ),
);
