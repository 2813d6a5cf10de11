import { database } from "@/lib/db/client";
import type { AreaAnswer, AreaTree } from "@/lib/schemas/answers";
import { areaOf, areaSelect } from "./rows";
import { cacheReleased } from "./tags";

/** Every area, parents before children, in the order of their codes' table. */
export async function listAreas(): Promise<AreaAnswer[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.area.findMany({ select: areaSelect, orderBy: { position: "asc" } });
  return rows.map(areaOf);
}

export async function areaForest(): Promise<AreaTree[]> {
  const areas = await listAreas();
  const below = (parent: string | null): AreaTree[] =>
    areas.filter((area) => area.parent === parent).map((area) => ({ ...area, children: below(area.code) }));
  return below(null);
}

/** The districts of the city. */
export async function listDistricts(): Promise<AreaAnswer[]> {
  return (await listAreas()).filter(({ level }) => level === "district");
}

/** The area whose plan this is: the root of the tree. */
export async function rootArea(): Promise<AreaAnswer> {
  const root = (await listAreas()).find(({ parent }) => parent === null);
  if (!root) throw new Error("The area tree has no root: the seed was not loaded.");
  return root;
}

export async function findArea(code: string): Promise<AreaAnswer | undefined> {
  return (await listAreas()).find((area) => area.code === code);
}
