import type { EntryAct, EntryState } from "@/lib/domain/entry-workflow";
import type { StatusWord } from "./words";

/** Where a version of an entered value stands: always shown as word, icon and colour together. */
export const entryStateWords = {
  draft: { word: "草稿", icon: "○", tone: "pending" },
  submitted: { word: "已提交", icon: "▷", tone: "on-track" },
  returned: { word: "已退回", icon: "◁", tone: "behind" },
  approved: { word: "已审核", icon: "◎", tone: "on-track" },
  released: { word: "已发布", icon: "●", tone: "achieved" },
  discarded: { word: "已放弃", icon: "⊘", tone: "pending" },
} as const satisfies Record<EntryState, StatusWord>;

/** On the button. */
export const entryActWords = {
  save: "保存草稿",
  submit: "提交审核",
  withdraw: "撤回",
  discard: "放弃草稿",
  return: "退回",
  approve: "审核通过",
  release: "发布",
  correct: "更正",
} as const satisfies Record<EntryAct, string>;

/** To give up a draft, or a correction of what was released: the button, and what is asked before it is done. */
export const discardWords = {
  draft: {
    title: entryActWords.discard,
    question: "这一格将恢复为未填。填过的内容仍在修改记录中，需要时可以重新填报。",
  },
  correction: {
    title: "放弃更正",
    question: "已发布的数值不变。这次更正的内容仍在修改记录中，需要时可以重新更正。",
  },
} as const;

/** On the page of a record that was discarded. */
export const discardedSentence = "这份草稿已放弃，这一格没有填报的数值。重新填报后，仍是这条记录。";

/** A correction that would not be shown, or not on the right days: refused at the field. */
export const correctionFaultWords = {
  "published-before-last": "发布日期早于上一个已发布版本，请填写更正的发布日期。",
  "status-below": "数据状态低于已发布的版本，更正不会显示，请选择“修订”或“最终”。",
} as const;
