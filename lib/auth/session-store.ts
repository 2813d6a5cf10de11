import { randomBytes } from "node:crypto";
import type { BetterAuthOptions, DBAdapter, Where } from "better-auth";
import { uuidv7 } from "uuidv7";
import type { Prisma } from "@/lib/db/generated/client";
import { digestOf } from "./actor-of";
import { securityProfile } from "./profile";

type MakeAdapter = (options: BetterAuthOptions) => DBAdapter;
type Fields = Record<string, unknown>;

/**
 * better-auth's adapter, except for sessions: their token is of 256 bits, the database gets only its SHA-256, and their
 * times are of the database's clock. Callers never notice: whoever knows a token finds its session by it.
 */
export function withHashedTokens(
  make: MakeAdapter,
  client: Pick<Prisma.TransactionClient, "$queryRaw">,
): MakeAdapter {
  return (options) => {
    const adapter = make(options);
    const wrapped: DBAdapter = {
      ...adapter,
      async create<T extends Fields, R = T>(asked: Parameters<DBAdapter["create"]>[0]) {
        if (asked.model !== "session") return adapter.create<T, R>(asked as never);
        return (await insertSession(client, asked.data as Fields)) as R;
      },
      async findOne<T>(asked: Parameters<DBAdapter["findOne"]>[0]) {
        const found = await adapter.findOne<T>(digested(asked));
        const token = tokenIn(asked.where);
        return found && asked.model === "session" && token ? { ...found, token } : found;
      },
      findMany: (asked) => adapter.findMany(digested(asked)),
      update: (asked) => adapter.update(digested(asked)),
      updateMany: (asked) => adapter.updateMany(digested(asked)),
      delete: (asked) => adapter.delete(digested(asked)),
      deleteMany: (asked) => adapter.deleteMany(digested(asked)),
      consumeOne: (asked) => adapter.consumeOne(digested(asked)),
      // Ours is around everything already: see `within`.
      transaction: (work) => work(wrapped),
    };
    return wrapped;
  };
}

async function insertSession(client: Pick<Prisma.TransactionClient, "$queryRaw">, data: Fields) {
  const token = randomBytes(32).toString("base64url");
  const { userId, ipAddress, userAgent } = data;
  const [row] = await client.$queryRaw<Fields[]>`
    INSERT INTO session (id, token, account_id, expires_at, created_at, updated_at, last_seen_at, ip_address, user_agent)
    VALUES (${uuidv7()}::uuid, ${digestOf(token)}, ${userId}::uuid,
      now() + make_interval(mins => ${securityProfile().absoluteMinutes}), now(), now(), now(), ${ipAddress}, ${userAgent})
    RETURNING id::text, account_id::text AS "userId", expires_at AS "expiresAt", created_at AS "createdAt",
      updated_at AS "updatedAt", ip_address AS "ipAddress", user_agent AS "userAgent"`;
  return { ...row, token };
}

const tokenIn = (where: readonly Where[]) => where.find(({ field }) => field === "token")?.value;

function digested<A extends { model: string; where?: Where[] | undefined }>(asked: A): A {
  if (asked.model !== "session" || !asked.where) return asked;
  const where = asked.where.map((each) =>
    each.field === "token" && typeof each.value === "string"
      ? { ...each, value: digestOf(each.value) }
      : each,
  );
  return { ...asked, where };
}
