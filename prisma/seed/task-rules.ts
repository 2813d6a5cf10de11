import { uuidv7 } from "uuidv7";
import type { Prisma } from "@/lib/db/generated/client";
import { endOf, type IsoDate, type Span } from "@/lib/domain/period";
import { endedPeriods, type Frequency } from "@/lib/domain/reporting-period";

/** Working days after the period's end. Preliminary values of a year are out late in the next January. */
const DUE_AFTER: Readonly<Record<Frequency, number>> = { month: 12, quarter: 15, half: 15, year: 20 };

/**
 * What the city reports of every main indicator from the day on which the product is first started: the annual value,
 * and what comes oftener as 累计. It begins with the newest period that can be reported.
 */
export async function insertTaskRules(tx: Prisma.TransactionClient, lastPlanYear: number, today: IsoDate) {
  const indicators = await tx.indicator.findMany({
    where: { role: "main" },
    select: { id: true, frequency: true },
  });
  const data = indicators.flatMap(({ id, frequency }) => [
    rule(id, "year", "year", newest("year", "year", lastPlanYear, today)),
    ...(frequency === "year"
      ? []
      : [rule(id, "ytd", frequency, newest(frequency, "ytd", lastPlanYear, today))]),
  ]);
  await tx.taskRule.createMany({ data });
}

function rule(indicatorId: string, span: Span, frequency: Frequency, startsOn: IsoDate) {
  const dueAfter = DUE_AFTER[frequency];
  return {
    id: uuidv7(),
    indicatorId,
    level: "city" as const,
    span,
    frequency,
    dueAfter,
    startsOn: new Date(startsOn),
  };
}

/** The last day of the newest period that is over; of none, today. */
function newest(frequency: Frequency, span: Span, lastPlanYear: number, today: IsoDate): IsoDate {
  const yearBefore = `${Math.min(Number(today.slice(0, 4)), lastPlanYear) - 1}-01-01`;
  const period = endedPeriods(frequency, span, yearBefore, today)
    .filter(({ year }) => year <= lastPlanYear)
    .at(-1);
  return period ? endOf(period) : today;
}
