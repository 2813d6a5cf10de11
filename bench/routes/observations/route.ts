import { pageOfObservations } from "@/lib/data/observations.queries";
import { database } from "@/lib/db/client";

type Statement = { name: string; text: string; values: unknown[] };
let overheard: Statement | undefined;

/**
 * The bare handler that the product's route is measured against: the product's own prepared statement, its rows as
 * they come, and nothing else.
 */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  overheard ??= await overhear(searchParams.get("indicator") ?? "", searchParams.get("area") ?? "");
  const { rows } = await database().pool.query(overheard);
  return Response.json(rows);
}

/** The statement with its values, as the product hands it to the driver: a copy of the SQL here would grow old. */
async function overhear(indicator: string, area: string): Promise<Statement> {
  const { pool } = database();
  const asked: Statement[] = [];
  const { query } = pool;
  pool.query = new Proxy(query, {
    apply(target, self, args: [Statement]) {
      asked.push(args[0]);
      return Reflect.apply(target, self, args);
    },
  });
  const whole = { span: null, from: null, to: null, history: false };
  try {
    const asOf = new Date().toISOString().slice(0, 10);
    await pageOfObservations({ ...whole, indicator, area, asOf, limit: 61, offset: 0 });
  } finally {
    pool.query = query;
  }
  const [statement] = asked;
  if (asked.length !== 1 || !statement?.name)
    throw new Error("Not one prepared statement: measure it otherwise.");
  return statement;
}
