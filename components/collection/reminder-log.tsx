import { formatMoment } from "@/lib/format/dates";
import type { RemindersAnswer } from "@/lib/schemas/collection";

/** 催报记录: who reminded whom of how much, and when. */
export function ReminderLog({ items }: { items: RemindersAnswer["items"] }) {
  return (
    <section aria-labelledby="log-title" className="mt-10">
      <h2 id="log-title" className="border-b border-hairline pb-2 text-lg font-semibold">
        催报记录
      </h2>
      {items.length === 0 && <p className="py-3 text-sm text-ink-2">还没有催报过。</p>}
      <ul className="divide-y divide-hairline">
        {items.map(({ at, by, tasks, units, notified }) => (
          <li key={`${at} ${by}`} className="flex flex-wrap items-baseline gap-x-6 py-2 text-sm">
            <span className="text-ink-2">{formatMoment(at)}</span>
            <span>
              {by}催报{tasks}项
            </span>
            <span className="text-ink-2">{units.join("、")}</span>
            <span className="w-full text-ink-2">
              {notified.length > 0 ? `通知了${notified.join("、")}` : "没有可通知的账号"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
