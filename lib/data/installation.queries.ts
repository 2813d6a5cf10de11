import { database } from "@/lib/db/client";
import { cacheReleased } from "./tags";

/** 单人试用: said on every page. What ends it counts as a release, so that every instance hears of it. */
export async function isSolo(): Promise<boolean> {
  "use cache";
  cacheReleased();
  const found = await database().prisma.installation.findUnique({ where: { id: 1 }, select: { solo: true } });
  return found?.solo ?? false;
}

/** Whether `/setup` is still to be done. */
export async function isSetUp(): Promise<boolean> {
  const found = await database().prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  return found.setUpAt !== null;
}
