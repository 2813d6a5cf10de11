import type { Frequency } from "@/lib/domain/reporting-period";
import type { TaskStage, TaskTiming } from "@/lib/domain/task-standing";
import type { MadeAnswer, ReminderAnswer } from "@/lib/schemas/collection";
import { entryStateWords } from "./entry-words";
import type { StatusWord } from "./words";

/** A discarded record is none. */
const { discarded: _, ...recordWords } = entryStateWords;

/** How far the value of a task has come: always word, icon and colour together. */
export const taskStageWords = {
  none: { word: "未填报", icon: "◌", tone: "pending" },
  ...recordWords,
} as const satisfies Record<TaskStage, StatusWord>;

/** In a filter. */
export const taskTimingWords = {
  open: "未到期",
  overdue: "逾期",
  punctual: "按时",
  late: "补齐",
  untimed: "不计",
} as const satisfies Record<TaskTiming, string>;

/** Three days before its day a task is no longer far away. */
const SOON_DAYS = 3;

/** 「还有5天」「今天到期」「已逾期2天」「补齐，晚3天」: against its day. Of what was not submitted here nothing is said. */
export function timingWord(timing: TaskTiming, days: number): StatusWord | null {
  switch (timing) {
    case "open":
      return {
        word: days === 0 ? "今天到期" : `还有${days}天`,
        icon: "◷",
        tone: days <= SOON_DAYS ? "behind" : "pending",
      };
    case "overdue":
      return { word: `已逾期${days}天`, icon: "✕", tone: "missed" };
    case "punctual":
      return { word: "按时", icon: "✓", tone: "achieved" };
    case "late":
      return { word: `补齐，晚${days}天`, icon: "✓", tone: "behind" };
    case "untimed":
      return null;
  }
}

/** 「已催报3项，通知了2人；另有1项今天已经催过。港务局没有可通知的账号。」 */
export function remindedSentence({ reminded, skipped, accounts, unreached }: ReminderAnswer): string {
  const again = skipped.filter(({ reason }) => reason === "reminded-today").length;
  const done = skipped.length - again;
  const sent = reminded.length > 0 ? `已催报${reminded.length}项，通知了${accounts}人` : "没有需要再催的任务";
  const left = [again && `${again}项今天已经催过`, done && `${done}项已报`].filter(Boolean);
  return [
    left.length > 0 ? `${sent}；另有${left.join("，")}。` : `${sent}。`,
    unreached.length > 0 && `${unreached.join("、")}没有可通知的账号，请另行联系。`,
  ]
    .filter(Boolean)
    .join("");
}

/** 「每季结束后第15个工作日」 */
export function dueRuleWords(frequency: Frequency, dueAfter: number): string {
  return `${PERIOD_END[frequency]}结束后第${dueAfter}个工作日`;
}

const PERIOD_END = { month: "每月", quarter: "每季", half: "每半年", year: "每年" } as const satisfies Record<
  Frequency,
  string
>;

/** Which areas a rule asks for. */
export const taskLevelWords = { city: "全市", districts: "各区" } as const;

/** 「新生成12项任务」; nothing to do is an answer too. */
export function madeSentence({ made, moved, handedOver }: MadeAnswer): string {
  const done = [
    made && `新生成${made}项任务`,
    moved && `${moved}项改了期限`,
    handedOver && `${handedOver}项改由新的责任单位填报`,
  ].filter(Boolean);
  return done.length > 0 ? `${done.join("，")}。` : "任务已是最新，没有需要生成的。";
}
