import { Refused } from "@/lib/domain/refused";

/**
 * A browser sends the cookie of whoever is signed in along with what another site's page makes it send. So an unsafe
 * method is taken only from our own pages, or from a program: that shows a token, or sends neither cookie nor origin.
 * @throws Refused cross-site
 */
export function refuseCrossSite(request: Request) {
  const { headers } = request;
  if (headers.get("authorization")?.startsWith("Bearer ")) return;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") throw new Refused("cross-site");
  if (origin !== null && !isOurs(origin, headers)) throw new Refused("cross-site");
  if (origin === null && site === null && headers.has("cookie")) throw new Refused("cross-site");
}

/** The address in the browser: behind a proxy APP_URL says it, otherwise the request does. */
function isOurs(origin: string, headers: Headers): boolean {
  const { APP_URL } = process.env;
  if (APP_URL && origin === new URL(APP_URL).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
