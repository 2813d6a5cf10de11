import fc from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { query, removeFolder, scratchFolder } from "@/lib/db/fixtures";
import { migrate } from "@/lib/db/migrate";
import { Decimal } from "@/lib/domain/decimal";
import { current, knownAt, type Observation } from "@/lib/domain/observation";
import { comparePeriods, parsePeriod } from "@/lib/domain/period";
import { eachObservation, type ObservationFilter, pageOfObservations } from "./observations.queries";

/** On a real server: the SQL has to choose as lib/domain does, whatever the versions. */
const folder = scratchFolder();
let server: EmbeddedServer;

beforeAll(async () => {
  server = await startEmbedded(folder);
  await migrate(server.url);
  await query(
    server.url,
    `WITH area AS (
       INSERT INTO area (id, code, name, short_name, level, position)
       VALUES (gen_random_uuid(), '440100', '此地', '此地', 'city', 1), (gen_random_uuid(), '440106', '彼地', '彼地', 'city', 2))
     INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency, role,
                            definition, scope, position)
     VALUES (gen_random_uuid(), 'a', '甲', '甲', '亿元', 2, 'flow', 'increase', 'expected', 'month', 'main', '', '', 1),
            (gen_random_uuid(), 'b', '乙', '乙', '个', 0, 'count', 'increase', 'expected', 'year', 'main', '', '', 2)`,
  );
  process.env.DATABASE_URL = server.url;
});

afterAll(async () => {
  const { database } = await import("@/lib/db/client");
  await database().pool.end();
  await server.stop();
  removeFolder(folder);
});

const SPANS = { 4: "year", 7: "period" } as const;
const period = fc.constantFrom(
  "2020",
  "2021",
  "2021-H1",
  "2021-H2",
  "2021-Q1",
  "2021-Q4",
  "2021-01",
  "2021-02",
  "2021-08",
  "2021-11",
  "2021-06",
  "2022-12",
);
const version = fc.record({
  period,
  ytd: fc.boolean(),
  value: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => new Decimal(n).div(1000).toFixed()),
  status: fc.constantFrom("preliminary" as const, "final" as const, "revised" as const),
  knownOn: fc.constantFrom("2022-01-31", "2022-02-28", "2022-12-31", "2023-06-30"),
});

type Drawn = typeof version extends fc.Arbitrary<infer T> ? T : never;
type Stored = Observation & { version: number };

/** Stores the versions as one series, numbered in the order given. */
async function store(drawn: readonly Drawn[]): Promise<Stored[]> {
  const counts = new Map<string, number>();
  const observations = drawn.map(({ period: text, ytd, value, status, knownOn }): Stored => {
    const parsed = parsePeriod(text);
    if (!parsed) throw new Error(text);
    const isMonth = parsed.firstMonth === parsed.lastMonth;
    const span = ytd && isMonth ? "ytd" : SPANS[text.length === 4 ? 4 : 7];
    const key = `${text} ${span}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    const rest = { indicator: "a", area: "440100", qualifier: "eq" as const, value: new Decimal(value) };
    return { ...rest, period: parsed, span, status, knownOn, version: number };
  });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query("TRUNCATE observation");
  for (const { period: at, span, value, status, knownOn, version: number } of observations) {
    await client.query(
      `INSERT INTO observation (id, year, indicator_id, area_id, period, span, value, qualifier, status, publisher,
                                published_text, known_on, version)
       SELECT gen_random_uuid(), $1, i.id, a.id, $2, $3::text::"Span", $4::numeric, 'eq', $5::text::"DataStatus", '某局',
              $6::text, $6::text::date, $7
       FROM indicator i, area a WHERE i.code = 'a' AND a.code = '440100'`,
      [at.year, at.text, span, value.toFixed(), status, knownOn, number],
    );
  }
  await client.end();
  return observations;
}

const everything: ObservationFilter = {
  indicator: "a",
  area: "440100",
  asOf: "2026-11-23",
  span: null,
  from: null,
  to: null,
  history: false,
  limit: 1000,
  offset: 0,
};

type Told = { period: { text: string } | string; span: string; version: number; value: Decimal | string };
const told = (each: readonly Told[]) =>
  each
    .map(({ period: at, span, version: number, value }) =>
      [typeof at === "string" ? at : at.text, span, number, new Decimal(value).toFixed()].join(" "),
    )
    .sort();

describe("of the versions of a value", () => {
  test("the SQL shows the one that the domain shows, on every day", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(version, { maxLength: 25 }), async (drawn) => {
        const stored = await store(drawn);
        for (const asOf of ["2022-01-30", "2022-02-28", "2022-12-31", "2026-11-23"]) {
          const shown = await pageOfObservations({ ...everything, asOf });
          expect(told(shown)).toEqual(told(current(knownAt(stored, asOf))));
          const history = await pageOfObservations({ ...everything, asOf, history: true });
          expect(told(history)).toEqual(told(knownAt(stored, asOf)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("those are given whose period lies wholly between from and to", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(version, { maxLength: 25 }), period, period, async (drawn, a, b) => {
        const stored = await store(drawn);
        const [from, to] = [a, b].flatMap((text) => parsePeriod(text) ?? []).sort(comparePeriods);
        if (!from || !to) throw new Error("unreachable");
        const months = ({ year }: { year: number }, month: number) => year * 12 + month;
        const inside = stored.filter(
          ({ period: each }) =>
            months(each, each.firstMonth) >= months(from, from.firstMonth) &&
            months(each, each.lastMonth) <= months(to, to.lastMonth),
        );
        const read = await pageOfObservations({
          ...everything,
          history: true,
          from: { year: from.year, month: from.firstMonth },
          to: { year: to.year, month: to.lastMonth },
        });
        expect(told(read)).toEqual(told(inside));
      }),
      { numRuns: 60 },
    );
  });
});

test("an export goes through every series, each value once", async () => {
  const stored = await store([
    { period: "2020", ytd: false, value: "1.5", status: "final", knownOn: "2022-01-31" },
    { period: "2021", ytd: false, value: "2.5", status: "final", knownOn: "2022-12-31" },
  ]);
  await query(
    server.url,
    `INSERT INTO observation (id, year, indicator_id, area_id, period, span, value, qualifier, status, publisher,
                              published_text, known_on, version)
     SELECT gen_random_uuid(), o.year, i.id, a.id, o.period, o.span, o.value, o.qualifier, o.status, o.publisher,
            o.published_text, o.known_on, o.version
     FROM observation o, indicator i, area a WHERE (i.code, a.code) IN (('a', '440106'), ('b', '440100'))`,
  );
  const { limit: _, offset: __, ...filter } = everything;
  const read: string[] = [];
  for await (const batch of eachObservation({ ...filter, indicator: null, area: null })) {
    read.push(...batch.map(({ indicator, area, period: at }) => `${indicator} ${area} ${at}`));
  }
  expect(stored).toHaveLength(2);
  expect(read).toEqual([
    "a 440100 2020",
    "a 440100 2021",
    "a 440106 2020",
    "a 440106 2021",
    "b 440100 2020",
    "b 440100 2021",
  ]);
});
