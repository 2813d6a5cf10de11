import type { z } from "zod";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import type { Endpoint } from "@/lib/schemas/endpoint";
import type { ExplainedFault } from "./problem";

type Issue = z.core.$ZodIssue;

/**
 * The parameters of the path (Next.js gives none to a path without any). What is no code cannot be the code
 * of anything.
 * @throws Refused the endpoint's `unknown`
 */
export function readParams<E extends Endpoint>(endpoint: E, raw: unknown): z.output<E["params"]> {
  const parsed = endpoint.params.safeParse(raw ?? {});
  if (!parsed.success) throw new Refused(endpoint.unknown ?? "invalid-query");
  return parsed.data as z.output<E["params"]>;
}

/**
 * The query. A blank parameter is one that was not given, as an empty field of a form sends it; one that the
 * endpoint does not know, or that is given twice, is refused: a misspelt filter must not answer with everything.
 * @param today no answer is known as of a later day
 * @throws Refused invalid-as-of, invalid-query with all faults
 */
export function readSearch<E extends Endpoint>(
  endpoint: E,
  search: URLSearchParams,
  today: IsoDate,
): z.output<E["query"]> {
  const given = new Map<string, string>();
  const faults: ExplainedFault[] = [];
  for (const [name, value] of search) {
    if (given.has(name)) faults.push({ path: name, code: "duplicate", message: "只能给出一次" });
    given.set(name, value);
  }
  for (const [name, value] of given) if (value === "") given.delete(name);

  const parsed = endpoint.query.safeParse(Object.fromEntries(given));
  if (!parsed.success) faults.push(...parsed.error.issues.flatMap(faultsOf));
  const day = given.get("asOf");
  if (parsed.success && day !== undefined && day > today) {
    faults.push({ path: "asOf", code: "future", message: `不能晚于今天（${today}）` });
  }
  if (faults.length === 0) return parsed.data as z.output<E["query"]>;
  throw new Refused(faults.some(isAboutAsOf) ? "invalid-as-of" : "invalid-query", "", faults.slice(0, 100));
}

const isAboutAsOf = ({ path, code }: ExplainedFault) => path === "asOf" && code !== "unknown";

function faultsOf(issue: Issue): ExplainedFault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((path) => ({ path, code: "unknown", message: "没有这个参数" }));
  }
  const meant = meantOf(issue);
  if (meant) {
    const prefix = issue.path.join(".");
    return meant.flatMap(faultsOf).map((fault) => ({ ...fault, path: joined(prefix, fault.path) }));
  }
  const code = issue.code === "custom" ? "invalid" : issue.code;
  return [{ path: issue.path.join("."), code, message: messageOf(issue) ?? "取值不符合要求" }];
}

const joined = (...parts: string[]) => parts.filter((part) => part !== "").join(".");

/** Of a choice of shapes, the faults of the only one that knows all the fields which were sent. */
function meantOf(issue: Issue): Issue[] | undefined {
  if (issue.code !== "invalid_union") return undefined;
  const knowing = issue.errors.filter((faults) => faults.every(({ code }) => code !== "unrecognized_keys"));
  return knowing.length === 1 ? knowing[0] : undefined;
}

/** Of a choice of shapes without a sentence of its own, what the last of them says: the others are the exceptions. */
function messageOf(issue: Issue): string | undefined {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  const [inner] = issue.code === "invalid_union" ? (issue.errors.at(-1) ?? []) : [];
  return inner && messageOf(inner);
}

/** 8 MB: a page of values is some 100 kB, evidence a few MB. */
export const MOST_BYTES = 8 * 1024 * 1024;
const JSON_TYPE = /^application\/json\b/i;

/**
 * What was sent. The bytes are read first, because they are part of what an Idempotency-Key stands for; they are
 * understood later, by `body()`, once the gate has let the caller through.
 * @throws Refused too-large; `body()`: unreadable-body, invalid-input with every fault
 */
export async function readBody(
  { body }: Endpoint,
  request: Request,
): Promise<{ bytes: Uint8Array | null; body: () => unknown }> {
  if (body === undefined) return { bytes: null, body: () => undefined };
  const bytes = await readBytes(request);
  if (body === "file") return { bytes, body: () => undefined };
  return {
    bytes,
    body: () => {
      if (!JSON_TYPE.test(request.headers.get("content-type") ?? "")) throw new Refused("unreadable-body");
      const parsed = body.safeParse(fromJson(bytes));
      if (parsed.success) return parsed.data;
      throw new Refused("invalid-input", "", parsed.error.issues.flatMap(faultsOf).slice(0, 100));
    },
  };
}

/** Everything that was sent, counted while it comes. @throws Refused too-large */
async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) throw new Refused("too-large");
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Refused("too-large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function fromJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refused("unreadable-body");
  }
}
