import { jobWords } from "@/lib/format/health-words";
import type { StatusWord } from "@/lib/format/words";
import type { HealthAnswer } from "@/lib/schemas/collection";

export const FINE = { word: "正常", icon: "✓", tone: "achieved" } as const satisfies StatusWord;
export const bad = (word: string): StatusWord => ({ word, icon: "✕", tone: "missed" });

type Job = HealthAnswer["jobs"][number];

export function jobStatus({ isLate, lastError, isRunning }: Job): StatusWord {
  if (lastError !== null) return bad("上次失败");
  if (isLate) return bad("没有按时运行");
  return isRunning ? { word: "正在运行", icon: "▷", tone: "on-track" } : FINE;
}

export const jobWord = (name: string) => (jobWords as Readonly<Record<string, string>>)[name] ?? name;

/** Everything that is not as it should be, for the sentence at the top. */
export function faultsOf({ database, jobs, outbox }: HealthAnswer): string[] {
  return [
    ...jobs.filter((job) => jobStatus(job).tone === "missed").map(({ name }) => `${jobWord(name)}不正常`),
    ...(database.isSkewed ? ["时钟与数据库不一致"] : []),
    ...(outbox.failed > 0 ? [`${outbox.failed}条通知没有发出`] : []),
  ];
}
