import type { Route } from "next";
import Link from "next/link";
import { Empty } from "@/components/ui/notice";
import { formatMoment } from "@/lib/format/dates";
import { noticeKindWords } from "@/lib/format/notice-words";
import type { NoticeAnswer } from "@/lib/schemas/notice";
import { NoticeLink } from "./notice-link";
import { ReadAll } from "./read-all";

export interface NoticesViewProps {
  notices: readonly NoticeAnswer[];
  unread: number;
  /** Where older ones are, if there are any. */
  older: Route | null;
}

/** 通知: everything that one was told, the latest first; what was not read yet is marked. */
export function NoticesView({ notices, unread, older }: NoticesViewProps) {
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-10 pb-4">
        <h1 className="text-2xl font-semibold">{unread > 0 ? `${unread}条通知未读` : "没有未读的通知"}</h1>
        {unread > 0 && <ReadAll />}
      </header>
      {notices.length === 0 && <Empty>有催报、退回、审核、发布或提请时，会在这里通知您。</Empty>}
      <ul className="divide-y divide-hairline border-t border-hairline">
        {notices.map(({ id, kind, sentence, href, at, readAt }) => (
          <li key={id} className="grid gap-x-6 py-3 sm:grid-cols-[7rem_1fr_auto]">
            <span className="text-sm text-ink-2">
              {readAt === null && (
                <span className="text-accent">
                  <span aria-hidden="true">● </span>未读 ·{" "}
                </span>
              )}
              {noticeKindWords[kind]}
            </span>
            <span className={readAt === null ? "text-base font-medium" : "text-base"}>
              <NoticeLink id={id} href={href}>
                {sentence}
              </NoticeLink>
            </span>
            <span className="text-sm text-ink-2">{formatMoment(at)}</span>
          </li>
        ))}
      </ul>
      {older && (
        <p className="border-t border-hairline pt-4">
          <Link href={older}>更早的通知</Link>
        </p>
      )}
    </>
  );
}
