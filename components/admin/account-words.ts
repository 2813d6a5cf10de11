import { roleWords } from "@/lib/format/account-words";
import { formatMoment } from "@/lib/format/dates";
import type { StatusWord } from "@/lib/format/words";
import type { StaffAccount } from "@/lib/schemas/accounts";

/** How an account stands: the first thing that somebody has to know of it. */
export function accountStatus({ isDisabled, lockedUntil, isUnused, unusedDays }: StaffAccount): StatusWord {
  if (isDisabled) return { word: "已停用", icon: "–", tone: "pending" };
  if (lockedUntil) return { word: `锁定至${formatMoment(lockedUntil)}`, icon: "✕", tone: "missed" };
  if (isUnused) return { word: `${unusedDays}天未登录`, icon: "◷", tone: "behind" };
  return { word: "启用", icon: "✓", tone: "achieved" };
}

/** 「区填报员 · 天河区」 */
export const standingText = ({ role, area, unit }: StaffAccount) =>
  [roleWords[role], area?.name ?? unit?.name].filter(Boolean).join(" · ");

export const lastSignIn = ({ lastSignInAt }: StaffAccount) =>
  lastSignInAt ? formatMoment(lastSignInAt) : "从未登录";

/** What an auditor looks for; nothing where there is nothing to see. */
export function accountHints({ addresses, mustChangePassword, hasTotp }: StaffAccount): string[] {
  return [
    ...(addresses > 1 ? [`同时从${addresses}个地址登录`] : []),
    ...(mustChangePassword ? ["待修改初始密码"] : []),
    ...(hasTotp ? ["动态口令已启用"] : []),
  ];
}
