import fc from "fast-check";
import { mayEver } from "@/lib/domain/access";
import type { ProblemAnswer } from "@/lib/schemas/answers";
import { asksOf, type Endpoint } from "@/lib/schemas/endpoint";
import { endpoints } from "@/lib/schemas/endpoints";
import { expect, test } from "./fixtures";
import { leavesOf, NOTHING, objectsOf, SAMPLES, type Sample, USERNAMES, withField } from "./samples";
import { asPage, sessionOf } from "./sessions";

test.describe.configure({ mode: "default" });
const ALL = Object.entries<Endpoint>(endpoints);

/** Whoever a door lets in, as far as the role decides; nobody where the demonstration has no such account. */
async function cookieFor(origin: string, endpoint: Endpoint): Promise<string> {
  const asks = asksOf(endpoint);
  const found = USERNAMES.find(([role]) =>
    asks.some(({ action, step }) => mayEver({ id: "", role, area: null, unit: null }, action, step)),
  );
  return found ? sessionOf(origin, found[1]) : "";
}

/** The account that may do what is proposed: the door alone lets in more. */
async function cookieOf(origin: string, { door, body }: Sample): Promise<string> {
  const endpoint: Endpoint = endpoints[door];
  if (door !== "propose") return cookieFor(origin, endpoint);
  return cookieFor(origin, { ...endpoint, action: body.action as Endpoint["action"] });
}

const addressOf = (origin: string, path: string) =>
  `${origin}${path
    .replace("{day}", "2026-02-03")
    .replace("{username}", "no.one")
    .replaceAll(/\{\w+\}/g, NOTHING)}`;

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function send(origin: string, sample: Sample, body: unknown): Promise<Answer> {
  const { path, method = "GET" }: Endpoint = endpoints[sample.door];
  const cookie = await cookieOf(origin, sample);
  const response = await fetch(addressOf(origin, path), asPage(origin, cookie, method, body));
  return { status: response.status, text: await response.text() };
}

/** Of what no field of text takes: what is no text, breaks a file, turns the line round, covers others, has no end. */
const NEVER: readonly (readonly [string, unknown])[] = [
  ["a number", 20.5],
  ["true", true],
  ["a list", ["年"]],
  ["an object", { toString: "年" }],
  ["U+0000", "年\0"],
  ["half a character", "年\ud800"],
  ["U+FFFE", "年\ufffe"],
  ["U+FFFF", "年\uffff"],
  ["RLO", "年\u202e年"],
  ["300 marks", `年${"\u0301".repeat(300)}`],
  ["10,000 characters", "年".repeat(10_000)],
  ["10,000 characters of two units", "𠮷".repeat(10_000)],
];
const NO_NUMBER: readonly (readonly [string, unknown])[] = [
  ["text", "1"],
  ["a half", 1.5],
  ["negative", -1],
  ["huge", 1e308],
  ["null", null],
  ["a list", [1]],
];
/** Any text but what is too long: only its hash is kept. */
const isSecret = (field: unknown) => field === "password" || field === "current" || field === "signKey";

/** @returns what is wrong with the answer to a fault in one field */
function faultOf({ status, text }: Answer, path: string): string | undefined {
  if (status !== 422) return `${status} ${text.slice(0, 200)}`;
  const problem = JSON.parse(text) as ProblemAnswer;
  const named = problem.errors?.find((each) => each.path === path);
  if (!named) return `names ${problem.errors?.map((each) => each.path)}`;
  return /\p{Script=Han}{2}/u.test(named.message) ? undefined : `says ${named.message}`;
}

test("every door that takes JSON is tried", () => {
  // Guessing passwords is limited for the whole machine, and nobody of the demonstration works alone.
  const elsewhere = ["signIn", "startCitySignIn", "leaveSolo"];
  const expected = ALL.filter(([name, { body }]) => body && body !== "file" && !elsewhere.includes(name));
  expect([...new Set(SAMPLES.map(({ door }) => door as string))].sort()).toEqual(
    expected.map(([name]) => name).sort(),
  );
});

