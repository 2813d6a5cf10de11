import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { HealthAnswer } from "@/lib/schemas/collection";
import { gate } from "./gate";

const MOST_SKEW_SECONDS = 30;

/** How the product is: its database and clock, what it does by itself, what waits to be sent. */
export async function healthDetails(
  actor: Actor,
  /** Of every job, how often it should run. */
  jobs: readonly { readonly name: string; readonly everyMs: number }[],
): Promise<HealthAnswer> {
  await gate(actor, "view-health");
  const [clock, runs, outbox] = await Promise.all([clockState(), jobRuns(jobs), outboxState()]);
  return { database: clock, jobs: runs, outbox };
}

async function clockState(): Promise<HealthAnswer["database"]> {
  const asked = Date.now();
  const { rows } = await database().pool.query<{ version: string; now: number }>(
    "SELECT current_setting('server_version') AS version, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now",
  );
  const [row] = rows;
  if (!row) throw new Error("The database told no time.");
  // It was read somewhere on the way there and back.
  const skewSeconds = Math.round((asked + Date.now()) / 2 - row.now) / 1000;
  return { version: row.version, skewSeconds, isSkewed: Math.abs(skewSeconds) > MOST_SKEW_SECONDS };
}

type Run = {
  name: string;
  lastRunAt: Date | null;
  isRunning: boolean;
  ageMs: number;
  lastError: string | null;
};

async function jobRuns(jobs: readonly { name: string; everyMs: number }[]): Promise<HealthAnswer["jobs"]> {
  const { rows } = await database().pool.query<Run>(
    `SELECT name, last_run_at AS "lastRunAt", until > now() AS "isRunning", last_error AS "lastError",
       extract(epoch FROM now() - last_run_at)::float8 * 1000 AS "ageMs" FROM job_lease`,
  );
  return jobs.map(({ name, everyMs }) => {
    const run = rows.find((each) => each.name === name);
    return {
      name,
      lastRunAt: run?.lastRunAt?.toISOString() ?? null,
      isRunning: run?.isRunning ?? false,
      isLate: run === undefined || run.ageMs > everyMs * 2 + SLACK_MS,
      lastError: run?.lastError ?? null,
    };
  });
}

/** A frequent job that is idle gives a sign of life every minute. */
const SLACK_MS = 3 * 60_000;

type Counts = { waiting: number; oldest: Date | null; sent: number; failed: number; maybe: number };
type Failure = { at: Date; channel: "email" | "webhook"; error: string; maybeSent: boolean };

async function outboxState(): Promise<HealthAnswer["outbox"]> {
  const { pool } = database();
  const [counts, failures] = await Promise.all([
    pool.query<Counts>(
      `SELECT count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL)::int AS waiting,
         min(created_at) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL) AS oldest,
         count(*) FILTER (WHERE sent_at > now() - interval '30 days')::int AS sent,
         count(*) FILTER (WHERE failed_at > now() - interval '30 days' AND NOT maybe_sent)::int AS failed,
         count(*) FILTER (WHERE failed_at > now() - interval '30 days' AND maybe_sent)::int AS maybe
       FROM outbox_message`,
    ),
    // Not to whom: who looks after the machine has no business with that.
    pool.query<Failure>(
      `SELECT coalesce(failed_at, created_at) AS at, channel::text, last_error AS error, maybe_sent AS "maybeSent"
       FROM outbox_message WHERE last_error IS NOT NULL AND created_at > now() - interval '30 days'
       ORDER BY created_at DESC LIMIT 10`,
    ),
  ]);
  const { waiting = 0, oldest = null, sent = 0, failed = 0, maybe = 0 } = counts.rows[0] ?? {};
  return {
    waiting,
    oldestWaitingAt: oldest?.toISOString() ?? null,
    sent,
    failed,
    maybeSent: maybe,
    lastErrors: failures.rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
  };
}
