import Link from "next/link";
import { AccountSection } from "@/components/account/section";
import { pageHref } from "@/components/layout/page-href";
import { OnRequest } from "@/components/proposals/on-request";
import { StatusMark } from "@/components/ui/status-mark";
import type { StaffAccount } from "@/lib/schemas/accounts";
import { AccessForms } from "./access-forms";
import { accountHints, accountStatus, lastSignIn, standingText } from "./account-words";
import { EditAccountForm } from "./edit-account-form";
import { PhoneReveal } from "./phone-reveal";
import { RoleForm } from "./role-form";
import type { StandingChoices } from "./standing-fields";
import { UnlockButton } from "./unlock-button";

export type StaffAccountViewProps = StandingChoices & {
  account: StaffAccount;
  /** What whoever looks may do. */
  may: { propose: boolean; grant: boolean; unlock: boolean; unmask: boolean };
};

/** One account: how it stands, and what can be asked for. */
export function StaffAccountView({ account, may, districts, units }: StaffAccountViewProps) {
  const { username, name, title, officePhone, contactEmail, lockedUntil } = account;
  const facts: [string, React.ReactNode][] = [
    ["用户名", username],
    ["角色", standingText({ ...account, unit: null })],
    ["单位", account.unit?.name ?? "—"],
    ["职务", title ?? "—"],
    ["办公电话", <PhoneReveal key="phone" username={username} masked={officePhone} mayReveal={may.unmask} />],
    ["邮箱", contactEmail ?? "—"],
    ["最近登录", lastSignIn(account)],
    ["其他", accountHints(account).join("，") || "—"],
  ];
  return (
    <article className="pt-10">
      <p className="text-sm">
        <Link href={pageHref("/admin/accounts")}>账号管理</Link>
      </p>
      <h1 className="mt-1 flex flex-wrap items-baseline gap-x-4 text-2xl font-semibold">
        {name}
        <StatusMark {...accountStatus(account)} />
      </h1>
      {lockedUntil && may.unlock && <UnlockButton username={username} />}
      <dl className="mt-6 mb-10 grid max-w-3xl grid-cols-[auto_1fr] gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr_auto_1fr]">
        {facts.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{text}</dd>
          </div>
        ))}
      </dl>
      {may.grant && (
        <AccountSection id="role" title="角色" about="一个账号一个角色；改变角色后须重新登录。">
          <OnRequest label="提请授予">
            <RoleForm account={account} districts={districts} units={units} />
          </OnRequest>
        </AccountSection>
      )}
      {may.propose && (
        <>
          <AccountSection id="person" title="个人信息" about="只保留工作所需的。">
            <OnRequest label="提请修改">
              <EditAccountForm account={account} />
            </OnRequest>
          </AccountSection>
          <AccessForms account={account} />
        </>
      )}
    </article>
  );
}
