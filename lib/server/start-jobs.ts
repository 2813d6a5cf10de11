import { JOBS } from "./jobs";
import { startScheduler } from "./scheduler";

/** On globalThis: a development server loads this again and again. */
const started = globalThis as typeof globalThis & { planJobs?: () => Promise<void> };

/** Starts what the product does by itself, once a process. It stops when the process is asked to end. */
export function startJobs() {
  if (started.planJobs) return;
  const stop = startScheduler(JOBS);
  started.planJobs = stop;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}
