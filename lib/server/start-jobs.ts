import { anchorAudit } from "@/lib/data/audit-anchors";
import { JOBS } from "./jobs";
import { logDefect } from "./problem";
import { startScheduler } from "./scheduler";

const HOUR_MS = 60 * 60 * 1000;

/** On globalThis: a development server loads this again and again. */
const started = globalThis as typeof globalThis & { planJobs?: () => Promise<void> };

/** Starts what the product does by itself, once a process. It stops when the process is asked to end. */
export function startJobs() {
  if (started.planJobs) return;
  startAnchoring();
  const stop = startScheduler(JOBS);
  started.planJobs = stop;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

/**
 * Not a job with a lease: every instance remembers the end of the audit's chain in a folder of its own, so that
 * whoever wants to rewrite it has to reach all of them. The last time is when the product ends (scripts/serve.ts).
 */
function startAnchoring() {
  const anchor = () => anchorAudit().catch((error: unknown) => void logDefect(error, "audit anchor"));
  void anchor();
  setInterval(anchor, HOUR_MS).unref();
}
