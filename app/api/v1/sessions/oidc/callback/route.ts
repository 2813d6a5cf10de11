import { seenOf } from "@/lib/auth/better-auth";
import { finishCitySignIn } from "@/lib/data/city-sign-in.commands";
import { Refused } from "@/lib/domain/refused";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.finishCitySignIn,
  async ({ actor, query, request }) => {
    // A person looks at this in a browser: a refusal is shown by the page.
    const { url, cookies } = await finishCitySignIn(actor, query, seenOf(request.headers)).catch(
      (error: unknown) => {
        if (error instanceof Refused) return { url: `/sign-in?error=${error.code}`, cookies: [] };
        throw error;
      },
    );
    const response = new Response(null, { status: 302, headers: { location: url } });
    response.headers.set("cache-control", "no-store");
    for (const cookie of cookies) response.headers.append("set-cookie", cookie);
    return response;
  },
);
