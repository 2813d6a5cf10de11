import { z } from "zod";
import { accountsQuery, periodLocksAnswer, phoneAnswer, settingAnswer, staffAccount } from "./accounts";
import { pageOf } from "./answers";
import { endpoint } from "./endpoint";
import { cursor, limit } from "./fields";
import { username } from "./proposals";

const none = z.strictObject({});
const ofAccount = {
  params: z.strictObject({ username }),
  unknown: "unknown-account",
  query: none,
  format: "json",
} as const;

/** What administrators look at, and what one of them does alone; the rest is proposed: proposals.endpoints.ts. */
export const administrationEndpoints = {
  accounts: endpoint({
    action: "view-accounts",
    path: "/api/v1/accounts",
    summary: "账号，按用户名",
    params: none,
    query: accountsQuery.extend({ limit, cursor }),
    answer: pageOf(staffAccount),
    format: "json",
    refusals: [],
  }),
  unlockAccount: endpoint({
    ...ofAccount,
    action: "unlock-account",
    path: "/api/v1/accounts/{username}/unlock",
    method: "POST",
    summary: "解除因登录失败的锁定",
    body: none,
    answer: staffAccount,
    refusals: ["unknown-account", "wrong-state"],
  }),
  accountPhone: endpoint({
    ...ofAccount,
    action: "unmask-phone",
    path: "/api/v1/accounts/{username}/phone",
    method: "POST",
    summary: "查看完整的办公电话；每次查看都记入审计",
    body: none,
    answer: phoneAnswer,
    refusals: ["unknown-account"],
  }),
  settings: endpoint({
    action: "settings",
    step: ["propose", "confirm"],
    path: "/api/v1/settings",
    summary: "系统设置；密码和机器人地址不给出",
    params: none,
    query: none,
    answer: z.object({ items: z.array(settingAnswer).max(100) }),
    format: "json",
    refusals: [],
  }),
  periodLocks: endpoint({
    action: "view-collection",
    path: "/api/v1/period-locks",
    summary: "已封账的时期和开账例外",
    params: none,
    query: none,
    answer: periodLocksAnswer,
    format: "json",
    refusals: [],
  }),
};
