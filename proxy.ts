import { type NextRequest, NextResponse } from "next/server";
import { exists } from "@/lib/data/existence.queries";
import { isIsoDate } from "@/lib/domain/period";
import { todayInShanghai } from "@/lib/format/dates";

/**
 * Gives a page its honest HTTP status. A page streams, so its status is 200 before it knows that there is
 * nothing to show; here a nonsense day becomes 400 and an unknown code 404. The page itself says the sentence.
 * This is courtesy, not a gate: what may be seen is decided in lib/data.
 */
export async function proxy(request: NextRequest) {
  const { pathname, searchParams } = request.nextUrl;
  const asOf = searchParams.get("asOf");
  if (asOf && (!isIsoDate(asOf) || asOf > todayInShanghai(new Date())))
    return NextResponse.next({ status: 400 });
  const [, noun, code] = pathname.split("/");
  if (noun && code && !(await exists(noun, code))) return NextResponse.next({ status: 404 });
  return NextResponse.next();
}

export const config = {
  matcher: [
    "/(indicators|districts|platforms|projects)/:code",
    { source: "/((?!api|_next).*)", has: [{ type: "query", key: "asOf" }] },
  ],
};
