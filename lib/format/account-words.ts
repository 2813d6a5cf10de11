import type { Role } from "@/lib/domain/access";
import type { PasswordFault } from "@/lib/domain/password";

export const roleWords = {
  SYS: "系统管理员",
  SEC: "安全管理员",
  AUD: "审计员",
  EDT: "市级填报员",
  REV: "审核员",
  DST: "区填报员",
  OWN: "部门数据责任人",
  LDR: "领导",
  SOLO: "单人试用",
} as const satisfies Record<Role, string>;

export const passwordFaultWords = {
  "too-short": "须不少于12个字符",
  "too-few-kinds": "须含大写字母、小写字母、数字和其他字符中的至少三种",
  common: "过于常见或过于单调，请换一个别人猜不到的",
  "contains-known-word": "不能含有广州、发改、guangzhou、fagai或自己的用户名",
  former: "不能与最近用过的密码相同",
} as const satisfies Record<PasswordFault | "former", string>;

/** What has to be done before anything else. */
export const dutyWords = {
  "change-password": "请先修改密码：初始密码或到期的密码不能继续使用。",
  "set-up-totp": "请先启用动态口令：您的角色须以密码和动态口令两种方式登录。",
} as const satisfies Record<"set-up-totp" | "change-password", string>;

const SIGN_IN_REASONS: Readonly<Partial<Record<string, string>>> = {
  "wrong-credentials": "密码不正确",
  "wrong-totp": "没有动态口令，或口令不正确",
  "account-locked": "账号暂时锁定",
  "too-many-requests": "尝试过于频繁",
  "identity-unlinked": "统一身份没有对应的账号",
  "identity-not-enough": "角色须用动态口令登录",
};

/** Why a sign-in was refused, in the log of whose name it was. */
export const signInReasonWords = (reason: string | null) => SIGN_IN_REASONS[reason ?? ""] ?? "被拒绝";
