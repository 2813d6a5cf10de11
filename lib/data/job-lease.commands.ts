import { database } from "@/lib/db/client";

/**
 * Of several instances one runs a job, whichever asks first; on the database's clock, because theirs may differ. A holder
 * that is gone loses its lease when it has run out, and every job can be run again without harm.
 * @param everyMs how often at most it is begun
 * @param leaseMs how long it may take before another instance may begin it
 * @returns whether this holder may run it now
 */
export async function takeLease(
  name: string,
  holder: string,
  everyMs: number,
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await database().pool.query(
    `INSERT INTO job_lease (name, holder, until, last_run_at)
       VALUES ($1, $2, now() + make_interval(secs => $4), now())
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until, last_run_at = excluded.last_run_at
       WHERE job_lease.until <= now() AND job_lease.last_run_at <= now() - make_interval(secs => $3)`,
    [name, holder, everyMs / 1000, leaseMs / 1000],
  );
  return rowCount === 1;
}

const SHOWN_ERROR = 500;

/** @param error what it failed with; null where it did not */
export async function endLease(name: string, holder: string, error: string | null): Promise<void> {
  await database().pool.query(
    "UPDATE job_lease SET until = now(), last_error = $3 WHERE name = $1 AND holder = $2",
    [name, holder, error?.slice(0, SHOWN_ERROR) ?? null],
  );
}
