import type { IsoDate } from "@/lib/domain/period";
import type { IndicatorAnswer } from "@/lib/schemas/answers";

/** Without the targets and revisions that were stated later. */
export function asKnownOn(indicator: IndicatorAnswer, asOf: IsoDate): IndicatorAnswer {
  return { ...indicator, targets: indicator.targets.filter(({ statedOn }) => statedOn <= asOf) };
}
