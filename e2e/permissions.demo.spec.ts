import { readFileSync } from "node:fs";
import { extractInfoFromServerReferenceId } from "next/dist/shared/lib/server-reference-info.js";
import { type Holder, mayEver, type Role } from "@/lib/domain/access";
import { asksOf, type Endpoint } from "@/lib/schemas/endpoint";
import { endpoints } from "@/lib/schemas/endpoints";
import { expect, test } from "./fixtures";
import { asPage, sessionOf } from "./sessions";

/** One account of the demonstration for every role that it has; 单人试用 is of another installation. */
const ACCOUNTS: readonly (readonly [Role | "anonymous", string])[] = [
  ["anonymous", ""],
  ["SYS", "sys"],
  ["SEC", "sec"],
  ["AUD", "aud"],
  ["EDT", "edt"],
  ["REV", "rev"],
  ["DST", "dst440103"],
  ["OWN", "own"],
  ["LDR", "ldr"],
];

/** Fits what a path takes, and is there nowhere. */
const NOTHING = "00000000-0000-4000-8000-000000000000";

/**
 * No endpoint takes this parameter, and it is read right after the gate was asked: who is let in hears that, and
 * nothing is done. So not even signing out has to be left out.
 */
const STOPPED = "?not-a-parameter=1";

for (const [role, username] of ACCOUNTS)
  test(`${role} passes the doors of the API that the matrix opens, and no other`, async ({ baseURL }) => {
    const origin = baseURL ?? "";
    const cookie = username && (await sessionOf(origin, username));
    const holder = role === "anonymous" ? null : { id: "", role, area: null, unit: null };
    const expected: string[] = [];
    const answered: string[] = [];
    for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
      const line = (outcome: string) => `${name}: ${outcome}`;
      expected.push(line(expectedOf(holder, endpoint)));
      answered.push(line(await outcomeOf(origin, cookie, endpoint)));
    }
    expect(answered).toEqual(expected);
  });

function expectedOf(holder: Holder | null, endpoint: Endpoint): string {
  const asks = asksOf(endpoint);
  if (asks.length === 0 || asks.some(({ action, step }) => mayEver(holder, action, step))) return "let in";
  return holder ? "403 forbidden" : "401 not-signed-in";
}

/** What is read is read to the end, so that a handler which asks for more than its door does is found too. */
async function outcomeOf(
  origin: string,
  cookie: string,
  { method = "GET", path }: Endpoint,
): Promise<string> {
  const url = `${origin}${path.replaceAll(/\{\w+\}/g, NOTHING)}${method === "GET" ? "" : STOPPED}`;
  const response = await fetch(url, { ...asPage(origin, cookie, method), redirect: "manual" });
  const text = await response.text();
  if (response.status === 401 || response.status === 403)
    return `${response.status} ${JSON.parse(text).code}`;
  if (response.status >= 500) return `${response.status} ${text}`;
  if (method !== "GET" && response.status !== 400) return `${response.status}: not stopped`;
  return "let in";
}

test("the API is the only door: the build has no server action", () => {
  const { node, edge } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  const references = Object.entries<{ filename?: string }>({ ...node, ...edge });
  // What is cached stands in the same list: an empty one would say nothing.
  expect(references.length).toBeGreaterThan(0);
  const actions = references.filter(([id]) => extractInfoFromServerReferenceId(id).type === "server-action");
  expect(actions.map(([, { filename }]) => filename)).toEqual([]);
});
