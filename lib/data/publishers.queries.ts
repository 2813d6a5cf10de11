import { database } from "@/lib/db/client";
import { dayText } from "./rows";
import { cacheReleased } from "./tags";

/** Who published what is kept here: how many values (all versions), about which years, published between which days. */
export type Publisher = {
  name: string;
  values: number;
  years: [number, number];
  published: [string, string];
};

/** Publishers of what was known on the day, the most quoted first. */
export async function listPublishers(asOf: string): Promise<Publisher[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.observation.groupBy({
    by: ["publisher"],
    where: { knownOn: { lte: new Date(asOf) } },
    _count: true,
    _min: { year: true, knownOn: true },
    _max: { year: true, knownOn: true },
    orderBy: [{ _count: { publisher: "desc" } }, { publisher: "asc" }],
  });
  return rows.flatMap(({ publisher, _count, _min, _max }) => {
    if (_min.year === null || _max.year === null || !_min.knownOn || !_max.knownOn) return [];
    return {
      name: publisher,
      values: _count,
      years: [_min.year, _max.year],
      published: [dayText(_min.knownOn), dayText(_max.knownOn)],
    };
  });
}
