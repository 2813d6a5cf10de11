import type { Action, Ask } from "@/lib/domain/access";
import { Refused } from "@/lib/domain/refused";
import type { Actor } from "./actor";
import { isOverTls } from "./cookie";
import { securityProfile } from "./profile";

/** Whether somebody on the way could read along: no TLS, and not on this very machine. */
export function isReadableOnTheWay(ip: string): boolean {
  return !isOverTls() && ip !== "" && !/^(127\.|::1$)/.test(ip);
}

/** Administration: what 等保 8.1.4.1 c) asks to be encrypted. */
const REMOTE_ADMINISTRATION: ReadonlySet<Action> = new Set<Action>([
  "view-accounts",
  "manage-account",
  "grant-role",
  "unlock-account",
  "security-policy",
  "settings",
  "manage-units",
  "view-health",
  "read-audit",
]);

/** @throws Refused unencrypted, where the profile forbids administration over a connection that others can read */
export function refuseUnencrypted({ origin }: Actor, asks: readonly Ask[]) {
  if (!securityProfile().encryptedAdministration) return;
  if (!asks.some(({ action }) => REMOTE_ADMINISTRATION.has(action))) return;
  if (isReadableOnTheWay(origin.ip)) throw new Refused("unencrypted");
}
