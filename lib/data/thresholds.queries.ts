import { Decimal } from "@/lib/domain/decimal";
import type { IsoDate } from "@/lib/domain/period";
import type { Thresholds } from "@/lib/domain/verdict";
import type { Setting } from "@/lib/schemas/settings";
import { thresholdsConfirmedBy } from "./settings.queries";
import { cacheReleased } from "./tags";

/** Where the words of a verdict began on that day: looking back, one sees the lights as they were. */
export async function thresholdsOn(asOf: IsoDate): Promise<Thresholds> {
  const { ahead, onTrack, behind, ratio, countTolerance } = await cached(asOf);
  return {
    ahead: new Decimal(ahead),
    onTrack: new Decimal(onTrack),
    behind: new Decimal(behind),
    ratio: new Decimal(ratio),
    countTolerance: new Decimal(countTolerance),
  };
}

/** As text: a Decimal would not come out of the cache as one. */
async function cached(asOf: IsoDate): Promise<Setting<"thresholds">> {
  "use cache";
  cacheReleased();
  return thresholdsConfirmedBy(asOf);
}
