import type { ChainFault } from "./audit-chain";
import type { IsoDate, Span } from "./period";

/** Which value, by names and period. There is no figure in a notice: it also leaves the house by e-mail. */
export type ValueName = {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly span: Span;
};

export interface ValueFacts {
  /** How many values it is about, and the first of them. */
  readonly count: number;
  readonly first: ValueName;
  /** Who did it, by name. */
  readonly by: string;
}

export interface ReminderFacts extends ValueFacts {
  /** The earliest day on which one of them is or was due. */
  readonly dueOn: IsoDate;
}

export interface ProposalFacts {
  /** What is proposed, in one line: 「停用账号 zhangsan」. */
  readonly title: string;
  readonly by: string;
}

/** Everything that somebody is told of, and what is said about it. Closed: lib/format has the words. */
export interface NoticeFacts {
  /** 催报 */
  readonly reminded: ReminderFacts;
  readonly submitted: ValueFacts;
  readonly returned: ValueFacts;
  readonly approved: ValueFacts;
  readonly released: ValueFacts;
  /** 提请: it waits for one's decision. */
  readonly proposed: ProposalFacts;
  readonly confirmed: ProposalFacts;
  readonly rejected: ProposalFacts;
  /** The audit is not what it was: for who watches over it. */
  readonly "chain-broken": ChainFault;
}
export type NoticeKind = keyof NoticeFacts;
export const NOTICE_KINDS = [
  "reminded",
  "submitted",
  "returned",
  "approved",
  "released",
  "proposed",
  "confirmed",
  "rejected",
  "chain-broken",
] as const satisfies readonly NoticeKind[];

/** One kind with the facts that belong to it. */
export type Told = {
  readonly [K in NoticeKind]: { readonly kind: K; readonly facts: NoticeFacts[K] };
}[NoticeKind];
