import { database } from "@/lib/db/client";
import { Decimal } from "@/lib/domain/decimal";
import type { IsoDate } from "@/lib/domain/period";
import type { Thresholds } from "@/lib/domain/verdict";
import { type Setting, settingDefaults, settingSchemas } from "@/lib/schemas/settings";
import { cacheReleased } from "./tags";

/** Where the words of a verdict began on that day: looking back, one sees the lights as they were. */
export async function thresholdsOn(asOf: IsoDate): Promise<Thresholds> {
  const { ahead, onTrack, behind, ratio, countTolerance } = await confirmedBy(asOf);
  return {
    ahead: new Decimal(ahead),
    onTrack: new Decimal(onTrack),
    behind: new Decimal(behind),
    ratio: new Decimal(ratio),
    countTolerance: new Decimal(countTolerance),
  };
}

/** Each confirmed proposal is one vintage of the setting; a Decimal would not come out of the cache as one. */
async function confirmedBy(asOf: IsoDate): Promise<Setting<"thresholds">> {
  "use cache";
  cacheReleased();
  const [row] = await database().prisma.$queryRaw<{ value: unknown }[]>`
    SELECT payload->'value' AS value FROM proposal
    WHERE action = 'settings' AND subject = 'thresholds' AND state = 'confirmed'
      AND (decided_at AT TIME ZONE 'Asia/Shanghai')::date <= ${asOf}::date
    ORDER BY decided_at DESC LIMIT 1`;
  return row ? settingSchemas.thresholds.parse(row.value) : settingDefaults.thresholds;
}
