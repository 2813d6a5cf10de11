import Link from "next/link";
import type { ReactNode } from "react";
import { pageHref } from "@/components/layout/page-href";
import { formatMoment, formatPeriod } from "@/lib/format/dates";
import type { WaitingEntry } from "@/lib/schemas/work";

type Props = {
  items: readonly WaitingEntry[];
  /** What happened to it last: 「提交」 stands behind the name of who did it. */
  deed: string;
  note?: (entry: WaitingEntry) => ReactNode;
};

/** Records that wait for somebody, each with the way to it. */
export function WaitingList({ items, deed, note }: Props) {
  return (
    <ul className="divide-y divide-hairline border-b border-hairline">
      {items.map((entry) => {
        const { id, indicatorName, areaName, period, span, by, at } = entry;
        return (
          <li key={id} className="py-3">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <Link href={pageHref(`/observations/${id}`)} className="text-base">
                {indicatorName} · {formatPeriod(period, span)}
              </Link>
              <span className="text-sm text-ink-2">{areaName}</span>
              <span className="text-sm text-ink-2 sm:ml-auto">
                {by}
                {deed}，{formatMoment(at)}
              </span>
            </p>
            {note?.(entry)}
          </li>
        );
      })}
    </ul>
  );
}
