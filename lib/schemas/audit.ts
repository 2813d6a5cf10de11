import { z } from "zod";
import { ACTIONS, type Action } from "@/lib/domain/access";
import { search } from "./fields";
import { asOf as day } from "./requests";

/** Who is no account: a visitor, and the product's own jobs. No username begins like this. */
export const ANONYMOUS = "@anonymous";
export const SYSTEM = "@system";

/** What the audit is searched by: the same for the list, the page and the file. */
export const auditQuery = z.strictObject({
  from: day.optional().meta({ format: "date", description: "起：哪一天，含；北京时间" }),
  to: day.optional().meta({ format: "date", description: "止：哪一天，含；北京时间" }),
  account: z
    .string()
    .regex(/^(@anonymous|@system|[a-z][a-z0-9._-]{1,29})$/, "须是用户名、@anonymous或@system")
    .optional()
    .meta({ description: "谁：用户名；@anonymous为未登录者，@system为系统" }),
  action: z
    .enum(ACTIONS as [Action, ...Action[]], "须是权限矩阵中的操作")
    .optional()
    .meta({ description: "做什么：权限矩阵中的操作" }),
  outcome: z.enum(["allowed", "refused"], "须是allowed或refused").optional(),
  subject: search.optional().meta({ description: "对什么：类别和编号或代码中的一段，如account dst440103" }),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditPageQuery = auditQuery.extend({
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "须是审计记录的序号")
    .optional(),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A row of the chain, every field as it was hashed: whoever has all rows can check them. */
export const auditEventAnswer = z
  .object({
    seq: z.int(),
    at: z.iso.datetime(),
    accountId: z.uuid().nullable(),
    accountName: z.string(),
    role: z.string(),
    ip: z.string(),
    requestId: z.string(),
    action: z.string(),
    outcome: z.enum(["allowed", "refused"]),
    subject: z.string(),
    before: z.string().nullable().meta({ description: "变更前：键有序的JSON文本" }),
    after: z.string().nullable().meta({ description: "变更后：键有序的JSON文本" }),
    reason: z.string().nullable().meta({ description: "理由，或拒绝的代码" }),
    prevHash: hash.meta({ description: "前一条的校验值" }),
    hash: hash.meta({
      description: "SHA-256：前一条的校验值和本条各字段，每个字段前有其字节数和冒号，空值为减号",
    }),
  })
  .meta({ id: "AuditEvent" });
export type AuditEventAnswer = z.infer<typeof auditEventAnswer>;

export const chainFault = z.object({
  kind: z.enum(["changed", "removed", "inserted", "moved", "cut", "beyond-head", "rewritten"]),
  seq: z.int(),
});

export const chainReport = z
  .object({
    last: z.int().meta({ description: "从第1号起无误的最后一号" }),
    hash: hash.meta({ description: "这一号的校验值：另行抄录，以后可以核对" }),
    anchors: z.int().meta({ description: "相符的锚点个数；锚点存于数据库之外" }),
    fault: chainFault.nullable().meta({ description: "首个不对的序号和原因；null为完整" }),
  })
  .meta({ id: "ChainReport" });
export type ChainReport = z.infer<typeof chainReport>;

export const verificationAnswer = z
  .object({
    at: z.iso.datetime().nullable().meta({ description: "最近一次验证的时间；从未验证则为null" }),
    report: chainReport.nullable(),
    sentence: z.string(),
  })
  .meta({ id: "ChainVerification" });
export type VerificationAnswer = z.infer<typeof verificationAnswer>;
