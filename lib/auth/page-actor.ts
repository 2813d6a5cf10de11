import { headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";
import { gateRole } from "@/lib/data/gate";
import type { Action, Ask } from "@/lib/domain/access";
import { Refused } from "@/lib/domain/refused";
import type { Account, Actor } from "./actor";
import { actorBySession } from "./actor-of";
import { refuseUnencrypted } from "./transport";

/** Who asks for this page: found out once for all parts of it, and without a query where there is no cookie. */
export const currentActor = cache(async (): Promise<Actor> => {
  // Next.js may begin a page ahead of its request, with a cookie at hand: nobody has asked for anything then.
  await connection();
  return actorBySession(await headers());
});

/**
 * Whoever may see this page, by the same gate as everything else. A page of the staff area asks for an action that
 * needs an account, a public one for `view-released`; of several any one lets in. With which things is asked by the
 * queries that find them.
 * @throws Refused as `gateRole`; of who is not signed in or has a duty, proxy.ts has already sent the browser elsewhere
 */
export async function pageActor(...asks: readonly (Action | Ask)[]): Promise<Actor> {
  const actor = await currentActor();
  const all = asks.map(askOf);
  await gateRole(actor, all);
  refuseUnencrypted(actor, all);
  return actor;
}

/** As `pageActor`, for what only an account can do. */
export async function pageAccount(
  ...asks: readonly (Action | Ask)[]
): Promise<Actor & { readonly account: Account }> {
  const { origin, account } = await pageActor(...asks);
  if (!account) throw new Refused("not-signed-in");
  return { origin, account };
}

const askOf = (ask: Action | Ask): Ask => (typeof ask === "string" ? { action: ask } : ask);
