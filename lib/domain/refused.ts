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
  | "invalid-query"
  // Who asks.
  | "not-signed-in"
  | "forbidden"
  | "duty-first"
  | "cross-site"
  | "unencrypted"
  | "wrong-credentials"
  | "wrong-totp"
  | "account-locked"
  | "identity-failed"
  | "identity-unlinked"
  | "identity-not-enough"
  | "too-many-requests"
  | "set-up-closed"
  | "wrong-setup-code"
  // What is not there, or may not be seen: the two are not told apart.
  | "unknown-entry"
  | "unknown-evidence"
  | "unknown-task"
  | "unknown-task-rule"
  | "unknown-calendar-day"
  | "unknown-proposal"
  | "unknown-account"
  | "unknown-session"
  | "unknown-token"
  | "unknown-notice"
  | "unknown-unit"
  // What does not go at present.
  | "changed-meanwhile"
  | "wrong-state"
  | "own-entry"
  | "own-proposal"
  | "last-administrator"
  | "no-change"
  | "period-closed"
  | "reason-missing"
  | "doubts-unexplained"
  | "idempotency-mismatch"
  | "name-taken"
  // What was sent.
  | "invalid-input"
  | "unreadable-body"
  | "too-large"
  | "wrong-file";

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
    /** What is there instead, for who may see it: the record as someone else left it, seconds to wait. */
    readonly instead: unknown = undefined,
  ) {
    super(subject ? `${code}: ${subject}` : code);
  }
}
