import { verifyAuditAsSystem } from "@/lib/data/audit.commands";
import { releaseDue } from "@/lib/data/entries.commands";
import { dueEntries } from "@/lib/data/entries.queries";
import { purgeExpired } from "@/lib/data/jobs.commands";
import { isOutboxWaiting } from "@/lib/data/outbox.commands";
import { makeTasksAsSystem } from "@/lib/data/tasks.commands";
import { disableUnusedAccounts } from "@/lib/data/unused-accounts";
import type { JobName } from "@/lib/format/health-words";
import type { Job } from "./scheduler";
import { sendOutbox } from "./send-outbox";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Everything that the product does by itself. Each can be begun again after a crash without harm. */
export const JOBS: readonly (Job & { readonly name: JobName })[] = [
  {
    name: "release-scheduled",
    everyMs: SECOND / 2,
    leaseMs: 10 * SECOND,
    hasWork: async () => (await dueEntries()).length > 0,
    run: releaseDue,
  },
  { name: "make-tasks", everyMs: 10 * MINUTE, leaseMs: 2 * MINUTE, run: () => makeTasksAsSystem() },
  {
    name: "send-outbox",
    everyMs: 2 * SECOND,
    leaseMs: 5 * MINUTE,
    hasWork: isOutboxWaiting,
    run: (signal) => sendOutbox(signal),
  },
  { name: "disable-unused-accounts", everyMs: 24 * HOUR, leaseMs: 5 * MINUTE, run: disableUnusedAccounts },
  // Ten seconds a million rows: an hour is for decades.
  { name: "verify-audit", everyMs: 24 * HOUR, leaseMs: HOUR, run: verifyAuditAsSystem },
  { name: "purge-expired", everyMs: HOUR, leaseMs: 5 * MINUTE, run: purgeExpired },
];
