import { database } from "@/lib/db/client";
import { Refused } from "@/lib/domain/refused";
import type { IndicatorAnswer } from "@/lib/schemas/answers";
import { indicatorOf, indicatorSelect, targetSelect } from "./rows";
import { cacheReleased } from "./tags";

/** Every indicator with its targets and their revisions, in the catalogue's order. */
export async function listIndicators(): Promise<IndicatorAnswer[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.indicator.findMany({
    select: {
      ...indicatorSelect,
      targets: {
        select: targetSelect,
        orderBy: [{ plan: { startYear: "desc" } }, { position: "asc" }, { revision: "asc" }],
      },
    },
    orderBy: { position: "asc" },
  });
  return rows.map(({ targets, ...row }) => indicatorOf(row, targets));
}

/** @throws Refused unknown-indicator */
export async function findIndicator(code: string): Promise<IndicatorAnswer> {
  const indicator = (await listIndicators()).find((each) => each.code === code);
  if (!indicator) throw new Refused("unknown-indicator", code);
  return indicator;
}
