import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ACTION_CHOICES } from "@/lib/format/audit-words";
import { ANONYMOUS, type AuditQuery, SYSTEM } from "@/lib/schemas/audit";

type Props = {
  query: AuditQuery;
  today: string;
  accounts: readonly { username: string; name: string }[];
  /** Where everything is shown again; given while anything is filtered. */
  clear?: Route;
};

/** Filters of the audit as a plain GET form: the address is the state, and it works before any script does. */
export function AuditFilter({ query, today, accounts, clear }: Props) {
  return (
    <search className="no-print">
      <form
        key={JSON.stringify(query)}
        action="/audit"
        autoComplete="off"
        className="grid grid-cols-2 gap-x-4 gap-y-3 sm:flex sm:flex-wrap sm:items-end"
      >
        <Labelled label="起">
          <input type="date" name="from" max={today} defaultValue={query.from} className={FIELD} />
        </Labelled>
        <Labelled label="止">
          <input type="date" name="to" max={today} defaultValue={query.to} className={FIELD} />
        </Labelled>
        <Labelled label="谁">
          <select name="account" defaultValue={query.account ?? ""} className={`${FIELD} sm:max-w-48`}>
            <option value="">所有人</option>
            {accounts.map(({ username, name }) => (
              <option key={username} value={username}>
                {name}（{username}）
              </option>
            ))}
            <option value={SYSTEM}>系统</option>
            <option value={ANONYMOUS}>未登录者</option>
          </select>
        </Labelled>
        <Labelled label="做什么">
          <select name="action" defaultValue={query.action ?? ""} className={`${FIELD} sm:max-w-52`}>
            <option value="">所有操作</option>
            {ACTION_CHOICES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label="结果">
          <select name="outcome" defaultValue={query.outcome ?? ""} className={FIELD}>
            <option value="">全部</option>
            <option value="allowed">允许</option>
            <option value="refused">拒绝</option>
          </select>
        </Labelled>
        <Labelled label="对象">
          <input
            type="search"
            name="subject"
            defaultValue={query.subject}
            maxLength={60}
            placeholder="编号、用户名或代码"
            className={`${FIELD} sm:w-44`}
          />
        </Labelled>
        <div className="col-span-2 flex items-center gap-4">
          <button type="submit" className="button">
            筛选
          </button>
          {clear && <Link href={clear}>清除条件</Link>}
        </div>
      </form>
    </search>
  );
}

const FIELD = "field w-full min-w-0 text-sm";

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: The control is what it is given.
    <label className="flex min-w-0 flex-col gap-1 text-xs text-ink-2">
      {label}
      {children}
    </label>
  );
}
