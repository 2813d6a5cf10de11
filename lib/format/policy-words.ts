import type { Role } from "@/lib/domain/access";
import { roleWords } from "./account-words";

/** As lib/auth/profile has it; lib/format knows no accounts. */
interface Profile {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
  readonly totpRoles: readonly Role[];
  readonly passwordMinLength: number;
  readonly passwordKinds: number | null;
  readonly passwordMaxDays: number | null;
  readonly formerPasswords: number;
  readonly failuresToLock: number;
  readonly lockMinutes: number;
  readonly disablesUnused: boolean;
  readonly encryptedAdministration: boolean;
}

export interface PolicyLine {
  readonly label: string;
  readonly standard: string;
  readonly dengbao3: string;
}

const SAID: readonly (readonly [label: string, say: (profile: Profile) => string])[] = [
  ["密码长度", ({ passwordMinLength }) => `不少于${passwordMinLength}个字符`],
  [
    "密码组成",
    ({ passwordKinds }) =>
      passwordKinds === null ? "不限" : `大写、小写、数字、其他字符中至少${passwordKinds}种`,
  ],
  ["更换期限", ({ passwordMaxDays }) => (passwordMaxDays === null ? "不限" : `${passwordMaxDays}天`)],
  [
    "不得重用",
    ({ formerPasswords }) => (formerPasswords === 0 ? "现有密码" : `现有和最近${formerPasswords}个密码`),
  ],
  ["常见密码", () => "不得使用"],
  ["登录失败", ({ failuresToLock, lockMinutes }) => `${failuresToLock}次锁定${lockMinutes}分钟`],
  ["无操作退出", ({ idleMinutes }) => `${idleMinutes}分钟`],
  ["最长登录", ({ absoluteMinutes }) => `${absoluteMinutes / 60}小时`],
  [
    "动态口令",
    ({ totpRoles }) =>
      totpRoles.length === 0 ? "演示系统不要求" : totpRoles.map((role) => roleWords[role]).join("、"),
  ],
  ["90天未登录", ({ disablesUnused }) => (disablesUnused ? "自动停用" : "只列出")],
  [
    "从其他机器管理",
    ({ encryptedAdministration }) => (encryptedAdministration ? "须用https" : "未加密时提醒"),
  ],
];

/** What each profile demands, line by line. */
export function policyLines(standard: Profile, dengbao3: Profile): PolicyLine[] {
  return SAID.map(([label, say]) => ({ label, standard: say(standard), dengbao3: say(dengbao3) }));
}
