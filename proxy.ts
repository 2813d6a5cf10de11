import { type NextRequest, NextResponse } from "next/server";
import type { RefusalCode } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import { refusalOfPage } from "@/lib/server/page-refusal";
import { edgeProblem, logDefect, statusOf } from "@/lib/server/problem";

/**
 * Gives a refused page its honest HTTP status, and an address that cannot be decoded an answer: Next.js has
 * nothing but a bare 500 for that. Who has to sign in first is sent there. This is courtesy, not a gate: what may be
 * seen is decided in lib/data, and every page asks there itself.
 */
export async function proxy(request: NextRequest) {
  const { nextUrl } = request;
  const isWhole = isDecodable(nextUrl.pathname);
  if (nextUrl.pathname.startsWith("/api/")) {
    return isWhole ? NextResponse.next() : edgeProblem(400, "malformed-address");
  }
  const today = todayInShanghai(new Date());
  const refusal = await refusalOfPage(nextUrl, request.headers, today).catch((error: unknown) => {
    // The page will meet the same trouble and has words for it.
    logDefect(error, nextUrl.pathname);
    return undefined;
  });
  if (!refusal) return NextResponse.next();
  const duty = DUTIES.get(refusal.code);
  if (duty) return elsewhere(nextUrl, duty);

  // Otherwise the page would begin with the shell made at build time, and with its status 200: next.config.ts.
  const headers = new Headers(request.headers);
  headers.set("user-agent", "without-shell");
  const answer = { status: statusOf(refusal), request: { headers } };
  if (isWhole) return NextResponse.next(answer);
  const decodable = nextUrl.clone();
  decodable.pathname = `/${nextUrl.pathname.split("/")[1]}/${encodeURIComponent("\uFFFD")}`;
  return NextResponse.rewrite(decodable, answer);
}

/** Where to go first; from there the way leads back. */
const DUTIES: ReadonlyMap<RefusalCode, string> = new Map([
  ["not-signed-in", "/sign-in"],
  ["duty-first", "/account"],
]);

function elsewhere(from: NextRequest["nextUrl"], pathname: string) {
  const to = from.clone();
  to.pathname = pathname;
  const query = from.searchParams;
  query.delete("_rsc");
  const back = query.size > 0 ? `${from.pathname}?${query}` : from.pathname;
  to.search = back === "/" ? "" : new URLSearchParams({ next: back }).toString();
  return NextResponse.redirect(to, 307);
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

export const config = {
  matcher: ["/((?!api/|_next/|[^/]*\\.).*)", "/api/(.*%.*)"],
};
