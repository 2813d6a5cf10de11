import type { CacheHandler } from "next/dist/server/lib/cache-handlers/types";

export const RELEASED: "released";
export function followReleases(
  memory: CacheHandler,
  readSequence: () => Promise<string>,
  now?: () => number,
): CacheHandler;
declare const handler: CacheHandler;
export default handler;
