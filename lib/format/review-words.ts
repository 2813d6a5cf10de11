import { countsFromText } from "./dates";

/** What a value has to have before it is approved, and what is said where it lacks it. */
export const checkWords = {
  source: { title: "有来源", lacking: "没有写明来源" },
  published: { title: "有发布日期", lacking: "没有有效的发布日期" },
  doubts: { title: "疑点已说明", lacking: "有疑点没有说明" },
  others: { title: "由他人填报", lacking: "你填报或修改过，须由另一位审核员审核" },
  evidence: { title: "有佐证材料", lacking: "没有佐证材料" },
} as const;

export type CheckCode = keyof typeof checkWords;

/**
 * Of what is about to be released, what counts from a later day only: 「从2026年11月30日起计入」, of several
 * 「其中2条从2026年11月30日起计入」, a sentence a day.
 */
export function countsLater(entries: readonly { readonly published: string }[], today: string): string[] {
  const texts = entries.map(({ published }) => countsFromText(published, today));
  return [...new Set(texts)].sort().flatMap((text) => {
    if (text === undefined) return [];
    const count = texts.filter((each) => each === text).length;
    return `${count === texts.length ? "" : `其中${count}条`}${text}`;
  });
}
