import Link from "next/link";
import { FilterForm } from "@/components/layout/filter-form";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import { ROLES } from "@/lib/domain/access";
import { roleWords } from "@/lib/format/account-words";
import { ACCOUNT_STATES, type AccountsQuery, type StaffAccount } from "@/lib/schemas/accounts";
import { AccountTable } from "./account-table";

export type AccountsViewProps = {
  query: AccountsQuery;
  /** Those that fit the query. */
  accounts: readonly StaffAccount[];
  total: number;
  locked: number;
  unused: number;
  /** Whether the profile in force disables them by itself. */
  disablesUnused: boolean;
  mayPropose: boolean;
};

const STATES = { enabled: "启用", disabled: "已停用", locked: "已锁定", unused: "90天未登录" } as const;

/** 账号管理: how many there are, what is the matter with any of them, and the list. */
export function AccountsView(props: AccountsViewProps) {
  const { query, accounts, total, locked, unused, disablesUnused, mayPropose } = props;
  const isFiltered = Object.values(query).some(Boolean);
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-4 pt-10 pb-6">
        <div>
          <h1 className="text-2xl font-semibold">
            {total}个账号
            {locked > 0 && (
              <>
                ，<Link href={pageHref("/admin/accounts", { state: "locked" })}>{locked}个锁定</Link>
              </>
            )}
            {unused > 0 && (
              <>
                ，<Link href={pageHref("/admin/accounts", { state: "unused" })}>{unused}个90天未登录</Link>
              </>
            )}
          </h1>
          <p className="mt-2 text-sm text-ink-2">
            {disablesUnused
              ? "90天未登录的账号由系统每天自动停用；每种管理员最后一个可用的除外。"
              : "90天未登录的账号只列出，不自动停用（standard安全配置）。"}
          </p>
        </div>
        {mayPropose && (
          <Link href={pageHref("/admin/accounts/new")} className="button button-strong hover:no-underline">
            提请新建账号
          </Link>
        )}
      </header>
      <FilterForm
        action="/admin/accounts"
        clear={isFiltered ? pageHref("/admin/accounts") : undefined}
        choices={choicesOf(query)}
        search={{ value: query.q, placeholder: "姓名、用户名、单位" }}
      />
      <div className="mt-6">
        {accounts.length === 0 ? <Empty>没有符合条件的账号。</Empty> : <AccountTable accounts={accounts} />}
      </div>
    </>
  );
}

function choicesOf({ role, state }: AccountsQuery) {
  return [
    {
      name: "role",
      label: "角色",
      all: "全部角色",
      value: role,
      options: ROLES.map((each) => ({ value: each, label: roleWords[each] })),
    },
    {
      name: "state",
      label: "状态",
      all: "全部状态",
      value: state,
      options: ACCOUNT_STATES.map((each) => ({ value: each, label: STATES[each] })),
    },
  ];
}
