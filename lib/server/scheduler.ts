import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { endLease, takeLease } from "@/lib/data/job-lease.commands";
import { isOutage } from "./outage";
import { logDefect } from "./problem";

export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** How long it may take before another instance may begin it. */
  readonly leaseMs: number;
  /** Of a frequent job: asked first, so that an idle product does not write all day. */
  readonly hasWork?: () => Promise<boolean>;
  readonly run: (signal: AbortSignal) => Promise<unknown>;
}

/** A frequent job is begun at least this often, so that one can see that it is alive. */
const SIGN_OF_LIFE_MS = 60_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Runs the jobs until it is stopped: each by itself, so that none waits for another or falls with it.
 * @returns stops them; what is running may end
 */
export function startScheduler(
  jobs: readonly Job[],
  holder = `${hostname()} ${randomUUID()}`,
): () => Promise<void> {
  const stopping = new AbortController();
  const loops = jobs.map((job) => loop(job, holder, stopping.signal));
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}

async function loop(job: Job, holder: string, signal: AbortSignal): Promise<void> {
  let begunAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const isQuiet = performance.now() - begunAt < SIGN_OF_LIFE_MS;
      if (!isQuiet || !job.hasWork || (await job.hasWork())) {
        const outcome = await runOnce(job, holder, signal);
        begunAt = performance.now();
        failures = outcome === "failed" ? failures + 1 : 0;
      }
    } catch (error) {
      // Said once, and tried ever more seldom.
      if (failures === 0 || !isOutage(error)) logDefect(error, `job ${job.name}`);
      failures += 1;
    }
    await pause(pauseAfter(job, failures), signal);
  }
}

/** Twice as long after each failure; a frequent job as often as it says otherwise, a rare one asks every minute. */
function pauseAfter({ everyMs }: Job, failures: number): number {
  return Math.min(everyMs * 2 ** Math.min(failures, 16), LONGEST_PAUSE_MS);
}

/**
 * Runs the job if no other instance does or just has. A failing job is logged and its error kept for 系统状态; what is
 * thrown from here is trouble with the lease itself: the database is away.
 */
export async function runOnce(
  { name, everyMs, leaseMs, run }: Job,
  holder: string,
  signal: AbortSignal,
): Promise<"done" | "failed" | "elsewhere"> {
  if (!(await takeLease(name, holder, everyMs, leaseMs))) return "elsewhere";
  const failure = await run(signal).then(
    () => null,
    (error: unknown) => error ?? new Error("It failed without saying why."),
  );
  if (failure !== null && !isOutage(failure)) logDefect(failure, `job ${name}`);
  await endLease(name, holder, failure === null ? null : textOf(failure));
  return failure === null ? "done" : "failed";
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Keeps no process alive, and ends at once when it is told to stop. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms).unref();
    signal.addEventListener("abort", end);
  });
}