test("a bad value is refused at its field, in Chinese, whatever the door", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const wrong: string[] = [];
  for (const sample of SAMPLES) {
    if (!sample.counts) {
      const { status, text } = await send(origin, sample, sample.body);
      const isRefused = (status >= 400 && status < 500) || /"ok":false/.test(text);
      if (!isRefused) wrong.push(`${sample.door} as it stands: ${status} ${text}`);
    }
    for (const { path, value } of leavesOf(sample.body)) {
      // Any JSON is taken there, but not such text.
      const isFree = sample.door === "typedDraftSave";
      const never = isFree ? NEVER.slice(4, 6) : NEVER;
      const texts = isSecret(path.at(-1))
        ? never.filter(([name]) => !/marks|U\+|half|RLO/.test(name))
        : never;
      for (const [name, bad] of typeof value === "number" ? NO_NUMBER : texts) {
        if (typeof value === "boolean" && bad === true) continue;
        const answer = await send(origin, sample, withField(sample.body, path, bad));
        const fault = faultOf(answer, isFree ? "content" : path.join("."));
        if (fault) wrong.push(`${sample.door} ${path.join(".")} ${name}: ${fault}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

const SURPLUS = ["role", "state", "approvedBy", "id2", "__proto__", "constructor", "toString"];

test("a field too many is refused, whatever its name and wherever it is", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const wrong: string[] = [];
  for (const sample of SAMPLES.filter(({ door }) => door !== "typedDraftSave"))
    for (const path of objectsOf(sample.body))
      for (const key of SURPLUS) {
        if (leavesOf(sample.body).some((leaf) => leaf.path.join() === [...path, key].join())) continue;
        const { status, text } = await send(origin, sample, withField(sample.body, [...path, key], {}));
        if (status !== 422 || !text.includes(`"path":"${key}"`))
          wrong.push(`${sample.door} ${path}.${key}: ${status}`);
      }
  expect(wrong).toEqual([]);
});

const BODIES: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, number])[] = [
  ["nothing", "", 400],
  ["half of it", '{"version":', 400],
  ["no object", "[]", 422],
  ["null", "null", 422],
  ["GB18030", new Uint8Array([0x7b, 0x22, 0xb9, 0xe3, 0x22, 0x3a, 0x31, 0x7d]), 400],
  ["a hundred thousand levels", "[".repeat(100_000) + "]".repeat(100_000), 422],
  ["a deep draft", `{"content":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, 422],
];

test("what is no body is refused with a sentence", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const wrong: string[] = [];
  for (const sample of SAMPLES)
    for (const [name, body, expected] of BODIES) {
      const { path, method = "GET" }: Endpoint = endpoints[sample.door];
      const { headers } = asPage(origin, await cookieOf(origin, sample), method, {});
      const response = await fetch(addressOf(origin, path), { method, headers: headers ?? {}, body });
      const text = await response.text();
      if (response.status !== expected || !/"detail":".*\p{Script=Han}/u.test(text))
        wrong.push(`${sample.door} ${name}: ${response.status} ${text.slice(0, 200)}`);
    }
  expect(wrong).toEqual([]);
});

const QUERIES = [
  "' OR '1'='1",
  "') UNION SELECT NULL--",
  "\\",
  "%",
  "\0",
  "__proto__",
  "<img src=x onerror=alert(1)>",
  "x".repeat(2000),
  "99999999999999999999",
  "2021-02-30",
];

test("no filter and no path makes SQL, or a fault of ours, of what it is given", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const wrong: string[] = [];
  for (const [name, endpoint] of ALL) {
    if ((endpoint.method ?? "GET") !== "GET") continue;
    const cookie = await cookieFor(origin, endpoint);
    const ask = async (address: string) => {
      const response = await fetch(address, { headers: { cookie }, redirect: "manual" });
      await response.arrayBuffer();
      if (![200, 302, 400, 404].includes(response.status))
        wrong.push(`${name} ${address}: ${response.status}`);
    };
    for (const each of QUERIES) {
      for (const field of Object.keys(endpoint.query.shape))
        await ask(`${addressOf(origin, endpoint.path)}?${new URLSearchParams({ [field]: each })}`);
      if (endpoint.path.includes("{"))
        await ask(`${origin}${endpoint.path.replaceAll(/\{\w+\}/g, encodeURIComponent(each))}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no other site's page changes anything with the cookie of who is signed in", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const variants: Record<string, Record<string, string>> = {
    foreign: { origin: "https://evil.example" },
    null: { origin: "null" },
    absent: {},
    cross: { "sec-fetch-site": "cross-site" },
    sibling: { origin, "sec-fetch-site": "same-site" },
  };
  const wrong: string[] = [];
  for (const [name, endpoint] of ALL) {
    const { method = "GET", path } = endpoint;
    if (method === "GET") continue;
    const cookie = await cookieFor(origin, endpoint);
    for (const [variant, headers] of Object.entries(variants)) {
      const response = await fetch(addressOf(origin, path), {
        method,
        headers: { cookie: cookie || "sid=x", "content-type": "application/json", ...headers },
        body: "{}",
      });
      const { code } = await response.json();
      if (response.status !== 403 || code !== "cross-site")
        wrong.push(`${name} ${variant}: ${response.status} ${code}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("whatever JSON comes to whatever field, no door breaks", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const spots = SAMPLES.filter(({ counts }) => !counts).flatMap((sample) =>
    leavesOf(sample.body).map(({ path }) => ({ sample, path })),
  );
  const odd = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.double(), fc.bigInt().map(String));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...spots), odd, async ({ sample, path }, value) => {
      const { status, text } = await send(origin, sample, withField(sample.body, path, value));
      expect(status, text).toBeLessThan(500);
      expect(status >= 400 || /"ok":false/.test(text), text).toBe(true);
    }),
    { numRuns: 600, interruptAfterTimeLimit: 12_000 },
  );
});
