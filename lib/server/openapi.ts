import { z } from "zod";
import { refusalWords } from "@/lib/format/words";
import { problemAnswer } from "@/lib/schemas/answers";
import { type Endpoint, endpoints, mediaTypes } from "@/lib/schemas/endpoints";

type Json = Record<string, unknown>;
const WITHOUT_DATABASE: ReadonlySet<string> = new Set(["/api/health", "/api/openapi.json"]);
let made: ReturnType<typeof build> | undefined;

/** The description of the read API, OpenAPI 3.1, made from the endpoints' own schemas. */
export function openApi() {
  made ??= build();
  return made;
}

function build() {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [operationId, each] of Object.entries<Endpoint>(endpoints)) {
    paths[each.path] = { get: operation(operationId, each, schemas) };
  }
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "规划指标监测 读取接口",
      version: "1",
      description:
        "小数是字符串，精确；日期为ISO 8601。列表以limit和cursor分页。出错时回答application/problem+json（RFC 9457）。演示系统的回答带x-data-kind: demo。",
    },
    paths,
    components: { schemas },
  };
}

function operation(operationId: string, each: Endpoint, schemas: Json): Json {
  const schema = described(each.answer, schemas);
  return {
    operationId,
    summary: each.summary,
    description: each.description,
    parameters: [...parameters("path", each.params), ...parameters("query", each.query)],
    responses: {
      "200": { description: each.summary, content: { [mediaTypes[each.format]]: { schema } } },
      ...refusals(each, schemas),
    },
  };
}

function parameters(where: "path" | "query", schema: z.ZodObject): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...own } = described(field, {}) as { description?: string };
    return { name, in: where, required: where === "path", description, schema: own };
  });
}

function refusals({ refusals: codes, path }: Endpoint, schemas: Json): Json {
  const content = { "application/problem+json": { schema: described(problemAnswer, schemas) } };
  const said = (wanted: (code: string) => boolean) =>
    codes
      .filter(wanted)
      .map((code) => `${code}：${refusalWords[code]}`)
      .join("\n");
  const isInput = (code: string) => code.startsWith("invalid-");
  const missing = said((code) => !isInput(code));
  return {
    "400": {
      description: [`invalid-query：${refusalWords["invalid-query"]}`, said(isInput)]
        .filter(Boolean)
        .join("\n"),
      content,
    },
    ...(missing && { "404": { description: missing, content } }),
    "405": { description: "只能读取", content },
    "500": { description: "系统出错，instance为错误编号", content },
    ...(!WITHOUT_DATABASE.has(path) && {
      "503": { description: "数据库暂不可用，或正在生成的工作簿过多", content },
    }),
  };
}

/** As JSON Schema; what has an id becomes a component, once. */
function described(schema: z.core.$ZodType, schemas: Json): Json {
  const whole = z.toJSONSchema(schema, {
    io: "output",
    override: ({ jsonSchema }) => void delete jsonSchema.id,
  });
  const text = JSON.stringify(whole).replaceAll("#/$defs/", "#/components/schemas/");
  const { $schema: _, $defs, ...own } = JSON.parse(text) as Json & { $defs?: Json };
  Object.assign(schemas, $defs);
  return own;
}
