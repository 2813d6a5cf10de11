import { appUrl } from "@/lib/db/app-role";
import { ensureClient } from "@/scripts/build";
import { type Figure, ratioOf, round } from "./figures";
import { signIn } from "./people";

const ROUNDS = 9;
const TIMES = 400;

/**
 * Finding out who asks: the session, its account, their district, department and duties, on the database's clock. Against
 * one row by its key, as the product's Prisma reads it. Both in this process, one after the other.
 */
export async function sessionCheck(url: string): Promise<Figure> {
  const { id, token } = await signIn(url, "bench-session");
  const headers = new Headers({ cookie: `sid=${token}.signature` });
  ensureClient();
  process.env.DATABASE_URL = await appUrl(url);
  const { actorBySession } = await import("@/lib/auth/actor-of");
  const { database, disconnect } = await import("@/lib/db/client");
  const check = async () => {
    if ((await actorBySession(headers)).account?.id !== id)
      throw new Error("The session was not recognised.");
  };
  const query = async () => {
    if ((await database().prisma.account.findUnique({ where: { id } }))?.id !== id)
      throw new Error("The account was not found.");
  };
  try {
    const pairs: { measured: number; reference: number }[] = [];
    for (let turn = -1; turn < ROUNDS; turn += 1) {
      const pair = { reference: await microsecondsOf(query), measured: await microsecondsOf(check) };
      // The first turn warms plans and compiler.
      if (turn >= 0) pairs.push(pair);
    }
    const { measured, reference, ...ratio } = ratioOf(pairs);
    return {
      name: "a session's check ÷ one indexed query",
      ...ratio,
      unit: "",
      limit: { below: 1 },
      parts: { "check µs": round(measured, 0), "query µs": round(reference, 0) },
    };
  } finally {
    await disconnect();
  }
}

async function microsecondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < TIMES; n += 1) await work();
  return ((performance.now() - start) / TIMES) * 1000;
}
