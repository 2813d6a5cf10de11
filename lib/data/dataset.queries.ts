import { database } from "@/lib/db/client";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import { observationOf, observationSelect } from "./rows";
import { cacheReleased } from "./tags";

/** Whether this installation holds the real plan or training data: every page and export has to say so. */
export async function isDemo(): Promise<boolean> {
  "use cache";
  cacheReleased();
  const dataset = await database().prisma.dataset.findUnique({ where: { id: 1 } });
  return dataset?.kind === "demo";
}

/** The newest values published by that day, newest first. */
export async function latestPublications(asOf: string, limit: number): Promise<ObservationAnswer[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.observation.findMany({
    where: { knownOn: { lte: new Date(asOf) } },
    select: observationSelect,
    // Of one day: the city before its districts, the plan's own indicators before the others.
    orderBy: [
      { knownOn: "desc" },
      { area: { position: "asc" } },
      { indicator: { position: "asc" } },
      { year: "desc" },
      { period: "desc" },
    ],
    take: limit,
  });
  return rows.map(observationOf);
}

/** Reachable and migrated. */
export async function isReady(): Promise<boolean> {
  const { rows } = await database().pool.query("SELECT 1 FROM dataset WHERE id = 1");
  return rows.length === 1;
}
