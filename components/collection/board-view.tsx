import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import { formatPeriod } from "@/lib/format/dates";
import type { CompletenessAnswer, RemindersAnswer, TaskAnswer } from "@/lib/schemas/collection";
import { BoardHeadline } from "./board-headline";
import { BoardTable } from "./board-table";
import { ReminderLog } from "./reminder-log";
import { type TaskChoices, type TaskFilter, TaskFilters } from "./task-filters";
import { type RemindAll, TaskPicker } from "./task-picker";

export interface BoardViewProps {
  query: TaskFilter & { page?: string };
  units: CompletenessAnswer;
  /** Of one period: which one, and its indicators by areas. */
  areas: { period: string; answer: CompletenessAnswer } | null;
  tasks: readonly TaskAnswer[];
  isMore: boolean;
  choices: TaskChoices;
  reminders: RemindersAnswer["items"];
  mayRemind: boolean;
  /** All that are found and still to be reported, beyond those shown. */
  all: RemindAll | null;
}

const PATH = "/collection";

/** 完成情况: who has reported and who has not, and the way to remind them. */
export function BoardView(props: BoardViewProps) {
  const { query, units, areas, tasks, isMore, choices, reminders, mayRemind, all } = props;
  const { page, ...filters } = query;
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <>
      <BoardHeadline total={units.total} />
      {units.rows.length > 0 && (
        <section aria-labelledby="units-title" className="mt-6">
          <h2 id="units-title" className="text-lg font-semibold">
            各单位
          </h2>
          <BoardTable
            caption="各单位各时期已报的项数"
            rowTitle="责任单位"
            answer={units}
            mostColumns={10}
            queryOf={(unit, period) => ({ unit: unit === "-" ? undefined : unit, period, state: "all" })}
          />
        </section>
      )}
      {areas && (
        <section aria-labelledby="areas-title" className="mt-10">
          <h2 id="areas-title" className="text-lg font-semibold">
            {formatPeriod(areas.period)}各指标
          </h2>
          <BoardTable
            caption={`${formatPeriod(areas.period)}各指标各区域已报的项数`}
            rowTitle="指标"
            answer={areas.answer}
            queryOf={(indicator, area) => ({ indicator, area, period: areas.period, state: "all" })}
          />
        </section>
      )}
      <section id="tasks" aria-labelledby="tasks-title" className="mt-10 scroll-mt-4">
        <h2 id="tasks-title" className="mb-3 text-lg font-semibold">
          填报任务
        </h2>
        <TaskFilters filter={filters} choices={choices} />
        <div className="mt-4">
          {tasks.length === 0 ? (
            <Empty>{emptyText(isFiltered, units.total.total)}</Empty>
          ) : (
            <TaskPicker key={JSON.stringify(query)} tasks={tasks} mayRemind={mayRemind} all={all} />
          )}
        </div>
        <nav aria-label="分页" className="no-print mt-4 flex gap-6">
          {page && <Link href={pageHref(PATH, filters, "tasks")}>回到第一页</Link>}
          {isMore && (
            <Link href={pageHref(PATH, { ...filters, page: String(Number(page ?? 1) + 1) }, "tasks")}>
              下一页
            </Link>
          )}
        </nav>
      </section>
      <ReminderLog items={reminders} />
    </>
  );
}

function emptyText(isFiltered: boolean, total: number): string {
  if (isFiltered) return "没有符合条件的任务，请放宽条件。";
  return total > 0 ? "应报的都已报齐。" : "还没有填报任务，请先安排填报规则。";
}
