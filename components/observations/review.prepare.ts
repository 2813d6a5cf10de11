import { lastDayOf } from "@/lib/domain/period";
import type { CheckCode } from "@/lib/format/review-words";
import type { BatchOutcome, EntryAnswer, ReviewItem } from "@/lib/schemas/entries";

export interface Check {
  readonly code: CheckCode;
  readonly isMet: boolean;
  /** Whether the value cannot be approved without it. */
  readonly blocks: boolean;
}

const LEAST_SOURCE = 2;

/** The checklist of one value. Evidence is looked for, but not every value has a file behind it. */
export function checksOf(item: ReviewItem): Check[] {
  const { source, published, doubts, doubtNote, acts, evidence } = item;
  return [
    { code: "source", isMet: source.trim().length >= LEAST_SOURCE, blocks: true },
    { code: "published", isMet: lastDayOf(published) !== undefined, blocks: true },
    { code: "doubts", isMet: doubts.length === 0 || Boolean(doubtNote?.trim()), blocks: true },
    { code: "others", isMet: acts.includes("approve"), blocks: true },
    { code: "evidence", isMet: evidence > 0, blocks: false },
  ];
}

/** What stands in the way of approving it. */
export function blockedBy(item: ReviewItem): CheckCode[] {
  return checksOf(item).flatMap(({ code, isMet, blocks }) => (blocks && !isMet ? [code] : []));
}

export interface Verdict<T> {
  readonly passes: readonly T[];
  readonly blocked: readonly { readonly item: T; readonly by: readonly CheckCode[] }[];
}

/** What would be approved of what was chosen, and what is held back and why. */
export function sorted(items: readonly ReviewItem[]): Verdict<ReviewItem> {
  const judged = items.map((item) => ({ item, by: blockedBy(item) }));
  return {
    passes: judged.filter(({ by }) => by.length === 0).map(({ item }) => item),
    blocked: judged.filter(({ by }) => by.length > 0),
  };
}

export interface ReviewGroup<T> {
  readonly indicator: string;
  readonly name: string;
  readonly items: readonly T[];
}

/** By indicator, in the order in which they come. */
export function byIndicator<T extends Pick<EntryAnswer, "indicator" | "indicatorName">>(
  items: readonly T[],
): ReviewGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.indicator, [...(groups.get(item.indicator) ?? []), item]);
  return [...groups].map(([indicator, own]) => ({
    indicator,
    name: own[0]?.indicatorName ?? indicator,
    items: own,
  }));
}

/** What could not be done, by the record's id, after a batch. */
export function refusedOf(outcomes: readonly BatchOutcome[]): ReadonlyMap<string, string> {
  return new Map(outcomes.filter(({ ok }) => !ok).map(({ id, message }) => [id, message ?? ""]));
}
