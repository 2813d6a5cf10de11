import type { z } from "zod";
import { type CodeKind, exists } from "@/lib/data/existence.queries";
import { Refused } from "@/lib/domain/refused";
import {
  asOfQuery,
  catalogueQuery,
  indicatorQuery,
  mapQuery,
  overviewQuery,
  planQuery,
  platformsPageQuery,
  projectsPageQuery,
  readQuery,
} from "@/lib/schemas/requests";

/** A page's query, what the code in its path names, and which of its parameters are codes of what. */
interface Page {
  readonly query: z.ZodType<Readonly<Record<string, string | undefined>>>;
  readonly path?: CodeKind;
  readonly codes?: Readonly<Record<string, CodeKind>>;
}

const PAGES: ReadonlyMap<string, Page> = new Map<string, Page>([
  ["/", { query: overviewQuery, codes: { plan: "plan" } }],
  ["/indicators", { query: catalogueQuery, codes: { plan: "plan" } }],
  ["/indicators/:code", { query: indicatorQuery, path: "indicator", codes: { area: "area", plan: "plan" } }],
  ["/map", { query: mapQuery, codes: { list: "list", show: "indicator" } }],
  ["/districts", { query: asOfQuery }],
  ["/districts/:code", { query: asOfQuery, path: "district" }],
  ["/platforms", { query: platformsPageQuery, codes: { district: "district", list: "list" } }],
  ["/platforms/:code", { query: asOfQuery, path: "platform" }],
  ["/projects", { query: projectsPageQuery, codes: { district: "district", list: "section" } }],
  ["/projects/:code", { query: asOfQuery, path: "project" }],
  ["/plan", { query: planQuery, codes: { plan: "plan" } }],
  ["/method", { query: asOfQuery }],
]);

/** Words that stand where a code may. */
const NO_CODES: ReadonlySet<string> = new Set([
  "/map?show=platforms",
  "/map?show=projects",
  "/platforms?district=outside",
]);

const REFUSALS = {
  plan: "unknown-plan",
  area: "unknown-area",
  district: "unknown-area",
  indicator: "unknown-indicator",
  list: "unknown-list",
  platform: "unknown-platform",
  project: "unknown-project",
  section: "unknown-section",
} as const satisfies Record<CodeKind, Refused["code"]>;

/**
 * What a page is going to refuse, known before its first byte is sent; undefined where it is not sure that it
 * will. The page itself decides: what is found here only gives its refusal an honest HTTP status.
 */
export async function refusalOfPage(url: URL, today: string): Promise<Refused | undefined> {
  const [, noun = "", code] = url.pathname.split("/");
  const page = PAGES.get(code ? `/${noun}/:code` : `/${noun}`);
  if (!page) return undefined;
  try {
    const query = readQuery(page.query, rawQuery(url.searchParams), today);
    if (page.path && code) await need(page.path, decoded(code));
    for (const [name, kind] of Object.entries(page.codes ?? {})) {
      const asked = query[name]?.replace(/^indicator:/, "");
      if (asked && !NO_CODES.has(`${url.pathname}?${name}=${asked}`)) await need(kind, asked);
    }
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  return undefined;
}

async function need(kind: CodeKind, code: string) {
  if (!(await exists(kind, code))) throw new Refused(REFUSALS[kind], code);
}

/** What cannot be decoded is the code of nothing, as it stands. */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

/** As Next.js gives it to a page: a parameter given twice is a list. */
function rawQuery(search: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(search.keys())].filter((name) => name !== "_rsc");
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}
