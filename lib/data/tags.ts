import { cacheLife, cacheTag } from "next/cache";

/** Everything a reader without an account may see: it stays cached until something released changes. */
export const RELEASED = "released";

/** First line of a cached query, right after "use cache". */
export function cacheReleased() {
  cacheTag(RELEASED);
  cacheLife("max");
}
