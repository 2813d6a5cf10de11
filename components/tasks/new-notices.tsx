import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { NoticeLink } from "@/components/notices/notice-link";
import { formatMoment } from "@/lib/format/dates";
import { noticeKindWords } from "@/lib/format/notice-words";
import type { NoticeAnswer } from "@/lib/schemas/notice";

/** What one was told and has not read yet. */
export function NewNotices({ notices }: { notices: readonly NoticeAnswer[] }) {
  return (
    <section aria-labelledby="notices-title">
      <div className="flex items-baseline justify-between border-b border-hairline pb-2">
        <h2 id="notices-title" className="text-lg font-semibold">
          新通知
        </h2>
        <Link href={pageHref("/notices")}>全部通知</Link>
      </div>
      {notices.length === 0 && <p className="py-3 text-sm text-ink-2">没有未读的通知。</p>}
      <ul className="divide-y divide-hairline">
        {notices.map(({ id, kind, sentence, href, at }) => (
          <li key={id} className="py-3 text-sm">
            <p className="text-xs text-ink-2">
              {noticeKindWords[kind]} · {formatMoment(at)}
            </p>
            <NoticeLink id={id} href={href}>
              {sentence}
            </NoticeLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
