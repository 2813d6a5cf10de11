import type { Payload, ProposalAction } from "@/lib/schemas/proposals";
import { accountEffect } from "./accounts";
import type { Effect } from "./effect";
import { indicatorEffect } from "./indicators";
import { lockEffect } from "./periods";
import { roleEffect } from "./roles";
import { settingEffect } from "./settings";
import { unitEffect } from "./units";

const EFFECTS: { readonly [A in ProposalAction]: Effect<Payload<A>> } = {
  "manage-account": accountEffect,
  "grant-role": roleEffect,
  "manage-units": unitEffect,
  settings: settingEffect,
  "define-indicator": indicatorEffect,
  "lock-period": lockEffect,
};

/** What an action does; its payload has been read by the action's own schema. */
export const effectOf = (action: ProposalAction) => EFFECTS[action] as Effect<Payload<ProposalAction>>;
