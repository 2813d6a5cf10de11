import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { StatusMark } from "@/components/ui/status-mark";
import type { StaffAccount } from "@/lib/schemas/accounts";
import { accountHints, accountStatus, lastSignIn, standingText } from "./account-words";

/** Accounts, a row each; what can be done with one is on its own page. */
export function AccountTable({ accounts }: { accounts: readonly StaffAccount[] }) {
  return (
    <ScrollAcross label="账号列表">
      <table className="table sm:min-w-[820px]">
        <thead>
          <tr>
            <th scope="col">账号</th>
            <th scope="col" className="max-sm:hidden">
              角色
            </th>
            <th scope="col" className="max-sm:hidden">
              办公电话
            </th>
            <th scope="col" className="max-sm:hidden">
              最近登录
            </th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.username} account={account} />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

function AccountRow({ account }: { account: StaffAccount }) {
  const { username, name, officePhone } = account;
  const hints = accountHints(account);
  return (
    <tr>
      <th scope="row">
        <Link href={pageHref(`/admin/accounts/${username}`)}>{name}</Link>
        <span className="block text-xs text-ink-2">{username}</span>
        <span className="block text-xs text-ink-2 sm:hidden">{standingText(account)}</span>
      </th>
      <td className="max-sm:hidden">{standingText(account)}</td>
      <td className="whitespace-nowrap max-sm:hidden">
        {officePhone ?? <span className="text-ink-2">—</span>}
      </td>
      <td className="whitespace-nowrap max-sm:hidden">{lastSignIn(account)}</td>
      <td>
        <StatusMark {...accountStatus(account)} />
        {hints.length > 0 && <span className="block text-xs text-ink-2">{hints.join("，")}</span>}
      </td>
    </tr>
  );
}
