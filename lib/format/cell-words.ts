import { entryStateWords } from "./entry-words";
import type { StatusWord } from "./words";

/** What a cell of the grid is in: the states of a record, and what only the grid knows of. */
export const cellMarkWords = {
  ...entryStateWords,
  empty: { word: "未填", icon: "", tone: "pending" },
  closed: { word: "已封账", icon: "▣", tone: "pending" },
  unsaved: { word: "未保存", icon: "✎", tone: "on-track" },
  sending: { word: "保存中", icon: "↻", tone: "on-track" },
  asks: { word: "待确认", icon: "◇", tone: "behind" },
  absent: { word: "无数据", icon: "∅", tone: "pending" },
  incomplete: { word: "缺理由", icon: "✎", tone: "behind" },
  doubt: { word: "疑点", icon: "?", tone: "behind" },
  conflict: { word: "他人已改", icon: "⇄", tone: "missed" },
  refused: { word: "未存上", icon: "!", tone: "missed" },
  fault: { word: "有误", icon: "✕", tone: "missed" },
} as const satisfies Record<string, StatusWord>;

export type CellMark = keyof typeof cellMarkWords;

/** Where somebody empties a cell whose value was released. */
export const clearedSentence = "已发布的数值不能清空，请改填正确的数值，或放弃这一格的改动。";

/** Where somebody empties a cell that holds a draft; of a correction the released value stays. */
export const emptiedSentence = (released: number) =>
  released > 0 ? "这次更正将放弃，这一格恢复为已发布的数值。" : "这一格的草稿将放弃，恢复为未填。";
