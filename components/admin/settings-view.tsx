import type { ReactNode } from "react";
import { AccountSection } from "@/components/account/section";
import { factLines } from "@/lib/format/proposal-facts";
import { settingWords } from "@/lib/format/proposal-words";
import type { SettingAnswer } from "@/lib/schemas/accounts";
import type { SettingKey } from "@/lib/schemas/settings";
import { type ProfilesShown, SecurityPolicy } from "./security-policy";
import { SettingForm } from "./setting-form";

export type SettingsViewProps = {
  settings: readonly SettingAnswer[];
  mayPropose: boolean;
  /** For who is answerable for it. */
  profiles: ProfilesShown | null;
};

const ABOUT: Readonly<Record<SettingKey, ReactNode>> = {
  contact: "显示在页脚和登录页，让人知道有事找谁。",
  mail: "用来发送通知邮件；密码加密保存，任何页面都不再显示。",
  webhooks: "把通知发到工作群，只发链接，不发数值。系统只访问这里列出的主机。",
  thresholds: "公开页面的评价词从哪里起算；查看过去某一天时，用那一天的界限。",
};

/** 系统设置: what is in force, and the form to ask for something else. */
export function SettingsView({ settings, mayPropose, profiles }: SettingsViewProps) {
  return (
    <>
      <header className="pt-10 pb-6">
        <h1 className="text-2xl font-semibold">系统设置</h1>
        <p className="mt-2 text-sm text-ink-2">由系统管理员提请，安全管理员确认后生效。</p>
      </header>
      {settings.map(({ key, version, value }) => (
        <AccountSection key={key} id={key} title={settingWords[key]} about={ABOUT[key]}>
          <dl className="grid max-w-2xl grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 gap-y-1">
            {factLines("settings", value).map(({ label, text }) => (
              <div key={label} className="contents">
                <dt className="text-ink-2">{label}</dt>
                <dd className="min-w-0 [overflow-wrap:anywhere]">{text}</dd>
              </div>
            ))}
          </dl>
          {version === 0 && <p className="mt-1 text-xs text-ink-2">尚未设置，以上是默认值。</p>}
          {/* Another version is another form: what it starts from has changed. */}
          {mayPropose && <SettingForm key={version} settingKey={key} value={value} />}
        </AccountSection>
      ))}
      {profiles && <SecurityPolicy {...profiles} />}
    </>
  );
}
