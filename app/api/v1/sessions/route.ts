import { ownSessions } from "@/lib/data/own-account.queries";
import { signIn } from "@/lib/data/sign-in.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { meOf } from "@/lib/server/me";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoutes, door } from "@/lib/server/route";
import { withCookies } from "@/lib/server/with-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.ownSessions, async ({ actor, paging }) => pageOfAll(await ownSessions(actor), paging)),
  door(endpoints.signIn, async ({ actor, body, request }) => {
    const { account, cookies } = await signIn(actor, body, request.headers.get("user-agent") ?? "");
    return withCookies(meOf(account), cookies);
  }),
);
