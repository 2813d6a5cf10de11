/** The years that values may be entered for: those of the plan, and base years before it (机场货邮: 2019). */
export interface PlanYears {
  readonly first: number;
  readonly last: number;
  readonly baseYears: readonly number[];
}

export function admitsYear({ first, last, baseYears }: PlanYears, year: number): boolean {
  return (year >= first && year <= last) || baseYears.includes(year);
}

/** The oldest year that may be entered. */
export function earliestYear({ first, baseYears }: PlanYears): number {
  return Math.min(first, ...baseYears);
}
