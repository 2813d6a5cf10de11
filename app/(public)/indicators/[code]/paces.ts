import type { PaceRow } from "@/components/indicators/indicator-data";
import { current, type Observation, yearToDatePace } from "@/lib/domain/observation";
import { comparePeriods } from "@/lib/domain/period";
import { reasonWords } from "@/lib/format/words";
import type { ObservationAnswer } from "@/lib/schemas/answers";

/**
 * Every 累计 value of one series, newest first, each compared with the same months of the year before and with
 * nothing else. What cannot be compared says why.
 * @param series values known on the day, all spans, all versions
 */
export function pacesOf(series: readonly (Observation & { answer: ObservationAnswer })[]): PaceRow[] {
  const values = current(series.filter(({ span }) => span === "ytd")).toSorted((a, b) =>
    comparePeriods(b.period, a.period),
  );
  return values.map((value) => {
    // The rule looks at the newest value it is given: up to this month, that is this one.
    const pace = yearToDatePace(values.filter(({ period }) => comparePeriods(period, value.period) <= 0));
    const latest = value.answer;
    if (pace.kind === "unmeasured")
      return { latest, before: null, difference: null, growth: null, reason: reasonWords[pace.reason] };
    const { before, difference, growth } = pace.value;
    return {
      latest,
      before: before.answer,
      difference: difference.toFixed(),
      growth: growth.kind === "measured" ? growth.value.toFixed() : null,
      reason: growth.kind === "measured" ? null : reasonWords[growth.reason],
    };
  });
}
