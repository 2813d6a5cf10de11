import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Client } from "pg";
import { z } from "zod";
import { type Figure, ratioOf, round } from "./figures";

const run = promisify(execFile);
const ROWS = 100_000;
const MONTHS = 60;
const CONNECTIONS = 16;
const SECONDS = 4;
const ROUNDS = 5;
const AREA = "440100";
const INDICATOR = "bench-1";

/** 100,000 monthly values of made-up indicators in every area; the series that is asked for has 60 of them. */
export async function fillDatabase(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET statement_timeout = 0");
    await client.query(
      `INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency, role,
         definition, scope, position)
       SELECT gen_random_uuid(), 'bench-' || n, '测速' || n, '测速' || n, '亿元', 2, 'flow', 'increase', 'expected', 'month',
         'context', '', '', 10000 + n
       FROM generate_series(1, ceil($1::numeric / $2 / (SELECT count(*) FROM area))::int) AS n`,
      [ROWS, MONTHS],
    );
    const { rowCount } = await client.query(
      `INSERT INTO observation (id, year, indicator_id, area_id, period, span, value, qualifier, status, publisher,
         published_text, known_on, version)
       SELECT gen_random_uuid(), date_part('year', month), i.id, a.id, to_char(month, 'YYYY-MM'), 'period',
         round((1000 + random() * 1000)::numeric, 2), 'eq', 'final', '测速', to_char(month, 'YYYY-MM-DD'), month, 1
       FROM indicator i CROSS JOIN area a
         CROSS JOIN generate_series(date '2020-01-01', date '2024-12-01', interval '1 month') AS month
       WHERE i.code LIKE 'bench-%'
       LIMIT $1`,
      [ROWS],
    );
    // The product has a list of indicators from before.
    await client.query("UPDATE release_sequence SET seq = seq + 1");
    await client.query("VACUUM ANALYZE");
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

const loadReport = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
  timeouts: z.number(),
});

async function load(url: string, seconds = SECONDS) {
  const args = [
    "node_modules/autocannon/autocannon.js",
    "--json",
    "-c",
    String(CONNECTIONS),
    "-d",
    String(seconds),
    url,
  ];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 16 * 1024 * 1024 });
  const report = loadReport.parse(JSON.parse(stdout));
  const failed = report.non2xx + report.errors + report.timeouts;
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed under load.`);
  return report;
}

/** Reading one series of the API under load, against a bare handler that runs the same prepared statement. */
export async function observationsUnderLoad(origin: string): Promise<Figure> {
  const product = `${origin}/api/v1/indicators/${INDICATOR}/observations?area=${AREA}&limit=60`;
  const bare = `${origin}/bench/observations?indicator=${INDICATOR}&area=${AREA}`;
  const { items } = z.object({ items: z.array(z.unknown()) }).parse(await answerOf(product));
  const rows = z.array(z.unknown()).parse(await answerOf(bare));
  if (items.length !== MONTHS || rows.length !== MONTHS)
    throw new Error(`Expected ${MONTHS} rows of both, got ${items.length} and ${rows.length}.`);
  await load(bare, 3);
  await load(product, 3);
  const pairs: { measured: number; reference: number }[] = [];
  let slowest = 0;
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const reference = await load(bare);
    const measured = await load(product);
    pairs.push({ measured: measured.requests.average, reference: reference.requests.average });
    slowest = Math.max(slowest, measured.latency.p99);
  }
  const { measured, reference, ...ratio } = ratioOf(pairs);
  return {
    name: "observations ÷ bare handler, requests/s at 16 connections",
    ...ratio,
    unit: "",
    limit: { atLeast: 0.8 },
    parts: { "API req/s": round(measured, 0), "bare req/s": round(reference, 0), "API p99 ms": slowest },
  };
}

async function answerOf(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  return answer.json();
}
