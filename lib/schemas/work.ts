import type { EntryState } from "@/lib/domain/entry-workflow";
import type { Span } from "@/lib/domain/period";

/** A record that waits for somebody, as a list of work names it. There is no figure in it. */
export interface WaitingEntry {
  readonly id: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly area: string;
  readonly areaName: string;
  readonly period: string;
  readonly span: Span;
  readonly state: EntryState;
  /** Who entered it last, or submitted or returned it, and when it came to where it is. */
  readonly by: string;
  readonly at: string;
  readonly returnNote: string | null;
  readonly releaseAt: string | null;
  /** Whoever asks has edited it: somebody else has to review it. */
  readonly isOwn: boolean;
}

export interface WaitingEntries {
  readonly total: number;
  readonly items: readonly WaitingEntry[];
}
