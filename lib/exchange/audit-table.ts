import { actionWord, auditRoleWord } from "@/lib/format/audit-words";
import { formatStamp } from "@/lib/format/dates";
import type { AuditEventAnswer } from "@/lib/schemas/audit";
import { type Column, demoColumn } from "./column";

const columns: readonly Column<AuditEventAnswer>[] = [
  { name: "seq", title: "序号", type: "integer", width: 10, cell: (row) => row.seq },
  { name: "shownAt", title: "时间（北京时间）", type: "text", width: 20, cell: (row) => formatStamp(row.at) },
  { name: "at", title: "时间（UTC）", type: "text", width: 24, cell: (row) => row.at },
  { name: "accountName", title: "账号", type: "text", width: 20, cell: (row) => row.accountName },
  { name: "accountId", title: "账号编号", type: "text", width: 36, cell: (row) => row.accountId },
  { name: "roleName", title: "角色", type: "text", width: 12, cell: (row) => auditRoleWord(row.role) },
  { name: "role", title: "角色代码", type: "text", width: 10, cell: (row) => row.role },
  { name: "ip", title: "IP地址", type: "text", width: 16, cell: (row) => row.ip },
  { name: "requestId", title: "请求编号", type: "text", width: 36, cell: (row) => row.requestId },
  { name: "actionTitle", title: "操作", type: "text", width: 24, cell: (row) => actionWord(row.action) },
  { name: "action", title: "操作代码", type: "text", width: 18, cell: (row) => row.action },
  {
    name: "outcomeWord",
    title: "结果",
    type: "text",
    width: 8,
    cell: ({ outcome }) => (outcome === "refused" ? "拒绝" : "允许"),
  },
  { name: "outcome", title: "结果代码", type: "text", width: 10, cell: (row) => row.outcome },
  { name: "subject", title: "对象", type: "text", width: 40, cell: (row) => row.subject },
  { name: "before", title: "变更前", type: "text", width: 40, cell: (row) => row.before },
  { name: "after", title: "变更后", type: "text", width: 40, cell: (row) => row.after },
  { name: "reason", title: "理由或拒绝代码", type: "text", width: 30, cell: (row) => row.reason },
  { name: "prevHash", title: "前一条校验值", type: "text", width: 64, cell: (row) => row.prevHash },
  { name: "hash", title: "校验值", type: "text", width: 64, cell: (row) => row.hash },
];

/** The columns of a file of the audit: words for people, and everything that was hashed. */
export function auditColumns(demo: boolean): readonly Column<AuditEventAnswer>[] {
  return demo ? [...columns, demoColumn("dataKind", "数据性质")] : columns;
}
