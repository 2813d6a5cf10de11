import { z } from "zod";
import { pageOf } from "./answers";
import { auditEventAnswer, auditQuery, verificationAnswer } from "./audit";
import { endpoint } from "./endpoint";
import { cursor, limit } from "./fields";

const none = z.strictObject({});

/** The audit is read by auditors only, and that it was read is in it. */
export const auditEndpoints = {
  audit: endpoint({
    path: "/api/v1/audit",
    action: "read-audit",
    summary: "审计记录，最近的在前",
    description: "每次查阅本身也留下一条审计记录。",
    params: none,
    query: auditQuery.extend({ limit, cursor }),
    answer: pageOf(auditEventAnswer),
    format: "json",
    refusals: ["unknown-account"],
  }),
  auditVerification: endpoint({
    path: "/api/v1/audit/verification",
    action: "read-audit",
    summary: "最近一次验证审计链的结果",
    params: none,
    query: none,
    answer: verificationAnswer,
    format: "json",
    refusals: [],
  }),
  auditVerify: endpoint({
    path: "/api/v1/audit/verification",
    method: "POST",
    action: "read-audit",
    summary: "从第1号起重新验证整条审计链",
    description: "一百万条约需十几秒。",
    params: none,
    query: none,
    answer: verificationAnswer,
    format: "json",
    refusals: [],
  }),
  auditCsv: endpoint({
    path: "/api/v1/exports/audit.csv",
    action: "read-audit",
    summary: "审计记录，CSV（UTF-8带BOM），按序号",
    params: none,
    query: auditQuery,
    answer: z.string(),
    format: "csv",
    refusals: ["unknown-account"],
  }),
};
