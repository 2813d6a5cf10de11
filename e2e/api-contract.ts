import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { Decimal } from "@/lib/domain/decimal";
import { current, type Observation } from "@/lib/domain/observation";
import { parsePeriod } from "@/lib/domain/period";
import type { ObservationAnswer } from "@/lib/schemas/answers";

type Operation = {
  /** Absent where anybody may. */
  security?: unknown;
  parameters: { name: string; in: "path" | "query" }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
};
export type Description = { paths: Record<string, { get?: Operation }>; components: object };

/** Holds every answer against the description that the server itself gives. */
export class Contract {
  private constructor(
    readonly description: Description,
    private readonly ajv: Ajv,
  ) {}

  static async of(request: APIRequestContext): Promise<Contract> {
    const description: Description = await (await request.get("/api/openapi.json")).json();
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(description, "openapi");
    return new Contract(description, ajv);
  }

  /** What a visitor without an account may read; the city's sign-in comes back to a door of another kind. */
  pathsForAnybody(): string[] {
    return Object.entries(this.description.paths)
      .filter(([path, { get }]) => get && !get.security && !path.endsWith("/callback"))
      .map(([path]) => path);
  }

  /** @param path as in the description, `/api/v1/plans/{code}` */
  async check(path: string, response: APIResponse) {
    const status = String(response.status());
    const said = this.description.paths[path]?.get?.responses[status]?.content;
    expect(said, `${path} says nothing about ${status}`).toBeDefined();
    const [media = ""] = Object.keys(said ?? {});
    const type = (text: string) => text.split(";")[0];
    expect(type(response.headers()["content-type"] ?? "")).toBe(type(media));
    if (!/json/.test(media)) return;
    const escaped = (text: string) => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
    const pointer = ["paths", path, "get", "responses", status, "content", media, "schema"]
      .map(escaped)
      .join("/");
    const validate = this.ajv.compile({ $ref: `openapi#/${pointer}` });
    validate(await response.json());
    expect(validate.errors ?? [], response.url()).toEqual([]);
  }
}

/** A refusal that a person can read: 4xx, problem+json, a Chinese sentence, and nothing from the inside. */
export async function expectRefusal(response: APIResponse, status: number | undefined, code?: string) {
  expect(response.status(), response.url()).toBeGreaterThanOrEqual(400);
  expect(response.status(), response.url()).toBeLessThan(500);
  if (status !== undefined) expect(response.status(), response.url()).toBe(status);
  expect(response.headers()["content-type"], response.url()).toContain("application/problem+json");
  const problem = await response.json();
  if (code !== undefined) expect(problem.code, response.url()).toBe(code);
  expect(problem.status).toBe(response.status());
  expect(problem.detail).toMatch(/\p{Script=Han}{4}/u);
  expect(problem.detail.length).toBeLessThan(2000);
  expect(JSON.stringify(problem)).not.toMatch(/node_modules|\bat \w+ \(|prisma|SELECT/i);
}

/** All pages of a list. */
export async function everyItem<T>(request: APIRequestContext, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? path : `${path}${path.includes("?") ? "&" : "?"}cursor=${cursor}`;
    const page: { items: T[]; nextCursor: string | null } = await (await request.get(more)).json();
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** The series that have values, as the export has them. */
export async function everySeries(
  request: APIRequestContext,
): Promise<{ indicator: string; area: string }[]> {
  const file = await (await request.get("/api/v1/exports/observations.csv")).body();
  const rows: Record<string, string>[] = parse(file, { bom: true, columns: true });
  const series = new Map(
    rows.map(({ 指标代码: indicator = "", 区域代码: area = "" }) => [
      `${indicator} ${area}`,
      { indicator, area },
    ]),
  );
  return [...series.values()];
}

/**
 * The SQL that picks the version to show must pick as lib/domain does.
 * @returns how many versions there were and how many were picked
 */
export async function comparePrecedence(
  request: APIRequestContext,
  indicator: string,
  area: string,
  asOf: string,
) {
  const path = `/api/v1/indicators/${indicator}/observations?area=${area}&asOf=${asOf}&limit=1000`;
  const shown = await everyItem<ObservationAnswer>(request, path);
  const history = await everyItem<ObservationAnswer>(request, `${path}&history=true`);
  const expected = current(history.map(toDomain)).map(({ answer }) => answer);
  const sorted = (answers: ObservationAnswer[]) => answers.map((answer) => JSON.stringify(answer)).sort();
  expect(sorted(shown), path).toEqual(sorted(expected));
  return { versions: history.length, shown: shown.length };
}

function toDomain(answer: ObservationAnswer): Observation & { answer: ObservationAnswer } {
  const period = parsePeriod(answer.period);
  if (!period) throw new Error(`Not a period: ${answer.period}`);
  return { ...answer, period, value: new Decimal(answer.value), answer };
}
