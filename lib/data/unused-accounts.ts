import { securityProfile } from "@/lib/auth/profile";
import { disableAccount } from "./account-write";
import { UNUSED_DAYS } from "./accounts.queries";
import { changeAsSystem } from "./act";
import { takeTurn } from "./turn";

/**
 * 等保2.0 8.1.4.2 c, a job for once a day: disables what nobody has signed in to for 90 days. Of each kind of
 * administrator the one who signed in last stays, or nobody could enable anybody again.
 * @returns their user names; none in the profile that does not ask for it
 */
export async function disableUnusedAccounts(): Promise<string[]> {
  if (!securityProfile().disablesUnused) return [];
  return changeAsSystem(async (tx, audit) => {
    await takeTurn(tx);
    const unused = await tx.$queryRaw<{ id: string; username: string; since: Date }[]>`
      WITH used AS (
        SELECT id::text, username, role, greatest(last_sign_in_at, enabled_at) AS since,
          rank() OVER (PARTITION BY role ORDER BY greatest(last_sign_in_at, enabled_at) DESC, id) AS nth
        FROM account WHERE disabled_at IS NULL)
      SELECT id, username, since FROM used
      WHERE since < now() - make_interval(days => ${UNUSED_DAYS})
        AND NOT (nth = 1 AND role IN ('SYS', 'SEC', 'AUD', 'SOLO'))
      ORDER BY username`;
    for (const { id, username, since } of unused) {
      await disableAccount(tx, id);
      const [before, after] = [{ isDisabled: false, unusedSince: since.toISOString() }, { isDisabled: true }];
      audit({ action: "manage-account", subject: `account ${username}`, before, after });
    }
    return unused.map(({ username }) => username);
  });
}
