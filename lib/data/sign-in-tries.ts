import { uuidv7 } from "uuidv7";
import { securityProfile } from "@/lib/auth/profile";
import { database } from "@/lib/db/client";
import { Refused } from "@/lib/domain/refused";
import type { Transaction } from "./act";

/** Of one name from one address in a minute. */
const MOST_A_MINUTE = 10;
/** Of one address in a minute, over all names: an office behind one address is below it, a guessing machine is not. */
const MOST_WRONG_OF_ADDRESS = 60;
/** A try without an outcome counts as wrong for this long, so that many at once are no way around the lock. */
const UNDER_WAY_SECONDS = 10;

interface Counts {
  readonly lockedFor: number | null;
  readonly wrong: number;
  readonly underWay: number;
  readonly ofMinute: number;
  readonly wrongOfAddress: number;
}

/**
 * Lets one try to sign in begin, on the database's clock and for all instances alike. Names that are nobody's lock as
 * those of accounts do: the answer does not tell which is which.
 * @returns the id of the try, for `endTry`
 * @throws Refused account-locked, too-many-requests, each with the seconds to wait
 */
export async function beginTry(username: string, ip: string): Promise<string> {
  const { failuresToLock } = securityProfile();
  return database().prisma.$transaction(async (tx) => {
    // One after the other: two at once would each find the other not yet counted.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || ${username}, 0))::text`;
    const { lockedFor, wrong, underWay, ofMinute, wrongOfAddress } = await countsOf(tx, username, ip);
    if (lockedFor !== null) throw later("account-locked", lockedFor);
    if (ofMinute >= MOST_A_MINUTE || wrongOfAddress >= MOST_WRONG_OF_ADDRESS)
      throw later("too-many-requests", 60);
    if (wrong + underWay >= failuresToLock) throw later("too-many-requests", UNDER_WAY_SECONDS);
    const id = uuidv7();
    await tx.$executeRaw`
      INSERT INTO sign_in_attempt (id, username, ip, at) VALUES (${id}::uuid, ${username}, ${ip}, clock_timestamp())`;
    return id;
  });
}

/**
 * Says how a try ended; the last wrong one that is allowed locks the account.
 * @returns until when, if this one did
 */
export async function endTry(tx: Transaction, id: string, succeeded: boolean): Promise<Date | null> {
  const { username } = await tx.signInAttempt.update({ where: { id }, data: { succeeded } });
  if (succeeded) return null;
  const { failuresToLock, lockMinutes } = securityProfile();
  const { wrong } = await countsOf(tx, username, "");
  if (wrong < failuresToLock) return null;
  const [row] = await tx.$queryRaw<{ until: Date }[]>`
    UPDATE account SET locked_until = now() + make_interval(mins => ${lockMinutes})
    WHERE username = ${username} AND coalesce(locked_until, '-infinity') <= now() RETURNING locked_until AS until`;
  return row?.until ?? null;
}

/** What went wrong since the last success, the end of the last lock, or for as long as a lock lasts. */
async function countsOf(tx: Transaction, username: string, ip: string): Promise<Counts> {
  const { failuresToLock, lockMinutes } = securityProfile();
  const [row] = await tx.$queryRaw<Counts[]>`
    WITH tried AS (
      SELECT * FROM sign_in_attempt
      WHERE username = ${username} AND at > now() - make_interval(mins => ${lockMinutes})
    ), known AS (
      SELECT coalesce(max(locked_until), '-infinity') AS until FROM account WHERE username = ${username}
    ), since AS (
      SELECT greatest(known.until, (SELECT max(at) FROM tried WHERE succeeded)) AS moment FROM known
    ), counted AS (
      SELECT count(*) FILTER (WHERE NOT succeeded AND at > moment) AS wrong,
        max(at) FILTER (WHERE NOT succeeded AND at > moment) AS last_wrong,
        count(*) FILTER (WHERE succeeded IS NULL AND at > now() - make_interval(secs => ${UNDER_WAY_SECONDS})) AS under_way,
        count(*) FILTER (WHERE ip = ${ip} AND at > now() - interval '1 minute') AS of_minute
      FROM tried, since
    )
    SELECT wrong::int, under_way::int AS "underWay", of_minute::int AS "ofMinute",
      ceil(extract(epoch FROM CASE WHEN until > now() THEN until - now()
        WHEN wrong >= ${failuresToLock} THEN last_wrong + make_interval(mins => ${lockMinutes}) - now() END))::int AS "lockedFor",
      (SELECT count(*) FROM sign_in_attempt a WHERE a.ip = ${ip} AND a.ip <> '' AND NOT a.succeeded
        AND a.at > now() - interval '1 minute')::int AS "wrongOfAddress"
    FROM counted, known`;
  if (!row) throw new Error("A count has no row.");
  return row;
}

const later = (code: "account-locked" | "too-many-requests", retryAfter: number) =>
  new Refused(code, "", [], { retryAfter: Math.max(1, retryAfter) });
