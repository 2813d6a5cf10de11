import type { z } from "zod";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import { type Endpoint, mediaTypes } from "@/lib/schemas/endpoints";
import { readParams, readSearch } from "./input";
import { type Installation, installation } from "./installation";
import { isOutage } from "./outage";
import { type Paging, readPaging } from "./paging";
import { defectProblem, edgeProblem, laterProblem, logDefect, refusalProblem } from "./problem";
import { answersSoon } from "./ready";
import { Busy } from "./turn";

/** What was asked, read and found valid. */
export interface Asked<E extends Endpoint> extends Installation {
  readonly params: z.output<E["params"]>;
  readonly query: z.output<E["query"]>;
  /** The day asked for, otherwise today. */
  readonly asOf: IsoDate;
  readonly paging: Paging;
  readonly url: URL;
  /** Aborted when the caller has left. */
  readonly signal: AbortSignal;
}

/** The body, or a whole response where the body is a file. */
type Handler<E extends Endpoint> = (asked: Asked<E>) => Promise<z.output<E["answer"]> | Response>;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };

const ALLOWED = "GET, HEAD, OPTIONS";

/**
 * The methods of one endpoint. Input is read by the endpoint's own schemas; a refusal becomes
 * problem+json; anything else that is thrown is a defect: logged, numbered, and not explained to the caller.
 */
export function apiRoute<E extends Endpoint>(endpoint: E, handler: Handler<E>) {
  async function GET(request: Request, context: Context): Promise<Response> {
    // Outside of what is caught: at build time, Next.js stops a handler here by throwing.
    const url = new URL(request.url);
    const rawParams = await context.params;
    try {
      const { demo, root } = await installation();
      const today = todayInShanghai(new Date());
      const query = readSearch(endpoint, url.searchParams, today);
      const answer = await handler({
        params: readParams(endpoint, rawParams),
        query,
        asOf: (query as { asOf?: IsoDate }).asOf ?? today,
        paging: readPaging(url, query as { limit?: number; cursor?: string }),
        url,
        signal: request.signal,
        demo,
        root,
      });
      return dressed(answer instanceof Response ? answer : json(endpoint, answer), demo);
    } catch (error) {
      return await answerOf(error, request.signal, url.pathname);
    }
  }
  return { GET, ...readOnly };
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

const refuse = async () => edgeProblem(405, "method-not-allowed", { allow: ALLOWED });

/** HEAD is made of GET by Next.js. */
export const readOnly = {
  POST: refuse,
  PUT: refuse,
  PATCH: refuse,
  DELETE: refuse,
  OPTIONS: async () => new Response(null, { status: 204, headers: { allow: ALLOWED } }),
};
