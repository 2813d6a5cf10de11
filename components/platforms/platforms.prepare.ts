import type { PlatformAnswer, PlatformListAnswer } from "@/lib/schemas/answers";

/** Platforms of one list that stand under one sub-heading of it; null where the list has none. */
export type PlatformGroup = { grouping: string | null; platforms: PlatformAnswer[] };

/** A list of the plan with those of its platforms that were found. */
export type PlatformSection = { list: PlatformListAnswer; found: number; groups: PlatformGroup[] };

/**
 * The found platforms under every list they stand on, in the plan's order; a list without any is left out.
 * @param codesByList the codes on each list in its own order
 */
export function platformSections(
  lists: readonly PlatformListAnswer[],
  platforms: readonly PlatformAnswer[],
  codesByList: Readonly<Record<string, readonly string[]>>,
): PlatformSection[] {
  const byCode = new Map(platforms.map((platform) => [platform.code, platform]));
  return lists
    .map((list) => {
      const found = (codesByList[list.code] ?? []).flatMap((code) => byCode.get(code) ?? []);
      return { list, found: found.length, groups: grouped(list.code, found) };
    })
    .filter(({ found }) => found > 0);
}

function grouped(list: string, platforms: readonly PlatformAnswer[]): PlatformGroup[] {
  const groups = new Map<string | null, PlatformAnswer[]>();
  for (const platform of platforms) {
    const grouping = platform.listings.find((listing) => listing.list === list)?.grouping ?? null;
    groups.set(grouping, [...(groups.get(grouping) ?? []), platform]);
  }
  return [...groups].map(([grouping, members]) => ({ grouping, platforms: members }));
}
