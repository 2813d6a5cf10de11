import { pageHref } from "@/components/layout/page-href";
import type { TaskAnswer } from "@/lib/schemas/collection";

/** Values of one indicator that are due for one period: one line, whatever many areas. */
export interface DueLine {
  readonly key: string;
  readonly first: TaskAnswer;
  readonly tasks: readonly TaskAnswer[];
  /** Where they are filled in: a form for one value, the table for several. */
  readonly href: ReturnType<typeof pageHref>;
}

export interface DueDay {
  readonly dueOn: string;
  readonly timing: TaskAnswer["timing"];
  readonly days: number;
  readonly lines: readonly DueLine[];
}

/** What is still to be reported, day by day, the earliest first. */
export function dueDays(tasks: readonly TaskAnswer[]): DueDay[] {
  return grouped(tasks, ({ dueOn }) => dueOn).map(([dueOn, ofDay]) => {
    const [first] = ofDay;
    const lines = grouped(ofDay, ({ indicator, period, span }) => `${indicator} ${period} ${span}`);
    return {
      dueOn,
      timing: first.timing,
      days: first.days,
      lines: lines.map(([key, of]) => ({ key, first: of[0], tasks: of, href: hrefOf(of) })),
    };
  });
}

type Some<T> = readonly [T, ...T[]];

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): [string, Some<T>][] {
  const groups = new Map<string, Some<T>>();
  for (const each of all) {
    const there = groups.get(keyOf(each));
    groups.set(keyOf(each), there ? [...there, each] : [each]);
  }
  return [...groups];
}

function hrefOf(tasks: Some<TaskAnswer>) {
  const [{ indicator, area, period, span, frequency, entry }, ...others] = tasks;
  if (others.length === 0)
    return entry
      ? pageHref(`/observations/${entry}`)
      : pageHref("/observations/new", { indicator, area, period, span });
  const year = period.slice(0, 4);
  return pageHref("/observations/grid", {
    by: "indicator",
    code: indicator,
    span,
    frequency,
    from: year,
    to: year,
  });
}
