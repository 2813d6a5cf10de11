import type { Decimal } from "./decimal";
import { type Measure, measured, unmeasured } from "./measure";
import type { IsoDate } from "./period";
import type { Direction } from "./quantity";

/** 流量, 存量, 占比, 个数: decides which growth rates may be stated and which figures may be summed. */
export type Kind = "flow" | "stock" | "share" | "count";

/** 达到, 区间 (3—5家), 只要求增长. */
export type TargetForm = "at_least" | "range" | "direction";

export type Pathway = "linear" | "geometric" | "milestones";

/** The value of one year. */
export interface Point {
  readonly year: number;
  readonly value: Decimal;
}

/** One indicator in one area. */
export interface Series {
  readonly indicator: string;
  readonly area: string;
}

/**
 * What a plan asks of a series by a year. The baseline year is the target's own.
 * A revised target is another Target with a later `statedOn`; nothing is overwritten.
 */
export interface Target extends Series {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly form: TargetForm;
  readonly baseline: Point | null;
  /** The lower end for a range; null for a direction-only goal. */
  readonly targetValue: Decimal | null;
  /** The upper end for a range, otherwise null. */
  readonly targetUpper: Decimal | null;
  readonly targetYear: number;
  readonly pathway: Pathway;
  readonly milestones: readonly Point[];
  readonly statedOn: IsoDate;
  /** 1 for the plan's own; a revision counts on. */
  readonly revision: number;
}

/** The baseline `b` in `t0`, if there is one and it lies before the target year. */
export function baselineOf({ baseline, targetYear }: Target): Measure<Point> {
  if (!baseline) return unmeasured("no-baseline");
  if (baseline.year >= targetYear) return unmeasured("baseline-not-before-target-year");
  return measured(baseline);
}

/** The goal `g` in `T`: the value that counts as reached. Of a range that is the end met first. */
export function goalOf(target: Target): Measure<Point> {
  if (target.form === "direction") return unmeasured("direction-only");
  const metFirst = target.form === "range" && target.direction === "decrease";
  const value = metFirst ? target.targetUpper : target.targetValue;
  return value ? measured({ year: target.targetYear, value }) : unmeasured("no-target-value");
}

/**
 * Of one plan's targets for one series, the one that held on that day: the newest stated by then
 * (on one day, the highest revision). The older ones stay for drawing.
 */
export function inForce<T extends Target>(targets: readonly T[], asOf: IsoDate): T | undefined {
  return targets
    .filter((target) => target.statedOn <= asOf)
    .toSorted((a, b) => b.statedOn.localeCompare(a.statedOn) || b.revision - a.revision)[0];
}
