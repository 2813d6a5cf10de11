import type { EntryState } from "./entry-workflow";
import type { IsoDate } from "./period";

/** How far the value of a task has come: the state of its record, or `none` where there is none, or it was discarded. */
export const TASK_STAGES = ["none", "draft", "returned", "submitted", "approved", "released"] as const;
export type TaskStage = Exclude<EntryState, "discarded"> | "none";

/**
 * Where a task stands against its due day. `open` and `overdue`: it is still to be reported. `punctual` and `late`
 * (补齐): it is reported, and what happened is never rewritten. `untimed`: published without having been submitted here.
 */
export const TASK_TIMINGS = ["open", "overdue", "punctual", "late", "untimed"] as const;
export type TaskTiming = (typeof TASK_TIMINGS)[number];

export interface TaskProgress {
  readonly stage: TaskStage;
  readonly dueOn: IsoDate;
  /** The day of the first submission that was not withdrawn. */
  readonly reportedOn: IsoDate | null;
}

export interface TaskStanding {
  readonly timing: TaskTiming;
  /** `open`: days left, 0 on the due day. `overdue`: days since. `late`: days it was late. Otherwise 0. */
  readonly days: number;
}

/** What its unit still has to do something about: a returned value too. */
export const OUTSTANDING: readonly TaskStage[] = ["none", "draft", "returned"];

export function isOutstanding(stage: TaskStage): boolean {
  return OUTSTANDING.includes(stage);
}

export function standingOf({ stage, dueOn, reportedOn }: TaskProgress, today: IsoDate): TaskStanding {
  if (isOutstanding(stage)) {
    const left = daysBetween(today, dueOn);
    return left >= 0 ? { timing: "open", days: left } : { timing: "overdue", days: -left };
  }
  if (reportedOn === null) return { timing: "untimed", days: 0 };
  const late = daysBetween(dueOn, reportedOn);
  return late > 0 ? { timing: "late", days: late } : { timing: "punctual", days: 0 };
}

const DAY_MS = 86_400_000;

/** Calendar days from one to the other; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
