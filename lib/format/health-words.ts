/** What the product does by itself, by the names in lib/server/jobs. */
export const jobWords = {
  "make-tasks": "生成填报任务",
  "send-outbox": "发送邮件和群消息",
  "release-scheduled": "按时发布",
  "disable-unused-accounts": "停用长期未用的账号",
  "verify-audit": "验证审计链",
  "purge-expired": "清理过期的会话和记录",
} as const satisfies Readonly<Record<string, string>>;
export type JobName = keyof typeof jobWords;

export const channelWords = { email: "邮件", webhook: "群机器人" } as const;

/** What an outbox message failed with, where the product said it and not another machine. */
const FAILURES: Readonly<Record<string, string>> = {
  abandoned: "发送中途进程终止",
  "mail is off": "邮件已停用",
  "no such robot": "群机器人已删除",
  "no address": "群机器人没有地址",
};
export const failureWords = (error: string) => FAILURES[error] ?? error;
