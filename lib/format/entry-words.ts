import type { EntryAct, EntryState } from "@/lib/domain/entry-workflow";
import type { StatusWord } from "./words";

/** Where a version of an entered value stands: always shown as word, icon and colour together. */
export const entryStateWords = {
  draft: { word: "草稿", icon: "○", tone: "pending" },
  submitted: { word: "已提交", icon: "▷", tone: "on-track" },
  returned: { word: "已退回", icon: "◁", tone: "behind" },
  approved: { word: "已审核", icon: "◎", tone: "on-track" },
  released: { word: "已发布", icon: "●", tone: "achieved" },
} as const satisfies Record<EntryState, StatusWord>;

/** On the button. */
export const entryActWords = {
  save: "保存草稿",
  submit: "提交审核",
  withdraw: "撤回",
  return: "退回",
  approve: "审核通过",
  release: "发布",
  correct: "更正",
} as const satisfies Record<EntryAct, string>;
