import type { TaskCounts } from "@/lib/schemas/collection";
import type { ProposalAnswer } from "@/lib/schemas/proposals";
import type { WaitingEntries } from "@/lib/schemas/work";

/** What waits for whoever is signed in; null: not this one's business. */
export interface Work {
  /** Of one's own department or district; of everybody for the city's editors. */
  readonly collection: { readonly counts: TaskCounts; readonly returned: WaitingEntries } | null;
  /** Enters values oneself, or only watches the own district. */
  readonly mayEnter: boolean;
  readonly review: { readonly submitted: WaitingEntries; readonly approved: WaitingEntries } | null;
  readonly proposals: {
    readonly toDecide: readonly ProposalAnswer[];
    readonly own: readonly ProposalAnswer[];
  } | null;
}

/** A part of the sentence at the top: how many of what, and where on the page they stand. */
export interface HeadlinePart {
  readonly text: string;
  readonly href: `#${string}`;
  readonly tone: "ink" | "on-track" | "behind" | "missed";
}

/** 「12项待填报，其中3项已逾期，2项被退回」; of what there is none nothing is said. */
export function workHeadline({ collection, mayEnter, review, proposals }: Work): HeadlinePart[] {
  const { counts, returned } = collection ?? {};
  return [
    counts ? dueParts(counts, mayEnter ? "待填报" : "待部门填报") : [],
    part(returned?.total, "项被退回", "returned", "behind"),
    part(review?.submitted.total, "个数值待审核", "submitted", "on-track"),
    part(review?.approved.total, "个待发布", "approved"),
    part(proposals?.toDecide.length, "项提请待确认", "to-decide", "on-track"),
  ].flat();
}

/** What is overdue is due as well: a part of it, or all of it, but never counted beside it. */
function dueParts({ open, overdue }: TaskCounts, waits: string): HeadlinePart[] {
  if (open === 0) return part(overdue, `项${waits}，已全部逾期`, "due", "missed");
  return [
    part(open + overdue, `项${waits}`, "due"),
    part(overdue, "项已逾期", "due", "missed", "其中"),
  ].flat();
}

function part(
  count: number | undefined,
  unit: string,
  at: string,
  tone: HeadlinePart["tone"] = "ink",
  before = "",
): HeadlinePart[] {
  return count ? [{ text: `${before}${count}${unit}`, href: `#${at}`, tone }] : [];
}
