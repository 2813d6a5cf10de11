import type { Account, Actor } from "@/lib/auth/actor";
import { type Action, type Ask, may, mayEver, type Step, type Thing } from "@/lib/domain/access";
import { type RefusalCode, Refused } from "@/lib/domain/refused";
import { auditRefusal } from "./act";

/** What an action is done with, as far as the gate and the audit need it. */
export interface Target extends Thing {
  /** For the audit: kind and id or code. */
  readonly subject?: string;
  /** What is said of somebody else's: the same as of what is not there. */
  readonly unknown?: RefusalCode;
  readonly step?: Step;
}

/**
 * The one gate: every page, route and command asks here, and nothing else decides. What is refused leaves a row in the audit.
 * @returns the account, where the action needs one
 * @throws Refused not-signed-in; duty-first; forbidden where the role never may; `unknown` where only this thing is
 * out of its reach, so that nobody learns what exists elsewhere
 */
export async function gate(actor: Actor, action: Action, target: Target = {}): Promise<Account | null> {
  const refusal = refusalOf(actor, action, target);
  if (!refusal) return actor.account;
  // Who is not signed in has not been refused anything yet: it is asked to.
  if (refusal !== "not-signed-in")
    await auditRefusal(actor, { action, subject: target.subject ?? "", reason: refusal });
  throw new Refused(refusal, "");
}

/** As `gate`, for what only an account can do. */
export async function gateAccount(actor: Actor, action: Action, target: Target = {}): Promise<Account> {
  const account = await gate(actor, action, target);
  if (!account) throw new Refused("not-signed-in");
  return account;
}

/**
 * The gate at a door or a page, where it is not known yet what it will be done with: only the role decides, and of
 * several asks any one lets in. Which one it was, and whether with this thing, is asked again by the command.
 * @throws Refused not-signed-in, duty-first, forbidden
 */
export async function gateRole(actor: Actor, asks: readonly Ask[]): Promise<Account | null> {
  const refusal = refusalOfRole(actor, asks);
  if (!refusal) return actor.account;
  if (refusal !== "not-signed-in")
    await auditRefusal(actor, { action: asks[0]?.action ?? "sign-in", subject: "", reason: refusal });
  throw new Refused(refusal);
}

/** What `gateRole` would say; the audit hears nothing of it. */
export function refusalOfRole(actor: Actor, asks: readonly Ask[]): RefusalCode | undefined {
  const refusals = asks.map(({ action, step }) => roleRefusalOf(actor, action, step));
  return refusals.includes(undefined) ? undefined : (refusals[0] ?? "forbidden");
}

/** Whether to offer it at all with anything: a menu, a page. */
export function offersRole(actor: Actor, ...asks: readonly Ask[]): boolean {
  return refusalOfRole(actor, asks) === undefined;
}

/** Whether to offer it with this thing: a button. The command asks the gate again. */
export function offers(actor: Actor, action: Action, target: Target = {}): boolean {
  return refusalOf(actor, action, target) === undefined;
}

/** What a duty is done with. */
const OWN: ReadonlySet<Action> = new Set(["own-account", "view-own-account"]);

function refusalOf(actor: Actor, action: Action, target: Target): RefusalCode | undefined {
  const { step = "do", unknown = "forbidden" } = target;
  const refusal = roleRefusalOf(actor, action, step);
  if (refusal) return refusal;
  return may(actor.account, action, target, step) ? undefined : unknown;
}

function roleRefusalOf({ account }: Actor, action: Action, step: Step = "do"): RefusalCode | undefined {
  if (mayEver(null, action, step)) return isShut(account, action) ? "not-signed-in" : undefined;
  if (!account) return "not-signed-in";
  if (account.duty && !OWN.has(action)) return "duty-first";
  // Whoever holds a token may ask whose it is.
  if (account.scopes && action !== "view-own-account" && !account.scopes.includes(action)) return "forbidden";
  return mayEver(account, action, step) ? undefined : "forbidden";
}

/** ANONYMOUS_ACCESS=off: what is released is for accounts only. */
function isShut(account: Account | null, action: Action): boolean {
  return (
    account === null && action !== "sign-in" && action !== "set-up" && process.env.ANONYMOUS_ACCESS === "off"
  );
}
