import { z } from "zod";
import { mayEver } from "@/lib/domain/access";
import type { RefusalCode } from "@/lib/domain/refused";
import { refusalWords } from "@/lib/format/words";
import { problemAnswer } from "@/lib/schemas/answers";
import { asksOf, type Endpoint, mediaTypes } from "@/lib/schemas/endpoint";
import { endpoints } from "@/lib/schemas/endpoints";
import { statusOf } from "./problem";

type Json = Record<string, unknown>;
const WITHOUT_DATABASE: ReadonlySet<string> = new Set(["/api/health", "/api/openapi.json"]);
let made: ReturnType<typeof build> | undefined;

/** The description of the API, OpenAPI 3.1, made from the endpoints' own schemas. */
export function openApi() {
  made ??= build();
  return made;
}

function build() {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [operationId, each] of Object.entries<Endpoint>(endpoints)) {
    const method = (each.method ?? "GET").toLowerCase();
    paths[each.path] = { ...paths[each.path], [method]: operation(operationId, each, schemas) };
  }
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "规划指标监测 接口",
      version: "1",
      description:
        "小数是字符串，精确；日期为ISO 8601。列表以limit和cursor分页。出错时回答application/problem+json（RFC 9457）。演示系统的回答带x-data-kind: demo。以会话Cookie或个人令牌（Authorization: Bearer）表明身份；写入可带Idempotency-Key，重复的请求得到第一次的回答。",
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "个人令牌" },
        session: { type: "apiKey", in: "cookie", name: "sid", description: "登录后的会话" },
      },
    },
  };
}

function operation(operationId: string, each: Endpoint, schemas: Json): Json {
  const schema = described(each.answer, schemas);
  return {
    operationId,
    summary: each.summary,
    description: each.description,
    ...(needsAccount(each) && { security: [{ session: [] }, { token: [] }] }),
    parameters: [...parameters("path", each.params), ...parameters("query", each.query)],
    ...requestBody(each, schemas),
    responses: {
      "200": { description: each.summary, content: { [mediaTypes[each.format]]: { schema } } },
      ...refusals(each, schemas),
    },
  };
}

function requestBody({ body }: Endpoint, schemas: Json): Json {
  if (body === undefined) return {};
  const content =
    body === "file"
      ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
      : { "application/json": { schema: described(body, schemas, "input") } };
  return { requestBody: { required: true, content } };
}

function parameters(where: "path" | "query", schema: z.ZodObject): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...own } = described(field, {}) as { description?: string };
    return { name, in: where, required: where === "path", description, schema: own };
  });
}

/** What may be refused, by status: the endpoint's own codes, and those of the gate. */
function refusals(each: Endpoint, schemas: Json): Json {
  const content = { "application/problem+json": { schema: described(problemAnswer, schemas) } };
  const codes = new Set<RefusalCode>(["invalid-query", ...each.refusals, ...gateRefusals(each)]);
  const said = new Map<number, string[]>();
  for (const code of codes) {
    const status = statusOf({ code });
    said.set(status, [...(said.get(status) ?? []), `${code}：${refusalWords[code]}`]);
  }
  const answers = [...said].map(([status, lines]) => [status, { description: lines.join("\n"), content }]);
  return {
    ...Object.fromEntries(answers),
    "405": { description: "不支持这种请求方法", content },
    "500": { description: "系统出错，instance为错误编号", content },
    ...(!WITHOUT_DATABASE.has(each.path) && {
      "503": { description: "数据库暂不可用，或正在生成的工作簿过多", content },
    }),
  };
}

const needsAccount = (each: Endpoint) =>
  each.action !== null && !asksOf(each).some(({ action, step }) => mayEver(null, action, step));

function gateRefusals(each: Endpoint): RefusalCode[] {
  const { action, method, body } = each;
  if (action === null) return [];
  return [
    "not-signed-in",
    ...(needsAccount(each) ? (["forbidden", "duty-first"] as const) : []),
    ...(method && method !== "GET" ? (["cross-site"] as const) : []),
    ...(body ? (["invalid-input", "unreadable-body", "too-large", "idempotency-mismatch"] as const) : []),
  ];
}

/** As JSON Schema; what has an id becomes a component, once. */
function described(schema: z.core.$ZodType, schemas: Json, io: "input" | "output" = "output"): Json {
  const whole = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => void delete jsonSchema.id,
  });
  const text = JSON.stringify(whole).replaceAll("#/$defs/", "#/components/schemas/");
  const { $schema: _, $defs, ...own } = JSON.parse(text) as Json & { $defs?: Json };
  Object.assign(schemas, $defs);
  return own;
}
