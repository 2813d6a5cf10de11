import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { actorBySession } from "@/lib/auth/actor-of";
import { refuseUnencrypted } from "@/lib/auth/transport";
import { needAccount } from "@/lib/data/accounts.queries";
import { needEntry } from "@/lib/data/entries.queries";
import { type CodeKind, exists } from "@/lib/data/existence.queries";
import { offersRole, refusalOfRole } from "@/lib/data/gate";
import { needSetUpOpen } from "@/lib/data/installation.queries";
import { proposalAsks } from "@/lib/data/proposals.queries";
import type { Action, Ask } from "@/lib/domain/access";
import { Refused } from "@/lib/domain/refused";
import { accountsQuery } from "@/lib/schemas/accounts";
import { auditPageQuery } from "@/lib/schemas/audit";
import {
  accountQuery,
  asOfQuery,
  calendarPageQuery,
  catalogueQuery,
  collectionPageQuery,
  definitionQuery,
  entriesPageQuery,
  gridPageQuery,
  indicatorQuery,
  mapQuery,
  newEntryQuery,
  nothing,
  noticesPageQuery,
  overviewQuery,
  planQuery,
  platformsPageQuery,
  projectsPageQuery,
  proposalsPageQuery,
  readQuery,
  reviseQuery,
  signInQuery,
} from "@/lib/schemas/requests";

/** Who a page is for, its query, what the code in its path names, and which of its parameters are codes of what. */
interface Page {
  /** Any of these lets in; the page itself asks the gate for the same. */
  readonly asks: readonly Ask[];
  readonly query: z.ZodType<Readonly<Record<string, string | undefined>>>;
  readonly path?: CodeKind;
  readonly codes?: Readonly<Record<string, CodeKind>>;
  /** What else has to be there. */
  readonly need?: (code: string, actor: Actor) => Promise<unknown>;
}

/** What is released, for anybody: see ANONYMOUS_ACCESS. */
const released = (query: Page["query"], more: Pick<Page, "path" | "codes"> = {}): Page => ({
  asks: [{ action: "view-released" }],
  query,
  ...more,
});

/** For both people of what needs two. */
const either = (action: Action): Ask[] => [
  { action, step: "propose" },
  { action, step: "confirm" },
];

/** Every page: a test holds it against the files under app. */
export const PAGES: ReadonlyMap<string, Page> = new Map<string, Page>([
  ["/", released(overviewQuery, { codes: { plan: "plan" } })],
  ["/indicators", released(catalogueQuery, { codes: { plan: "plan" } })],
  [
    "/indicators/:code",
    released(indicatorQuery, { path: "indicator", codes: { area: "area", plan: "plan" } }),
  ],
  ["/map", released(mapQuery, { codes: { list: "list", show: "indicator" } })],
  ["/districts", released(asOfQuery)],
  ["/districts/:code", released(asOfQuery, { path: "district" })],
  ["/platforms", released(platformsPageQuery, { codes: { district: "district", list: "list" } })],
  ["/platforms/:code", released(asOfQuery, { path: "platform" })],
  ["/projects", released(projectsPageQuery, { codes: { district: "district", list: "section" } })],
  ["/projects/:code", released(asOfQuery, { path: "project" })],
  ["/plan", released(planQuery, { codes: { plan: "plan" } })],
  ["/method", released(asOfQuery)],
  ["/sign-in", { asks: [{ action: "sign-in" }], query: signInQuery }],
  ["/setup", { asks: [{ action: "set-up" }], query: nothing, need: needSetUpOpen }],
  ["/solo", { asks: [{ action: "leave-solo" }], query: nothing }],
  ["/account", { asks: [{ action: "own-account" }], query: accountQuery }],
  ["/admin/accounts", { asks: [{ action: "view-accounts" }], query: accountsQuery }],
  ["/admin/accounts/new", { asks: [{ action: "manage-account", step: "propose" }], query: nothing }],
  ["/admin/accounts/:code", { asks: [{ action: "view-accounts" }], query: nothing, need: needAccount }],
  ["/admin/units", { asks: either("manage-units"), query: nothing }],
  ["/admin/settings", { asks: either("settings"), query: nothing }],
  ["/targets", { asks: either("define-indicator"), query: nothing }],
  [
    "/targets/revise",
    {
      asks: [{ action: "define-indicator", step: "propose" }],
      query: reviseQuery,
      codes: { plan: "plan", indicator: "indicator", area: "area" },
    },
  ],
  [
    "/targets/definition",
    {
      asks: [{ action: "define-indicator", step: "propose" }],
      query: definitionQuery,
      codes: { indicator: "indicator" },
    },
  ],
  ["/tasks", { asks: [{ action: "view-own-account" }], query: nothing }],
  ["/notices", { asks: [{ action: "view-own-account" }], query: noticesPageQuery }],
  [
    "/collection",
    {
      asks: [{ action: "view-collection" }],
      query: collectionPageQuery,
      codes: { unit: "unit", indicator: "indicator", area: "area" },
    },
  ],
  ["/collection/rules", { asks: [{ action: "view-collection" }], query: nothing }],
  ["/collection/calendar", { asks: [{ action: "view-collection" }], query: calendarPageQuery }],
  ["/admin/health", { asks: [{ action: "view-health" }], query: nothing }],
  ["/collection/locks", { asks: [{ action: "view-collection" }], query: nothing }],
  [
    "/observations",
    {
      asks: [{ action: "view-drafts" }],
      query: entriesPageQuery,
      codes: { indicator: "indicator", area: "area" },
    },
  ],
  ["/observations/grid", { asks: [{ action: "view-drafts" }], query: gridPageQuery }],
  [
    "/observations/new",
    {
      asks: [{ action: "edit-draft" }],
      query: newEntryQuery,
      codes: { indicator: "indicator", area: "area" },
    },
  ],
  ["/observations/:code", { asks: [{ action: "view-drafts" }], query: nothing, need: needEntry }],
  ["/review", { asks: [{ action: "review" }], query: nothing }],
  ["/audit", { asks: [{ action: "read-audit" }], query: auditPageQuery }],
  ["/proposals", { asks: proposalAsks, query: proposalsPageQuery }],
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
  unit: "unknown-unit",
  list: "unknown-list",
  platform: "unknown-platform",
  project: "unknown-project",
  section: "unknown-section",
} as const satisfies Record<CodeKind, Refused["code"]>;

/**
 * What a page is going to refuse, known before its first byte is sent; undefined where it is not sure that it
 * will. The page itself decides: what is found here only gives its refusal an honest HTTP status.
 */
export async function refusalOfPage(url: URL, headers: Headers, today: string): Promise<Refused | undefined> {
  const cut = url.pathname.lastIndexOf("/");
  const code = url.pathname.slice(cut + 1);
  const page = PAGES.get(url.pathname) ?? PAGES.get(`${url.pathname.slice(0, cut)}/:code`);
  if (!page) return undefined;
  try {
    const actor = await actorFor(page, headers);
    const query = readQuery(page.query, rawQuery(url.searchParams), today);
    await page.need?.(decoded(code), actor);
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

/** Nobody is looked up for what anybody may see. The audit is the page's: it asks the gate itself. */
async function actorFor({ asks }: Page, headers: Headers): Promise<Actor> {
  if (offersRole(NOBODY, ...asks)) return NOBODY;
  const actor = await actorBySession(headers);
  const refusal = refusalOfRole(actor, asks);
  if (refusal) throw new Refused(refusal);
  refuseUnencrypted(actor, asks);
  return actor;
}

const NOBODY: Actor = { account: null, origin: { ip: "", requestId: "", idempotency: null } };

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
