/** Every expected refusal. Closed: lib/format has words, lib/server an HTTP status for each code. */
export type RefusalCode =
  | "unknown-plan"
  | "unknown-section"
  | "unknown-area"
  | "unknown-indicator"
  | "unknown-platform"
  | "unknown-list"
  | "unknown-project"
  | "no-target"
  | "unknown-page"
  | "invalid-as-of"
  | "invalid-query";

/** One thing wrong with what was asked: where, and a code of the checker. */
export interface Fault {
  readonly path: string;
  readonly code: string;
}

/** An expected refusal: the caller asked for something that cannot be had. Anything else is a defect. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly code: RefusalCode,
    /** What was asked for, as given; may be shown. */
    readonly subject = "",
    readonly faults: readonly Fault[] = [],
  ) {
    super(subject ? `${code}: ${subject}` : code);
  }
}
