import { Client as Database } from "pg";
import { z } from "zod";
import { type Client, closedLoop } from "./closed-loop";
import { type Figure, median, ratioOf, round } from "./figures";
import { issueToken } from "./people";

const EDITORS = 50;
const CONNECTIONS = 8;
const SECONDS = 4;
const ROUNDS = 5;
const ROUNDS_OF_EDITORS = 3;

/** Who saves, and the entries that are saved again and again: one an editor, as nobody else's. */
interface Desk {
  readonly token: string;
  readonly ids: readonly string[];
}

/** Drafts of an editor, and for the bare handler a table that is like theirs but has no rules. */
async function furnish(url: string): Promise<Desk> {
  const { id, token } = await issueToken(url, "bench-saves");
  const database = new Database({ connectionString: url });
  await database.connect();
  try {
    const entries = await database.query<{ id: string }>(
      `INSERT INTO entry (id, indicator_id, area_id, period, span, value, qualifier, status, publisher, published_text,
         known_on, editor_ids, entered_by, entered_by_name)
       SELECT gen_random_uuid(), i.id, a.id, '2025-' || to_char(month, 'FM00'), 'period', 100, 'eq', 'preliminary',
         '测速', '2025-12-31', '2025-12-31', ARRAY[$1::uuid], $1, '测速'
       FROM area a CROSS JOIN generate_series(1, 12) AS month, indicator i
       WHERE i.code = 'bench-1' ORDER BY a.code, month LIMIT ${EDITORS} RETURNING id`,
      [id],
    );
    await database.query("CREATE TABLE bench_entry (LIKE entry INCLUDING ALL)");
    await database.query("INSERT INTO bench_entry SELECT * FROM entry");
    await database.query("GRANT ALL ON bench_entry TO PUBLIC");
    await database.query("VACUUM ANALYZE");
    return { token, ids: entries.rows.map((row) => row.id) };
  } finally {
    await database.end();
  }
}

const saved = z.object({ version: z.int() });

/** Through the API: who asks, may it, what is there, is it right, then the change, its version, its row of audit. */
function editor(origin: string, token: string, id: string): Client {
  let version = 1;
  return {
    url: `${origin}/api/v1/observations/${id}`,
    method: "PATCH",
    headers: { authorization: `Bearer ${token}` },
    next: () => ({ version, value: `${1000 + version}.5` }),
    take: (answer) => {
      ({ version } = saved.parse(answer));
    },
  };
}

function bare(origin: string, id: string): Client {
  let count = 0;
  return {
    url: `${origin}/bench/entry`,
    method: "PATCH",
    headers: {},
    next: () => ({ id, value: `${1000 + count}.5` }),
    take: () => {
      count += 1;
    },
  };
}

/** Saving through the API against a bare handler that only updates the row. */
export async function saves(origin: string, databaseUrl: string): Promise<Figure[]> {
  const { token, ids } = await furnish(databaseUrl);
  const editors = ids.map((id) => editor(origin, token, id));
  const bares = ids.map((id) => bare(origin, id));
  const few = { api: editors.slice(0, CONNECTIONS), bare: bares.slice(0, CONNECTIONS) };
  await closedLoop(few.bare, 3);
  await closedLoop(few.api, 3);
  const speeds: { measured: number; reference: number }[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const reference = (await closedLoop(few.bare, SECONDS)).perSecond;
    speeds.push({ reference, measured: (await closedLoop(few.api, SECONDS)).perSecond });
  }
  const waits: { measured: number; reference: number }[] = [];
  const typical: number[] = [];
  for (let turn = 0; turn < ROUNDS_OF_EDITORS; turn += 1) {
    const reference = (await closedLoop(bares, SECONDS)).p95;
    const { p50, p95 } = await closedLoop(editors, SECONDS);
    waits.push({ reference, measured: p95 });
    typical.push(p50);
  }
  const { measured: speed, reference: bareSpeed, ...ratioOfSpeeds } = ratioOf(speeds);
  const { measured: wait, reference: bareWait, ...ratioOfWaits } = ratioOf(waits);
  return [
    {
      name: "audited saves ÷ bare handler, requests/s at 8 connections",
      ...ratioOfSpeeds,
      unit: "",
      limit: { atLeast: 0.4 },
      parts: { "API saves/s": round(speed, 0), "bare req/s": round(bareSpeed, 0) },
    },
    {
      name: "audited saves ÷ bare handler, p95 with 50 editors",
      ...ratioOfWaits,
      unit: "",
      limit: { atMost: 4 },
      parts: {
        "API p95 ms": round(wait, 1),
        "bare p95 ms": round(bareWait, 1),
        "API p50 ms": round(median(typical), 1),
      },
    },
  ];
}
