import type { Route } from "next";
import Link from "next/link";
import { dutyWords } from "@/lib/format/account-words";
import { formatMoment } from "@/lib/format/dates";
import type { MeAnswer, SessionAnswer, SignInAnswer, TokenAnswer } from "@/lib/schemas/account";
import { PasswordForm } from "./password-form";
import { type PasswordRulesShown, passwordAbout } from "./password-words";
import { AccountSection } from "./section";
import { SessionList } from "./session-list";
import { SignInLog } from "./sign-in-log";
import { type TokenScope, TokenSection } from "./token-section";
import { TotpSection } from "./totp-section";

export interface AccountViewProps {
  name: string;
  username: string;
  roleName: string;
  unitName: string | null;
  areaName: string | null;
  title: string | null;
  isSolo: boolean;
  hasTotp: boolean;
  passwordChangedAt: string;
  duty: MeAnswer["duty"];
  /** Where one was going before a duty came in between. */
  next: string | null;
  passwordRules: PasswordRulesShown;
  sessions: readonly SessionAnswer[];
  signIns: readonly SignInAnswer[];
  tokens: readonly TokenAnswer[];
  scopes: readonly TokenScope[];
}

/** Everything that a person keeps about the own account. What has to be done first stands first. */
export function AccountView(props: AccountViewProps) {
  const { name, username, roleName, unitName, areaName, title, duty, next, isSolo } = props;
  const belongs = [unitName, areaName, title].filter((part) => part !== null);
  return (
    <article className="pt-10">
      <h1 className="text-2xl font-semibold">{name}</h1>
      <p className="mt-1 text-sm text-ink-2">{[username, roleName, ...belongs].join(" · ")}</p>
      {duty && (
        <p role="status" className="mt-6 border-l-2 border-behind py-1 pl-3 text-base">
          {dutyWords[duty]}
        </p>
      )}
      {!duty && next && (
        <p role="status" className="mt-6 border-l-2 border-accent py-1 pl-3 text-base">
          账号已设置好。<Link href={next as Route}>继续原来的操作</Link>
        </p>
      )}
      {isSolo && (
        <p className="mt-6 border-l-2 border-accent py-1 pl-3 text-sm">
          正在单人试用：提请和审核都由您一人办理。
          <Link href={"/solo" as Route}>建立三位管理员，转为正式使用</Link>
        </p>
      )}
      <div className="mt-8">
        <AccountSection
          id="password"
          title="密码"
          about={`${passwordAbout(props.passwordRules)}上次修改：${formatMoment(props.passwordChangedAt)}。`}
        >
          <PasswordForm />
        </AccountSection>
        <TotpSection hasTotp={props.hasTotp} username={username} />
        <SessionList sessions={props.sessions} />
        <TokenSection tokens={props.tokens} scopes={props.scopes} />
        <SignInLog signIns={props.signIns} />
      </div>
    </article>
  );
}
