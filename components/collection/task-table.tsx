import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { StatusMark } from "@/components/ui/status-mark";
import { isOutstanding } from "@/lib/domain/task-standing";
import { formatDay, formatMoment, formatPeriod } from "@/lib/format/dates";
import { taskStageWords, timingWord } from "@/lib/format/task-words";
import type { TaskAnswer } from "@/lib/schemas/collection";

type Props = {
  tasks: readonly TaskAnswer[];
  picked?: ReadonlySet<string>;
  /** Where tasks can be picked: takes in all that are named, or lets them go if all were. */
  onToggle?: (ids: readonly string[]) => void;
};

/** One line a task: what, whose, by when, how far, and whether it was reminded of. */
export function TaskTable({ tasks, picked, onToggle }: Props) {
  const open = tasks.filter(({ state }) => isOutstanding(state)).map(({ id }) => id);
  return (
    <ScrollAcross label="填报任务">
      <table className="table">
        <thead>
          <tr>
            {onToggle && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="选中全部未报的任务"
                  checked={open.length > 0 && open.every((id) => picked?.has(id))}
                  onChange={() => onToggle(open)}
                />
              </th>
            )}
            <th scope="col">指标</th>
            <th scope="col">区域</th>
            <th scope="col">时期</th>
            <th scope="col">责任单位</th>
            <th scope="col">期限</th>
            <th scope="col">进度</th>
            <th scope="col">催报</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <Row key={task.id} task={task} isPicked={picked?.has(task.id)} onToggle={onToggle} />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

type RowProps = { task: TaskAnswer; isPicked?: boolean; onToggle?: Props["onToggle"] };

function Row({ task, isPicked = false, onToggle }: RowProps) {
  const { id, indicatorName, areaName, period, span, unitName, dueOn, state, timing, days, entry } = task;
  const title = `${indicatorName}，${areaName}，${formatPeriod(period, span)}`;
  const status = timingWord(timing, days);
  return (
    <tr>
      {onToggle && (
        <td>
          {isOutstanding(state) && (
            <input
              type="checkbox"
              aria-label={`选中${title}`}
              checked={isPicked}
              onChange={() => onToggle([id])}
            />
          )}
        </td>
      )}
      <th scope="row" className="whitespace-nowrap">
        {entry ? <Link href={pageHref(`/observations/${entry}`)}>{indicatorName}</Link> : indicatorName}
      </th>
      <td className="whitespace-nowrap">{areaName}</td>
      <td className="whitespace-nowrap">{formatPeriod(period, span)}</td>
      <td className="whitespace-nowrap">{unitName ?? "未定"}</td>
      <td className="whitespace-nowrap">
        {formatDay(dueOn)}
        {status && (
          <span className="block">
            <StatusMark {...status} />
          </span>
        )}
      </td>
      <td>
        <StatusMark {...taskStageWords[state]} />
      </td>
      <td className="whitespace-nowrap text-sm text-ink-2">
        {task.remindedAt && `${task.reminders}次，最近${formatMoment(task.remindedAt)}`}
      </td>
    </tr>
  );
}
