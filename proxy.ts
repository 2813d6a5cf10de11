import { type NextRequest, NextResponse } from "next/server";
import { todayInShanghai } from "@/lib/format/dates";
import { refusalOfPage } from "@/lib/server/page-refusal";
import { edgeProblem, logDefect, statusOf } from "@/lib/server/problem";

/**
 * Gives a refused page its honest HTTP status, and an address that cannot be decoded an answer: Next.js has
 * nothing but a bare 500 for that. This is courtesy, not a gate: what may be seen is decided in lib/data.
 */
export async function proxy(request: NextRequest) {
  const { nextUrl } = request;
  const isWhole = isDecodable(nextUrl.pathname);
  if (nextUrl.pathname.startsWith("/api/")) {
    return isWhole ? NextResponse.next() : edgeProblem(400, "malformed-address");
  }
  const refusal = await refusalOfPage(nextUrl, todayInShanghai(new Date())).catch((error: unknown) => {
    // The page will meet the same trouble and has words for it.
    logDefect(error, nextUrl.pathname);
    return undefined;
  });
  if (!refusal) return NextResponse.next();

  // Otherwise the page would begin with the shell made at build time, and with its status 200: next.config.ts.
  const headers = new Headers(request.headers);
  headers.set("user-agent", "without-shell");
  const answer = { status: statusOf(refusal), request: { headers } };
  if (isWhole) return NextResponse.next(answer);
  const decodable = nextUrl.clone();
  decodable.pathname = `/${nextUrl.pathname.split("/")[1]}/${encodeURIComponent("\uFFFD")}`;
  return NextResponse.rewrite(decodable, answer);
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
