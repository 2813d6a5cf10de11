import { z } from "zod";
import { doneAnswer, meAnswer, signInBody } from "./account";
import { endpoint } from "./endpoint";

const none = z.strictObject({});

export const accountEndpoints = {
  signIn: endpoint({
    path: "/api/v1/sessions",
    method: "POST",
    action: "sign-in",
    summary: "登录；应答设置会话Cookie",
    description:
      "启用了动态口令的账号须同时给出totp；缺少时以wrong-totp拒绝，instead.needsTotp为true。连续失败会暂时锁定账号。",
    params: none,
    query: none,
    body: signInBody,
    answer: meAnswer,
    format: "json",
    refusals: ["wrong-credentials", "wrong-totp", "account-locked", "too-many-requests", "invalid-input"],
  }),
  signOut: endpoint({
    path: "/api/v1/sessions/current",
    method: "DELETE",
    action: "own-account",
    summary: "退出登录",
    params: none,
    query: none,
    answer: doneAnswer,
    format: "json",
    refusals: [],
  }),
  me: endpoint({
    path: "/api/v1/me",
    action: "view-own-account",
    summary: "当前登录的账号和它的权限",
    params: none,
    query: none,
    answer: meAnswer,
    format: "json",
    refusals: [],
  }),
};
