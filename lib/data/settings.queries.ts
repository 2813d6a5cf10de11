import { isSealed, unseal } from "@/lib/auth/seal";
import { database } from "@/lib/db/client";
import { mapSecrets } from "@/lib/schemas/secrets";
import { type Setting, type SettingKey, settingDefaults, settingSchemas } from "@/lib/schemas/settings";

/**
 * A setting as it is in force, its secrets readable: for what uses them, never for a screen. Not cached: a job reads it
 * when it runs.
 */
export async function settingOf<K extends SettingKey>(key: K): Promise<Setting<K>> {
  const row = await database().prisma.setting.findUnique({ where: { key }, select: { value: true } });
  return row ? readable(key, row.value) : settingDefaults[key];
}

/** What is kept, with its secrets opened. */
export function readable<K extends SettingKey>(key: K, kept: unknown): Setting<K> {
  const open = mapSecrets(kept, (secret) => (isSealed(secret) ? unseal(secret) : secret));
  return settingSchemas[key].parse(open) as Setting<K>;
}
