import type { Actor } from "@/lib/auth/actor";
import { securityProfile } from "@/lib/auth/profile";
import { isSealed, unseal } from "@/lib/auth/seal";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/domain/access";
import { Refused } from "@/lib/domain/refused";
import { maskedPhone } from "@/lib/format/masked";
import type { AccountsQuery, StaffAccount } from "@/lib/schemas/accounts";
import { gate } from "./gate";

/** 等保2.0 8.1.4.2 c: an account that nobody has used for so long is one too many. */
export const UNUSED_DAYS = 90;

interface Row {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: StaffAccount["area"];
  readonly unit: StaffAccount["unit"];
  readonly title: string | null;
  readonly officePhone: string | null;
  readonly contactEmail: string | null;
  readonly isDisabled: boolean;
  readonly lockedUntil: Date | null;
  readonly mustChangePassword: boolean;
  readonly hasTotp: boolean;
  readonly lastSignInAt: Date | null;
  readonly unusedDays: number;
  readonly addresses: number;
}

/** Every account, by its name; on the database's clock. */
export async function listAccounts(actor: Actor): Promise<StaffAccount[]> {
  await gate(actor, "view-accounts");
  const { idleMinutes } = securityProfile();
  const rows = await database().prisma.$queryRaw<Row[]>`
    SELECT username, a.name, role::text, title, office_phone AS "officePhone", contact_email AS "contactEmail",
      CASE WHEN ar.id IS NOT NULL THEN jsonb_build_object('code', ar.code, 'name', ar.name) END AS area,
      CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('code', u.code, 'name', u.name) END AS unit,
      disabled_at IS NOT NULL AS "isDisabled", CASE WHEN locked_until > now() THEN locked_until END AS "lockedUntil",
      must_change_password AS "mustChangePassword", two_factor_enabled AS "hasTotp", last_sign_in_at AS "lastSignInAt",
      extract(day FROM now() - greatest(last_sign_in_at, enabled_at))::int AS "unusedDays",
      (SELECT count(DISTINCT ip_address) FROM session s WHERE s.account_id = a.id AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(mins => ${idleMinutes}))::int AS addresses
    FROM account a LEFT JOIN area ar ON ar.id = a.area_id LEFT JOIN unit u ON u.id = a.unit_id
    ORDER BY username`;
  return rows.map((row) => ({
    ...row,
    officePhone: row.officePhone && maskedPhone(readablePhone(row.officePhone)),
    lockedUntil: row.lockedUntil?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    isUnused: !row.isDisabled && row.unusedDays >= UNUSED_DAYS,
  }));
}

/** @throws Refused unknown-account */
export async function findAccount(actor: Actor, username: string): Promise<StaffAccount> {
  const account = (await listAccounts(actor)).find((each) => each.username === username);
  if (!account) throw new Refused("unknown-account", username);
  return account;
}

/** For the status of its page. @throws Refused unknown-account */
export async function needAccount(username: string): Promise<void> {
  if ((await database().prisma.account.count({ where: { username } })) === 0)
    throw new Refused("unknown-account", username);
}

/** Those of a role, in a state, of that name or unit. */
export function filterAccounts(all: readonly StaffAccount[], { role, state, q }: AccountsQuery) {
  const word = q?.toLowerCase();
  return all.filter(
    (each) =>
      (role === undefined || each.role === role) &&
      (state === undefined || isIn(each, state)) &&
      (word === undefined || wordsOf(each).includes(word)),
  );
}

function isIn(account: StaffAccount, state: NonNullable<AccountsQuery["state"]>): boolean {
  if (state === "enabled") return !account.isDisabled;
  if (state === "disabled") return account.isDisabled;
  return state === "locked" ? account.lockedUntil !== null : account.isUnused;
}

const wordsOf = ({ username, name, unit, area }: StaffAccount) =>
  [username, name, unit?.name, area?.name].join(" ").toLowerCase();

/** Of before phones were sealed it may be there as it was typed. */
export const readablePhone = (kept: string) => (isSealed(kept) ? unseal(kept) : kept);
