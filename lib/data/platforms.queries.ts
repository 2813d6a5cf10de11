import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Refused } from "@/lib/domain/refused";
import type { PlatformAnswer, PlatformListAnswer } from "@/lib/schemas/answers";
import { areaOf, areaSelect, decimalText, decimalTextOrNull, referenceOf, sectionSelect } from "./rows";
import { cacheReleased } from "./tags";

const platformSelect = {
  code: true,
  name: true,
  outside: true,
  longitude: true,
  latitude: true,
  precisionM: true,
  confidence: true,
  positionNote: true,
  area: { select: areaSelect },
  listings: {
    select: {
      grouping: true,
      page: true,
      list: { select: { code: true, name: true, kind: true, section: { select: sectionSelect } } },
    },
    orderBy: { list: { position: "asc" } },
  },
} satisfies Prisma.PlatformSelect;

function platformOf(row: Prisma.PlatformGetPayload<{ select: typeof platformSelect }>): PlatformAnswer {
  const { area, listings, longitude, latitude, precisionM, ...rest } = row;
  return {
    ...rest,
    district: area && areaOf(area),
    position: positionOf({ longitude, latitude, precisionM }),
    listings: listings.map(({ grouping, page, list }) => ({
      list: list.code,
      name: list.name,
      kind: list.kind,
      grouping,
      reference: referenceOf(list.section, page),
    })),
  };
}

type Placed = {
  longitude: Prisma.Decimal | null;
  latitude: Prisma.Decimal | null;
  precisionM: number | null;
};

export function positionOf({ longitude, latitude, precisionM }: Placed): PlatformAnswer["position"] {
  if (longitude === null || latitude === null) return null;
  return { longitude: decimalText(longitude), latitude: decimalText(latitude), precisionM };
}

export type PlatformFilter = { district?: string; list?: string; kind?: string; q?: string };

/**
 * Platforms in the order of the plan's lists. `q` is looked for in the name, the pinyin and its initials.
 * @param filter district: area code, or "outside" for those beyond the city
 */
export async function listPlatforms({
  district,
  list,
  kind,
  q,
}: PlatformFilter = {}): Promise<PlatformAnswer[]> {
  const wanted = q?.trim().toLowerCase();
  return (await everyPlatform())
    .filter(
      ({ platform }) =>
        (!district ||
          (district === "outside" ? platform.outside !== null : platform.district?.code === district)) &&
        (!list || platform.listings.some((each) => each.list === list)) &&
        (!kind || platform.listings.some((each) => each.kind === kind)),
    )
    .filter(
      ({ platform, pinyin }) =>
        !wanted || platform.name.toLowerCase().includes(wanted) || pinyin.includes(wanted),
    )
    .map(({ platform }) => platform);
}

async function everyPlatform(): Promise<{ platform: PlatformAnswer; pinyin: string }[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.platform.findMany({
    select: {
      ...platformSelect,
      pinyin: true,
      listings: { ...platformSelect.listings, select: { ...platformSelect.listings.select, position: true } },
    },
  });
  const lists = (await listPlatformLists()).map(({ code }) => code);
  const rank = (row: (typeof rows)[number]) => {
    const [first] = row.listings;
    return first ? lists.indexOf(first.list.code) * 10_000 + first.position : Number.MAX_SAFE_INTEGER;
  };
  return rows
    .sort((a, b) => rank(a) - rank(b))
    .map(({ pinyin, ...row }) => ({ platform: platformOf(row), pinyin }));
}

/** @throws Refused unknown-platform */
export async function findPlatform(code: string): Promise<PlatformAnswer> {
  const found = (await everyPlatform()).find(({ platform }) => platform.code === code);
  if (!found) throw new Refused("unknown-platform", code);
  return found.platform;
}

/** The plan's lists of places, in the plan's order. */
export async function listPlatformLists(): Promise<PlatformListAnswer[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.platformList.findMany({
    select: {
      code: true,
      name: true,
      kind: true,
      areaKm2: true,
      page: true,
      section: { select: sectionSelect },
      _count: { select: { listings: true } },
    },
    orderBy: { position: "asc" },
  });
  return rows.map(({ _count, section, page, areaKm2, ...row }) => ({
    ...row,
    areaKm2: decimalTextOrNull(areaKm2),
    count: _count.listings,
    reference: referenceOf(section, page),
  }));
}

/** The codes of the platforms on each list, in the plan's order, by the list's code. */
export async function codesByList(): Promise<Record<string, string[]>> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.platformList.findMany({
    select: {
      code: true,
      listings: { select: { platform: { select: { code: true } } }, orderBy: { position: "asc" } },
    },
    orderBy: { position: "asc" },
  });
  return Object.fromEntries(
    rows.map(({ code, listings }) => [code, listings.map(({ platform }) => platform.code)]),
  );
}
