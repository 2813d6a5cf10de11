import { APIError } from "better-auth/api";
import type { Account, Actor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/better-auth";
import { Refused } from "@/lib/domain/refused";
import { type AuditLine, auditRefusal, changeAs, type Transaction } from "./act";
import { beginTry, endTry } from "./sign-in-tries";

type Work<T> = (tx: Transaction, audit: (line: Pick<AuditLine, "before" | "after">) => void) => Promise<T>;

/**
 * A change of one's own account that needs the password or a code once more: whoever found an open browser may not
 * guess them for ever. A wrong one counts as a failed sign-in and locks as those do.
 * @param field where the password stands in what was sent
 * @throws Refused invalid-input at `field`, wrong-totp, account-locked, too-many-requests, and what `work` throws
 */
export async function withSecret<T>(
  actor: Actor,
  account: Account,
  field: string,
  work: Work<T>,
): Promise<T> {
  const subject = `account ${account.username}`;
  const attempt = await beginTry(account.username, actor.origin.ip);
  try {
    return await changeAs(withoutKey(actor), async (tx, audit) => {
      const done = await within(tx, () =>
        work(tx, (line) => audit({ ...line, action: "own-account", subject })),
      );
      await endTry(tx, attempt, true);
      return done;
    });
  } catch (error) {
    const refused = refusalOf(error, field);
    if (isGuess(refused)) await changeAs(withoutKey(actor), (tx) => endTry(tx, attempt, false));
    await auditRefusal(actor, { action: "own-account", subject, reason: refused.code });
    throw refused;
  }
}

/** For answers that hold a secret: they must not be kept to be given again. */
export function withoutKey({ account, origin }: Actor): Actor {
  return { account, origin: { ...origin, idempotency: null } };
}

const WRONG_PASSWORD = "wrong-password";

/** @throws what is no refusal */
function refusalOf(error: unknown, field: string): Refused {
  if (error instanceof Refused) return error;
  if (!(error instanceof APIError)) throw error;
  const code = error.body?.code;
  if (code === "TOTP_ALREADY_ENABLED") return new Refused("wrong-state");
  if (code !== "INVALID_PASSWORD") throw error;
  const fault = { path: field, code: WRONG_PASSWORD, message: "现有密码不正确" };
  return new Refused("invalid-input", "", [fault]);
}

const isGuess = ({ code, faults }: Refused) =>
  code === "wrong-totp" || faults.some((fault) => fault.code === WRONG_PASSWORD);
