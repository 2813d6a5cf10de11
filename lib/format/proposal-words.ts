import type { Role } from "@/lib/domain/access";
import type { ProposalAction, ProposalAnswer } from "@/lib/schemas/proposals";
import type { SettingKey } from "@/lib/schemas/settings";
import { roleWords } from "./account-words";
import { formatPeriod } from "./dates";
import type { StatusWord } from "./words";

/** What is said of 提请: what each asks for, who confirms it, how it stands. */

export const proposalStateWords = {
  open: { word: "待确认", icon: "◷", tone: "pending" },
  confirmed: { word: "已确认", icon: "✓", tone: "achieved" },
  rejected: { word: "未同意", icon: "✕", tone: "missed" },
  withdrawn: { word: "已撤回", icon: "↶", tone: "pending" },
} as const satisfies Record<ProposalAnswer["state"], StatusWord>;

/** Who the other person is. */
export const confirmerWords = {
  "manage-account": "安全管理员",
  "grant-role": "另一位安全管理员（只有一位时由审计员）",
  "manage-units": "安全管理员",
  settings: "安全管理员",
  "define-indicator": "审核员",
  "lock-period": "审核员",
} as const satisfies Record<ProposalAction, string>;

export const settingWords = {
  contact: "联系方式",
  mail: "邮件服务器",
  webhooks: "群机器人",
  thresholds: "评价界限",
} as const satisfies Record<SettingKey, string>;

type Said = Pick<ProposalAnswer, "action" | "what" | "subject" | "before" | "after">;

/** 「停用账号 zhangsan（张三）」: what will be done, in one line. */
export function proposalTitle({ action, what, subject, before, after }: Said): string {
  const nameOf = (facts: ProposalAnswer["before"]) => String(facts?.name ?? "");
  switch (action) {
    case "manage-account":
      return `${ACCOUNT_ACTS[what] ?? "修改账号"} ${subject}（${nameOf(before) || nameOf(after)}）`;
    case "grant-role":
      return `授予${subject}（${nameOf(after)}）角色：${roleWords[after.role as Role]}`;
    case "manage-units":
      return what === "new" ? `新增单位：${nameOf(after)}` : `单位更名：${nameOf(before)}→${nameOf(after)}`;
    case "settings":
      return `修改设置：${settingWords[subject as SettingKey]}`;
    case "define-indicator":
      return what === "target"
        ? `修订目标：${String(after.indicator)}（${String(after.area)}）`
        : `修改指标：${nameOf(after)}`;
    case "lock-period":
      return `${LOCK_ACTS[what] ?? "封账"}：${formatPeriod(subject)}`;
  }
}

const ACCOUNT_ACTS: Readonly<Record<string, string>> = {
  new: "新建账号",
  edit: "修改账号",
  disable: "停用账号",
  enable: "启用账号",
  "reset-password": "重置密码",
};

const LOCK_ACTS: Readonly<Record<string, string>> = { close: "封账", open: "开账", exception: "开账例外" };

/** What follows at once, for whoever is about to confirm. */
export function confirmedEffect({ action, what }: Pick<Said, "action" | "what">): string {
  switch (action) {
    case "manage-account":
      return ACCOUNT_EFFECTS[what] ?? "确认后立即生效。";
    case "grant-role":
      return "确认后，该账号现有的登录和令牌立即失效，须重新登录。";
    case "define-indicator":
      return what === "target"
        ? "确认后成为新的一次修订，公开页面随即按它评价；原目标仍保留、仍画出。"
        : "确认后公开页面随即更新。";
    case "lock-period":
      return what === "close"
        ? "确认后，这一时期不能再填报和修改。"
        : "确认后，这一时期可以在所定范围内填报和修改。";
    default:
      return "确认后立即生效。";
  }
}

const ACCOUNT_EFFECTS: Readonly<Record<string, string>> = {
  new: "确认后显示一次性密码，只显示一次，请当面或电话告知本人。",
  disable: "确认后，该账号的登录和令牌立即失效。",
  "reset-password": "确认后原密码和现有登录立即失效，并显示新的一次性密码，只显示一次。",
};
