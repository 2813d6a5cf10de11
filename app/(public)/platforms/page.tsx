import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { platformSections } from "@/components/platforms/platforms.prepare";
import { PlatformsView, type PlatformsViewProps } from "@/components/platforms/platforms-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listDistricts } from "@/lib/data/areas.queries";
import { listPlans } from "@/lib/data/plans.queries";
import { codesByList, listPlatformLists, listPlatforms } from "@/lib/data/platforms.queries";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import { platformsPageQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "平台载体" };

export default function Page({ searchParams }: PageProps<"/platforms">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <PlatformsView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/platforms">["searchParams"]): Promise<PlatformsViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const query = readQuery(platformsPageQuery, await searchParams, today);
  const [districts, plans, allLists, order, platforms] = await Promise.all([
    listDistricts(),
    listPlans(),
    listPlatformLists(),
    codesByList(),
    listPlatforms(query),
  ]);
  if (
    query.district &&
    query.district !== "outside" &&
    !districts.some(({ code }) => code === query.district)
  ) {
    throw new Refused("unknown-area", query.district);
  }
  if (query.list && !allLists.some(({ code }) => code === query.list))
    throw new Refused("unknown-list", query.list);

  // A list is known from the day its plan was issued.
  const day = query.asOf ?? today;
  const issued = new Set(
    plans.filter(({ issuedOn }) => !issuedOn || issuedOn <= day).map(({ code }) => code),
  );
  const lists = allLists.filter(({ reference }) => issued.has(reference.plan));
  const shown = lists.filter(
    ({ code, kind }) => (!query.list || code === query.list) && (!query.kind || kind === query.kind),
  );
  const sections = platformSections(shown, platforms, order);
  return {
    query,
    today,
    districts,
    lists,
    sections,
    found: countPlaces(sections),
    total: totalOf(lists, order),
  };
}

function countPlaces(sections: PlatformsViewProps["sections"]): number {
  const places = sections.flatMap(({ groups }) => groups.flatMap((group) => group.platforms));
  return new Set(places.map(({ code }) => code)).size;
}

function totalOf(lists: PlatformsViewProps["lists"], order: Record<string, string[]>): number {
  return new Set(lists.flatMap(({ code }) => order[code] ?? [])).size;
}
