import type { Account } from "@/lib/auth/actor";
import { ACTIONS, mayEver } from "@/lib/domain/access";
import { roleWords } from "@/lib/format/account-words";
import type { MeAnswer } from "@/lib/schemas/account";

/** What a client needs to know of whoever is signed in. */
export function meOf(account: Account): MeAnswer {
  const { id, username, name, role, area, unit, duty } = account;
  const actions = ACTIONS.map((action) => [
    action,
    {
      do: mayEver(account, action, "do"),
      propose: mayEver(account, action, "propose"),
      confirm: mayEver(account, action, "confirm"),
    },
  ]);
  return {
    id,
    username,
    name,
    role,
    roleName: roleWords[role],
    area,
    unit,
    duty,
    actions: Object.fromEntries(actions),
  };
}
