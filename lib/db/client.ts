import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "./generated/client";

/** One pool a process, shared by Prisma and by the few hot reads that are prepared statements. */
const pools = globalThis as typeof globalThis & { planDatabase?: { pool: Pool; prisma: PrismaClient } };

function connect() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error("DATABASE_URL is not set: start the product with npm start or npm run dev.");
  const pool = new Pool({
    connectionString,
    max: 20,
    connectionTimeoutMillis: 30_000,
    // Prisma writes and reads moments as if every server's zone were UTC; in another, now() would be hours off.
    onConnect: async (client) => void (await client.query("SET TIME ZONE 'UTC'")),
  });
  // The error of an idle connection (a restarted server) would end Node if nobody listened.
  pool.on("error", (error) =>
    console.error(JSON.stringify({ at: new Date().toISOString(), idleConnection: error.message })),
  );
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
  return { pool, prisma };
}

/** Kept on globalThis so that a development reload does not open a second pool. */
export function database() {
  pools.planDatabase ??= connect();
  return pools.planDatabase;
}

/** For a program that is done with the database but goes on: its idle connections would complain when that stops. */
export async function disconnect() {
  const open = pools.planDatabase;
  pools.planDatabase = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}
