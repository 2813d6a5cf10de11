import { type SendFault, sendFaultWords } from "@/lib/format/send-words";
import type { ProblemAnswer } from "@/lib/schemas/answers";

/** Why something was not done, as a form shows it. */
export interface Problem {
  /** Of lib/domain/refused, of the edge, or what only the browser can tell. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** By the path of the field: `payload.username`. */
  readonly errors: ReadonlyMap<string, string>;
  /** What is there instead: the record as somebody else left it. */
  readonly instead: unknown;
}

export type Sent<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly problem: Problem };

export type SendMethod = "POST" | "PATCH" | "PUT" | "DELETE";

const PATIENCE_MS = 30_000;

/**
 * Sends one change to the API. It never throws: whatever goes wrong is a problem with words, so that a form keeps
 * what was typed and can be sent again.
 * @param body plain JSON, or a file's bytes
 * @param key Idempotency-Key: the same for the same intent, however often it is tried
 */
export async function sendTo<T>(
  method: SendMethod,
  url: string,
  body: unknown,
  key: string,
): Promise<Sent<T>> {
  const isFile = body instanceof Blob;
  const headers: Record<string, string> = { "idempotency-key": key, accept: "application/json" };
  if (body !== undefined && !isFile) headers["content-type"] = "application/json";
  const content = isFile ? body : JSON.stringify(body);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, { method, headers, body: content, signal }).catch(() => undefined);
  if (!response) return failed("no-connection");
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return failed("no-connection");
  const given = fromJson(text);
  if (response.ok) return given === undefined ? failed("no-answer") : { ok: true, answer: given as T };
  return isProblem(given) ? { ok: false, problem: problemOf(given) } : failed("no-answer");
}

function problemOf({ code, title, detail, errors = [], instead }: ProblemAnswer): Problem {
  const said = new Map<string, string>();
  for (const { path, message } of errors)
    said.set(path, [said.get(path), message].filter(Boolean).join("；"));
  return { code, title, detail, errors: said, instead };
}

function failed(code: SendFault): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, ...sendFaultWords[code], errors: new Map(), instead: undefined } };
}

/** An empty answer, as to a DELETE, is null; what is no JSON is undefined: a proxy's page of its own. */
function fromJson(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isProblem = (given: unknown): given is ProblemAnswer =>
  typeof given === "object" && given !== null && "code" in given && "detail" in given;
