import Link from "next/link";
import { StatusMark } from "@/components/ui/status-mark";
import { formatDay, formatPeriod } from "@/lib/format/dates";
import { taskStageWords, timingWord } from "@/lib/format/task-words";
import type { TaskAnswer } from "@/lib/schemas/collection";
import { type DueLine, dueDays } from "./work.prepare";

type Props = { tasks: readonly TaskAnswer[]; mayEnter: boolean; showsUnit: boolean };

/** What is still to be reported, under the day on which it is due. */
export function DueList({ tasks, mayEnter, showsUnit }: Props) {
  return (
    <ol>
      {dueDays(tasks).map(({ dueOn, timing, days, lines }) => {
        const status = timingWord(timing, days);
        return (
          <li key={dueOn} className="grid gap-x-8 border-b border-hairline py-3 sm:grid-cols-[10rem_1fr]">
            <p className="flex flex-wrap items-baseline gap-x-3 sm:block">
              <span className="block">{formatDay(dueOn)}</span>
              <span className="text-sm">{status && <StatusMark {...status} />}</span>
            </p>
            <ul>
              {lines.map((line) => (
                <Line key={line.key} {...{ line, mayEnter, showsUnit }} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

const SHOWN_AREAS = 4;

function Line({ line, mayEnter, showsUnit }: { line: DueLine; mayEnter: boolean; showsUnit: boolean }) {
  const { first, tasks, href } = line;
  const title = `${first.indicatorName} · ${formatPeriod(first.period, first.span)}`;
  const [area] = tasks.map(({ areaName }) => areaName);
  const names = tasks.slice(0, SHOWN_AREAS).map(({ areaName }) => areaName);
  const about = [
    tasks.length === 1
      ? area
      : `${names.join("、")}${tasks.length > SHOWN_AREAS ? `等${tasks.length}个区` : ""}`,
    showsUnit && first.unitName,
    tasks.some(({ reminders }) => reminders > 0) && "已催报",
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 py-1">
      <span className="text-base">{mayEnter ? <Link href={href}>{title}</Link> : title}</span>
      <span className="text-sm text-ink-2">{about.join(" · ")}</span>
      <span className="ml-auto text-sm">
        {tasks.length === 1 ? <StatusMark {...taskStageWords[first.state]} /> : `${tasks.length}格`}
      </span>
    </li>
  );
}
