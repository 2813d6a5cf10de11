import type { Route } from "next";
import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import { auditValue } from "@/lib/format/audit-words";
import type { AuditEventAnswer, AuditQuery, VerificationAnswer } from "@/lib/schemas/audit";
import { AuditFilter } from "./audit-filter";
import { AuditTable } from "./audit-table";
import { ChainState } from "./chain-state";

export interface AuditViewProps {
  verification: VerificationAnswer;
  query: AuditQuery;
  today: string;
  accounts: readonly { username: string; name: string }[];
  events: readonly AuditEventAnswer[];
  /** Where the list begins again, where it is not at its beginning. */
  newest: Route | null;
  /** Where older rows are, if there are any. */
  older: Route | null;
}

/** 审计: whether the chain is whole, then who did what, the latest first. */
export function AuditView({ verification, query, today, accounts, events, newest, older }: AuditViewProps) {
  const isFiltered = Object.values(query).some(Boolean);
  return (
    <>
      <ChainState verification={verification} />
      <AuditFilter
        query={query}
        today={today}
        accounts={accounts}
        clear={isFiltered ? pageHref("/audit") : undefined}
      />
      <p className="mt-6 mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <span>
          {rangeOf(events)}
          {isFiltered && events.length > 0 && (
            <span className="text-ink-2">（{auditValue("query", query)}）</span>
          )}
        </span>
        <a href={pageHref("/api/v1/exports/audit.csv", query)} className="no-print text-xs">
          下载CSV
        </a>
      </p>
      {events.length === 0 ? (
        <Empty>没有符合条件的记录。请放宽日期，或少选一个条件。</Empty>
      ) : (
        <AuditTable events={events} />
      )}
      <nav aria-label="翻页" className="no-print flex gap-6 pt-4">
        {newest && <Link href={newest}>回到最新</Link>}
        {older && <Link href={older}>更早的记录</Link>}
      </nav>
      <p className="mt-6 text-xs text-ink-2">查阅和导出审计记录，本身也会记入审计。</p>
    </>
  );
}

function rangeOf(events: readonly AuditEventAnswer[]): string {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return "";
  if (first === last) return `第${first.seq}号`;
  const isWhole = events.length === first.seq - last.seq + 1;
  return `第${last.seq}—${first.seq}号${isWhole ? "" : `中的${events.length}条`}，最近的在前`;
}
