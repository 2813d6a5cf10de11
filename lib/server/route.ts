import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { actorOf } from "@/lib/auth/actor-of";
import { refuseUnencrypted } from "@/lib/auth/transport";
import { gateRole } from "@/lib/data/gate";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import { asksOf, type Endpoint, mediaTypes } from "@/lib/schemas/endpoint";
import { refuseCrossSite } from "./cross-site";
import { readBody, readParams, readSearch } from "./input";
import { type Installation, installation } from "./installation";
import { isOutage } from "./outage";
import { type Paging, readPaging } from "./paging";
import { defectProblem, edgeProblem, laterProblem, logDefect, refusalProblem } from "./problem";
import { answersSoon } from "./ready";
import { Busy } from "./turn";

/** What was asked, read and found valid. */
export interface Asked<E extends Endpoint> extends Installation {
  /** Who asks; the gate has let it through as far as its role decides. */
  readonly actor: Actor;
  readonly params: z.output<E["params"]>;
  readonly query: z.output<E["query"]>;
  /** What was sent, by the endpoint's schema; undefined where it takes none, or a file. */
  readonly body: BodyOf<E>;
  /** As it came; null where nothing is taken. */
  readonly bytes: Uint8Array | null;
  /** The day asked for, otherwise today. */
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly paging: Paging;
  readonly url: URL;
  readonly request: Request;
  /** Aborted when the caller has left. */
  readonly signal: AbortSignal;
}

type BodyOf<E extends Endpoint> = z.output<Extract<E["body"], z.ZodType>>;

/** The body, or a whole response where the body is a file. */
type Handler<E extends Endpoint> = (asked: Asked<E>) => Promise<z.output<E["answer"]> | Response>;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Method = NonNullable<Endpoint["method"]>;

/** One method of a route: see `apiRoutes`. */
export interface Door {
  readonly method: Method;
  readonly answer: (request: Request, context: Context) => Promise<Response>;
}

/**
 * One endpoint. Who asks is found out and the gate is asked for the endpoint's action before anything is read; input is
 * read by the endpoint's own schemas; a refusal becomes problem+json; anything else that is thrown is a defect: logged,
 * numbered, and not explained to the caller.
 */
export function door<E extends Endpoint>(endpoint: E, handler: Handler<E>): Door {
  const { method = "GET" } = endpoint;
  const asks = asksOf(endpoint);
  async function answer(request: Request, context: Context): Promise<Response> {
    // Outside of what is caught: at build time, Next.js stops a handler here by throwing.
    const url = new URL(request.url);
    const rawParams = await context.params;
    try {
      if (method !== "GET") refuseCrossSite(request);
      const { bytes, body } = await readBody(endpoint, request);
      const actor = await actorOf(request, bytes);
      if (asks.length > 0) await gateRole(actor, asks);
      refuseUnencrypted(actor, asks);
      const { demo, root } = await installation();
      const today = todayInShanghai(new Date());
      const query = readSearch(endpoint, url.searchParams, today);
      const given = await handler({
        actor,
        params: readParams(endpoint, rawParams),
        query,
        body: body() as BodyOf<E>,
        bytes,
        asOf: (query as { asOf?: IsoDate }).asOf ?? today,
        today,
        paging: readPaging(url, query as { limit?: number; cursor?: string }),
        url,
        request,
        signal: request.signal,
        demo,
        root,
      });
      return dressed(given instanceof Response ? given : json(endpoint, given), demo);
    } catch (error) {
      return await answerOf(error, request.signal, url.pathname);
    }
  }
  return { method, answer };
}

/** The methods of a route with one endpoint. */
export function apiRoute<E extends Endpoint>(endpoint: E, handler: Handler<E>) {
  return apiRoutes(door(endpoint, handler));
}

/** The methods of a route: those of its doors; the others are refused. HEAD is made of GET by Next.js. */
export function apiRoutes(...doors: readonly Door[]) {
  const has = new Map(doors.map((each) => [each.method, each.answer]));
  const allow = [
    ...(has.has("GET") ? ["GET", "HEAD"] : []),
    ...[...has.keys()].filter((each) => each !== "GET"),
  ];
  const allowed = [...allow, "OPTIONS"].join(", ");
  const refuse = async () => edgeProblem(405, "method-not-allowed", { allow: allowed });
  const options = async () => new Response(null, { status: 204, headers: { allow: allowed } });
  const of = (method: Method) => has.get(method) ?? refuse;
  return {
    GET: of("GET"),
    POST: of("POST"),
    PUT: of("PUT"),
    PATCH: of("PATCH"),
    DELETE: of("DELETE"),
    OPTIONS: options,
  };
}

async function answerOf(error: unknown, { aborted }: AbortSignal, path: string): Promise<Response> {
  if (error instanceof Refused) return refusalProblem(error);
  if (error instanceof Busy) return laterProblem("busy");
  // Nobody reads it, and it is no defect.
  if (aborted) return new Response(null, { status: 499 });
  // What comes out of "use cache" has lost its code: then the database itself has to say.
  const isOut = isOutage(error) || (hasDigest(error) && !(await answersSoon()));
  if (!isOut) return defectProblem(error, path);
  logDefect(error, path);
  return laterProblem("not-ready");
}

const hasDigest = (error: unknown) => error instanceof Error && "digest" in error;

function json(endpoint: Endpoint, answer: unknown): Response {
  return new Response(JSON.stringify(answer), {
    headers: { "content-type": mediaTypes[endpoint.format], "cache-control": "no-store" },
  });
}

function dressed(response: Response, demo: boolean): Response {
  if (demo) response.headers.set("x-data-kind", "demo");
  return response;
}

const READ_ONLY = "GET, HEAD, OPTIONS";
const refuse = async () => edgeProblem(405, "method-not-allowed", { allow: READ_ONLY });

/** Of the routes that are not of the table's kind: health and readiness. */
export const readOnly = {
  POST: refuse,
  PUT: refuse,
  PATCH: refuse,
  DELETE: refuse,
  OPTIONS: async () => new Response(null, { status: 204, headers: { allow: READ_ONLY } }),
};
