import type { Actor } from "@/lib/auth/actor";
import { isSealed, unseal } from "@/lib/auth/seal";
import { database } from "@/lib/db/client";
import type { IsoDate } from "@/lib/domain/period";
import { maskedSecret } from "@/lib/format/masked";
import type { SettingAnswer } from "@/lib/schemas/accounts";
import type { Facts } from "@/lib/schemas/proposals";
import { mapSecrets } from "@/lib/schemas/secrets";
import {
  SETTING_KEYS,
  type Setting,
  type SettingKey,
  settingDefaults,
  settingSchemas,
} from "@/lib/schemas/settings";
import type { Transaction } from "./act";
import { gateRole } from "./gate";

/**
 * A setting as it is in force, its secrets readable: for what uses them, never for a screen. Not cached: a job reads it
 * when it runs, within a transaction from there.
 */
export async function settingOf<K extends SettingKey>(
  key: K,
  from: Pick<Transaction, "setting"> = database().prisma,
): Promise<Setting<K>> {
  const row = await from.setting.findUnique({ where: { key }, select: { value: true } });
  return row ? readable(key, row.value) : settingDefaults[key];
}

/** Every setting for the screen of those who propose or confirm them: of secrets only whether they are set. */
export async function listSettings(actor: Actor): Promise<SettingAnswer[]> {
  await gateRole(actor, [
    { action: "settings", step: "propose" },
    { action: "settings", step: "confirm" },
  ]);
  const rows = await database().prisma.setting.findMany();
  return SETTING_KEYS.map((key) => {
    const row = rows.find((each) => each.key === key);
    const value = row ? readable(key, row.value) : settingDefaults[key];
    return { key, version: row?.version ?? 0, value: maskedSetting(value) };
  });
}

/** Where the words of a verdict began on that day: each confirmed proposal is one vintage of the setting. */
export async function thresholdsConfirmedBy(asOf: IsoDate): Promise<Setting<"thresholds">> {
  const [row] = await database().prisma.$queryRaw<{ value: unknown }[]>`
    SELECT payload->'value' AS value FROM proposal
    WHERE action = 'settings' AND subject = 'thresholds' AND state = 'confirmed'
      AND (decided_at AT TIME ZONE 'Asia/Shanghai')::date <= ${asOf}::date
    ORDER BY decided_at DESC LIMIT 1`;
  return row ? readable("thresholds", row.value) : settingDefaults.thresholds;
}

/** A setting as it is shown, and written down in proposals and the audit. */
export const maskedSetting = (value: Setting<SettingKey>): Facts => mapSecrets(value, maskedSecret) as Facts;

/** What is kept, with its secrets opened. */
export function readable<K extends SettingKey>(key: K, kept: unknown): Setting<K> {
  const open = mapSecrets(kept, (secret) => (isSealed(secret) ? unseal(secret) : secret));
  return settingSchemas[key].parse(open) as Setting<K>;
}
