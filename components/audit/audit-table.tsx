import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { StatusMark } from "@/components/ui/status-mark";
import { actionWord, auditReason, auditRoleWord, REFUSED_MARK, subjectWords } from "@/lib/format/audit-words";
import { formatSecond } from "@/lib/format/dates";
import type { AuditEventAnswer } from "@/lib/schemas/audit";
import { changesOf } from "./changes.prepare";

/** Rows of the audit: when, who from where, what to what, and what it changed. */
export function AuditTable({ events }: { events: readonly AuditEventAnswer[] }) {
  return (
    <table className="table max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="num w-12">
            序号
          </th>
          <th scope="col" className="w-24 lg:w-52">
            时间
          </th>
          <th scope="col" className="w-[18%]">
            谁
          </th>
          <th scope="col" className="w-[24%]">
            做什么
          </th>
          <th scope="col">变更和理由</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {events.map((event) => (
          <AuditRow key={event.seq} event={event} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ event }: { event: AuditEventAnswer }) {
  const { seq, at, accountName, role, ip, action, subject } = event;
  const { kind, name } = subjectWords(subject);
  const roleWord = auditRoleWord(role);
  const who = accountName || roleWord;
  return (
    <tr className="max-sm:block max-sm:border-b max-sm:border-hairline max-sm:py-3">
      <th scope="row" className={`num ${CELL} max-sm:float-right max-sm:text-ink-2`}>
        {seq}
      </th>
      <td className={`${CELL} max-sm:text-ink-2`}>
        <time dateTime={at}>{formatSecond(at)}</time>
      </td>
      <td className={CELL}>
        {who}
        <span className="block text-xs text-ink-2">
          {[roleWord === who ? "" : roleWord, ip].filter(Boolean).join(" · ")}
        </span>
      </td>
      <td className={CELL}>
        {actionWord(action)}
        {subject && (
          <Link
            href={pageHref("/audit", { subject })}
            title={`只看“${subject}”`}
            className="block max-w-[22rem] break-all text-xs"
          >
            {kind} {name}
          </Link>
        )}
      </td>
      <td className={CELL}>
        <Outcome event={event} />
      </td>
    </tr>
  );
}

/** On a narrow screen a row is a paragraph. */
const CELL = "max-sm:block max-sm:border-0 max-sm:p-0";

function Outcome({ event: { outcome, before, after, reason } }: { event: AuditEventAnswer }) {
  return (
    <>
      {(outcome === "refused" || reason) && (
        <p className="[overflow-wrap:anywhere]">
          {outcome === "refused" ? (
            <StatusMark {...REFUSED_MARK} />
          ) : (
            <span className="text-ink-2">理由</span>
          )}{" "}
          {reason && auditReason(reason)}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-4">
        {changesOf(before, after).map((change) => (
          <div key={change.field} className="flex min-w-0 flex-wrap gap-x-1.5">
            {change.word && <dt className="text-ink-2">{change.word}</dt>}
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              {change.before && <del className="text-ink-2">{change.before}</del>}
              {change.before && <span aria-hidden="true"> → </span>}
              {change.after ? <ins className="no-underline">{change.after}</ins> : "无"}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
