import { isReady } from "@/lib/data/dataset.queries";

const PATIENCE_MS = 3000;

/** Whether the database answers, soon, and holds a migrated, filled schema. Never throws. */
export function answersSoon(): Promise<boolean> {
  return Promise.race([isReady().catch(() => false), patience()]);
}

const patience = () => new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
