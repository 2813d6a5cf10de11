import type { Account } from "@/lib/auth/actor";
import type { Fault } from "@/lib/domain/refused";
import { Refused } from "@/lib/domain/refused";
import type { Facts } from "@/lib/schemas/proposals";
import type { Transaction } from "../act";

/** What there is and what there will be. `before` is null for what is made new. Without secrets: it is shown and kept. */
export interface Comparison {
  readonly before: Facts | null;
  readonly after: Facts;
}

/** By whom and why something is done, once it is confirmed. */
export interface Confirmed {
  readonly account: Account;
  readonly reason: string;
}

/** What whoever confirms has to be told and nobody else: it is kept nowhere. */
export interface Applied {
  readonly oneTimePassword: string | null;
}

/** What an action that needs two people does: one of these an action. Its secrets are readable in `payload`. */
export interface Effect<P> {
  /** For the audit, before the subject: account, unit … */
  readonly kind: string;
  /** What it is about: a username, a code, a period. */
  subjectOf(payload: P): string;
  /** Fills in what the proposer leaves as it is and may not see. */
  complete?(tx: Transaction, payload: P): Promise<P>;
  /**
   * Asked when it is proposed and again when it is confirmed: what holds no longer is refused by then.
   * @throws Refused for what cannot be done
   */
  compare(tx: Transaction, payload: P): Promise<Comparison>;
  /** Does it; `compare` has just let it through, and no other confirmation runs at the same time. */
  apply(tx: Transaction, payload: P, confirmed: Confirmed): Promise<Applied | undefined>;
  /** Whether anybody can see it: then what is cached of the released data has to go. */
  isPublic(payload: P): boolean;
  /** Whom the matrix lets confirm only in some cases. @throws Refused forbidden */
  refuseConfirmer?(tx: Transaction, account: Account): Promise<void>;
}

/** What only the database can tell of a field. */
export function faultAt(path: string, message: string): Refused {
  const fault: Fault & { message: string } = { path: `payload.${path}`, code: "custom", message };
  return new Refused("invalid-input", "", [fault]);
}
