import { headers } from "next/headers";
import { cache } from "react";
import { gate, gateAccount, type Target } from "@/lib/data/gate";
import type { Action } from "@/lib/domain/access";
import type { Account, Actor } from "./actor";
import { actorBySession } from "./actor-of";

/** Who asks for this page: found out once for all parts of it, and without a query where there is no cookie. */
export const currentActor = cache(async (): Promise<Actor> => actorBySession(await headers()));

/**
 * Whoever may see this page, by the same gate as everything else. A page of the staff area asks for an action that
 * needs an account; a public one for `view-released`.
 * @throws Refused as `gate`; of who is not signed in or has a duty, proxy.ts has already sent the browser elsewhere
 */
export async function pageActor(action: Action, target: Target = {}): Promise<Actor> {
  const actor = await currentActor();
  await gate(actor, action, target);
  return actor;
}

/** As `pageActor`, for what only an account can do. */
export async function pageAccount(
  action: Action,
  target: Target = {},
): Promise<Actor & { account: Account }> {
  const actor = await currentActor();
  return { ...actor, account: await gateAccount(actor, action, target) };
}
