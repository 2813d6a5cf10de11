import { randomUUID } from "node:crypto";
import type { Fault, RefusalCode, Refused } from "@/lib/domain/refused";
import { refusalWords } from "@/lib/format/words";
import type { ProblemAnswer } from "@/lib/schemas/answers";

/** A fault with words for the caller; of those without, the code has them. */
export interface ExplainedFault extends Fault {
  readonly message: string;
}

/** Not refusals of the domain: what only HTTP can say. */
const edgeWords = {
  "unknown-endpoint": "没有这个接口，请查看/api/openapi.json。",
  "malformed-address": "网址的编码有误，请检查其中的百分号。",
  "method-not-allowed": "这个接口不支持这种请求方法，请按Allow所列的方法。",
  "not-ready": "数据库暂不可用，请稍后再试。",
  busy: "正在生成的工作簿过多，请稍后再试，或改用CSV。",
  internal: "系统出错，请稍后再试；若仍出错，请把错误编号告诉管理员。",
} as const;
type EdgeCode = keyof typeof edgeWords;

const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  "invalid-as-of": 400,
  "invalid-query": 400,
  "not-signed-in": 401,
  "wrong-credentials": 401,
  "wrong-totp": 401,
  "identity-failed": 401,
  "identity-unlinked": 403,
  "identity-not-enough": 403,
  forbidden: 403,
  "duty-first": 403,
  "cross-site": 403,
  unencrypted: 403,
  "own-entry": 403,
  "own-proposal": 403,
  "last-administrator": 409,
  "no-change": 422,
  "wrong-setup-code": 403,
  "changed-meanwhile": 409,
  "wrong-state": 409,
  "period-closed": 409,
  "reason-missing": 422,
  "name-taken": 409,
  "too-large": 413,
  "wrong-file": 415,
  "doubts-unexplained": 422,
  "idempotency-mismatch": 422,
  "invalid-input": 422,
  "unreadable-body": 400,
  "account-locked": 429,
  "too-many-requests": 429,
};

/** Of what is not named: it does not exist, or may not be seen. */
export function statusOf({ code }: Pick<Refused, "code">): number {
  return STATUS[code] ?? 404;
}

/** A refusal as RFC 9457, with every fault of the input. `retryAfter`, in seconds, becomes a header. */
export function refusalProblem(refusal: Refused): Response {
  const { code, subject, faults, instead } = refusal;
  const words = refusalWords[code];
  const errors = faults.map((fault) => ({
    path: fault.path.slice(0, SHOWN),
    code: fault.code,
    message: messageOf(fault),
  }));
  const detail = [
    words,
    ...errors.map(({ path, message }) => `${path ? `${path}：` : ""}${message.replace(/。$/, "")}。`),
    subject && errors.length === 0 ? `收到的是“${shortened(subject)}”。` : "",
  ].join("");
  const extra = { errors: errors.length ? errors : undefined, instead };
  const seconds =
    instead && typeof instead === "object" && "retryAfter" in instead ? instead.retryAfter : null;
  const headers = new Headers(seconds === null ? {} : { "retry-after": String(seconds) });
  // The rest of it was not read: what comes next on this connection could not be understood.
  if (code === "too-large") headers.set("connection", "close");
  return problem(statusOf(refusal), code, words, detail, extra, headers);
}

export function edgeProblem(status: number, code: EdgeCode, headers?: HeadersInit): Response {
  return problem(status, code, edgeWords[code], edgeWords[code], {}, headers);
}

/** Nothing to mend in what was asked: the same will work soon. */
export function laterProblem(code: "not-ready" | "busy"): Response {
  return edgeProblem(503, code, { "retry-after": "5" });
}

/** Tells the caller the number of what went wrong and nothing else. */
export function defectProblem(error: unknown, path: string): Response {
  const id = logDefect(error, path);
  return problem(500, "internal", edgeWords.internal, `${edgeWords.internal}错误编号：${id}。`, {
    instance: `urn:uuid:${id}`,
  });
}

/** One line of JSON, without the query: that is the caller's own. @returns its number */
export function logDefect(error: unknown, path: string): string {
  const id = randomUUID();
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  console.error(JSON.stringify({ at: new Date().toISOString(), level: "error", id, path, message, stack }));
  return id;
}

type Extra = Pick<ProblemAnswer, "errors" | "instance" | "instead">;

function problem(
  status: number,
  code: string,
  words: string,
  detail: string,
  extra: Extra,
  headers?: HeadersInit,
) {
  const body: ProblemAnswer = {
    type: `urn:plan-indicators:problem:${code}`,
    // The type's own sentence up to its advice: the same at every occurrence, as RFC 9457 asks.
    title: words.split(/[，。；]/, 1)[0] ?? words,
    status,
    code,
    detail,
    ...extra,
  };
  const response = new Response(JSON.stringify(body), { status, headers });
  response.headers.set("content-type", "application/problem+json; charset=utf-8");
  response.headers.set("cache-control", "no-store");
  return response;
}

/** How much of what was sent is sent back. */
const SHOWN = 60;
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text);

function messageOf(fault: Fault): string {
  if ("message" in fault && typeof fault.message === "string") return fault.message;
  return fault.code;
}
