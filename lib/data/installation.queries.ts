import { database } from "@/lib/db/client";
import { Refused } from "@/lib/domain/refused";
import { cacheReleased } from "./tags";

/** 单人试用: said on every page. What ends it counts as a release, so that every instance hears of it. */
export async function isSolo(): Promise<boolean> {
  "use cache";
  cacheReleased();
  const found = await database().prisma.installation.findUnique({ where: { id: 1 }, select: { solo: true } });
  return found?.solo ?? false;
}

/** @throws Refused set-up-closed, once the first accounts were made */
export async function needSetUpOpen(): Promise<void> {
  const { setUpAt } = await database().prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  if (setUpAt !== null) throw new Refused("set-up-closed");
}
