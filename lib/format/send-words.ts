/** What can become of a request besides a refusal of the server's. */
export type SendFault = "no-connection" | "no-answer";

/** Whether it arrived is not known; under the same Idempotency-Key, trying again is harmless. */
export const sendFaultWords = {
  "no-connection": {
    title: "网络不通",
    detail: "网络不通，不能确定是否已经保存；填写的内容仍在，请再试一次，不会重复保存。",
  },
  "no-answer": {
    title: "服务器没有正常应答",
    detail: "服务器没有正常应答，不能确定是否已经保存；填写的内容仍在，请再试一次，不会重复保存。",
  },
} as const satisfies Record<SendFault, { title: string; detail: string }>;
