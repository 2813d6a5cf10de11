import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { formatDay } from "@/lib/format/dates";
import type { CalendarAnswer } from "@/lib/schemas/collection";
import { monthsOf, runsOf } from "./calendar.prepare";
import { CalendarMonth } from "./calendar-month";
import { DayForm } from "./day-form";

export interface CalendarViewProps {
  calendar: CalendarAnswer;
  mayArrange: boolean;
}

/** 工作日历: which days rest and which work, a year at a time. */
export function CalendarView({ calendar: { year, isStated, days }, mayArrange }: CalendarViewProps) {
  const rests = days.filter(({ kind }) => kind === "rest").length;
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-8 pb-4">
        <h1 className="text-2xl font-semibold">
          {isStated
            ? `${year}年放假${rests}天，调休上班${days.length - rests}天`
            : `${year}年的放假安排还没有录入`}
        </h1>
        <nav aria-label="年份" className="flex gap-6">
          <Link href={pageHref("/collection/calendar", { year: String(year - 1) })}>{year - 1}年</Link>
          <Link href={pageHref("/collection/calendar", { year: String(year + 1) })}>{year + 1}年</Link>
        </nav>
      </header>
      {!isStated && (
        <p className="border-l-2 border-behind py-1 pl-3">
          现在只按周末休息计算期限；国务院办公厅公布这一年的放假安排后，请在这里录入。
        </p>
      )}
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 xl:grid-cols-3">
          {monthsOf(year, days).map((month) => (
            <CalendarMonth key={month.month} {...month} />
          ))}
        </div>
        <div className="space-y-8">
          {mayArrange && <DayForm year={year} days={days} />}
          <section aria-labelledby="runs-title">
            <h2 id="runs-title" className="border-b border-hairline pb-2 text-lg font-semibold">
              与周末规则不同的日子
            </h2>
            <ul className="divide-y divide-hairline text-sm">
              {runsOf(days).map(({ first, last, count }) => (
                <li key={first.day} className="flex justify-between gap-4 py-1.5">
                  <span>
                    {first.name}
                    <span className="text-ink-2"> · {first.kind === "rest" ? "放假" : "上班"}</span>
                  </span>
                  <span className="text-ink-2">
                    {formatDay(first.day).slice(5)}
                    {count > 1 && `—${formatDay(last.day).slice(5)}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
