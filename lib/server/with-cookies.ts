import { cookieName, isOverTls } from "@/lib/auth/cookie";

/** An answer of JSON that also sets cookies. */
export function withCookies(answer: unknown, cookies: readonly string[]): Response {
  const response = Response.json(answer, { headers: { "cache-control": "no-store" } });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

/** After the end of a session: nothing of it stays in the browser, what was typed and kept there included. */
export function forgotten(answer: unknown): Response {
  const gone = `${cookieName()}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isOverTls() ? "; Secure" : ""}`;
  const response = withCookies(answer, [gone]);
  response.headers.set("clear-site-data", '"cookies", "storage"');
  return response;
}
