import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import { type PlatformListKind, platformListKindWords } from "@/lib/format/words";
import type { AreaAnswer, PlatformAnswer } from "@/lib/schemas/answers";
import { countWords } from "./district-words";

type Props = {
  district: AreaAnswer;
  platforms: readonly PlatformAnswer[] | null;
  day: string | undefined;
};

type Group = { kind: PlatformListKind; platforms: { platform: PlatformAnswer; lists: string[] }[] };

/** The plan's places in this district by kind of list; one that is on lists of two kinds stands under both. */
export function DistrictPlatforms({ district, platforms, day }: Props) {
  return (
    <section aria-labelledby="platforms">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="platforms" className="text-lg font-semibold">
          平台载体
        </h2>
        <Link
          className="no-print text-xs"
          href={pageHref("/platforms", { district: district.code, asOf: day })}
        >
          在平台页查看
        </Link>
      </div>
      {platforms === null || platforms.length === 0 ? (
        <div className="mt-3">
          <Empty>
            {platforms === null ? countWords.platforms.unknown : "规划名录中没有位于本区的平台载体"}。
          </Empty>
        </div>
      ) : (
        <div className="mt-2 gap-x-12 md:columns-2 xl:columns-3">
          {groupsOf(platforms).map(({ kind, platforms: own }) => (
            <section key={kind} className="break-inside-avoid-column pb-6">
              <h3 className="border-b border-hairline py-2 text-xs text-ink-2">
                {platformListKindWords[kind]}（{own.length}）
              </h3>
              <ul>
                {own.map(({ platform, lists }) => (
                  <li key={platform.code} className="break-inside-avoid border-b border-hairline py-2">
                    <Link href={pageHref(`/platforms/${platform.code}`, { asOf: day })}>{platform.name}</Link>
                    {lists.length > 0 && <span className="block text-xs text-ink-2">{lists.join("；")}</span>}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </section>
  );
}

function groupsOf(platforms: readonly PlatformAnswer[]): Group[] {
  const kinds = Object.keys(platformListKindWords) as PlatformListKind[];
  return kinds.flatMap((kind): Group[] => {
    const own = platforms.flatMap((platform) => {
      const listings = platform.listings.filter((each) => each.kind === kind);
      return listings.length > 0 ? [{ platform, lists: listings.map((each) => each.name) }] : [];
    });
    const names = new Set(own.flatMap(({ lists }) => lists));
    // With one list of the kind its name says nothing that the heading does not.
    const shown = names.size > 1 ? own : own.map((each) => ({ ...each, lists: [] }));
    return own.length > 0 ? [{ kind, platforms: shown }] : [];
  });
}
