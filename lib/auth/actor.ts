import type { Action, Holder } from "@/lib/domain/access";

/** The request that something is done by: what the audit says of it. */
export interface Origin {
  /** Of the client; from a proxy's header only when TRUSTED_PROXY names that proxy. */
  readonly ip: string;
  readonly requestId: string;
  /** A repeated request with the same key gets the first one's answer. */
  readonly idempotency: { readonly key: string; readonly requestHash: string } | null;
}

/** A person who is signed in, as of this request. Only lib/auth makes one. */
export interface Account extends Holder {
  readonly username: string;
  readonly name: string;
  /** Database ids of `area` and `unit`: what row-level security compares. */
  readonly areaId: string | null;
  readonly unitId: string | null;
  /** What has to be done before anything else is allowed. */
  readonly duty: "set-up-totp" | "change-password" | null;
  readonly sessionId: string | null;
  /** Signed in by a personal token: only these actions, whatever the role may. */
  readonly scopes: readonly Action[] | null;
}

/** Who asks. `account` is null for a visitor who is not signed in. */
export interface Actor {
  readonly account: Account | null;
  readonly origin: Origin;
}

/** The product itself, for jobs: a scheduled release, tasks from the calendar. */
export const SYSTEM_NAME = "系统";
