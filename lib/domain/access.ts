import matrix from "./permissions.matrix.json" with { type: "json" };

/** The roles of an account: one each, so that nobody is both administrator and editor. `SOLO`: 单人试用. */
export const ROLES = ["SYS", "SEC", "AUD", "EDT", "REV", "DST", "OWN", "LDR", "SOLO"] as const;
export type Role = (typeof ROLES)[number];

/** A row of permissions.matrix.json. */
export type Action = keyof typeof matrix.actions;
export const ACTIONS = Object.keys(matrix.actions) as Action[];

/** See `about` in permissions.matrix.json. */
export type Grant = "A" | "O" | "P" | "C" | "PC";

/** Doing it alone, or one of the two steps of what needs two people. */
export type Step = "do" | "propose" | "confirm";

/** One step of one action; `do` where none is named. */
export interface Ask {
  readonly action: Action;
  readonly step?: Step;
}

/** Who asks: what of an account decides about its rights. Null: an anonymous visitor. */
export interface Holder {
  readonly id: string;
  readonly role: Role;
  /** 区填报员: code of the own district. */
  readonly area: string | null;
  /** 部门数据责任人: code of the own department. */
  readonly unit: string | null;
}

/** What it is to be done with, as far as it decides: where it is, whose it is. */
export interface Thing {
  readonly area?: string;
  readonly unit?: string | null;
  /** The account that it belongs to: who submitted it, whose session it is. */
  readonly account?: string | null;
}

export function grantOf(role: Role | "anonymous", action: Action): Grant | undefined {
  const grants: Partial<Record<string, string>> = matrix.actions[action].grants;
  return grants[role] as Grant | undefined;
}

/** May this role take this step with any thing at all? For menus, buttons and routes. */
export function mayEver(holder: Holder | null, action: Action, step: Step = "do"): boolean {
  if (allows(grantOf("anonymous", action), step)) return true;
  return holder !== null && allows(grantOf(holder.role, action), step);
}

/** May it be done with this thing? */
export function may(holder: Holder | null, action: Action, thing: Thing = {}, step: Step = "do"): boolean {
  if (!mayEver(holder, action, step)) return false;
  if (holder === null || grantOf("anonymous", action) === "A") return true;
  return grantOf(holder.role, action) !== "O" || isOwn(holder, thing);
}

function allows(grant: Grant | undefined, step: Step): boolean {
  if (step === "propose") return grant === "P" || grant === "PC";
  if (step === "confirm") return grant === "C" || grant === "PC";
  return grant === "A" || grant === "O";
}

/** A district editor's own is the district, a department's the indicator, anybody else's what they did themselves. */
function isOwn({ id, role, area, unit }: Holder, thing: Thing): boolean {
  if (thing.account !== undefined) return thing.account === id;
  if (role === "DST") return area !== null && thing.area === area;
  if (role === "OWN") return unit !== null && thing.unit === unit;
  return false;
}
