import { seal } from "@/lib/auth/seal";
import { maskedSecret, replaced } from "@/lib/format/masked";
import type { Facts, Payload } from "@/lib/schemas/proposals";
import { keepSecrets, mapSecrets } from "@/lib/schemas/secrets";
import { type Setting, type SettingKey, settingDefaults } from "@/lib/schemas/settings";
import type { Transaction } from "../act";
import { maskedSetting, readable } from "../settings.queries";
import { type Effect, faultAt } from "./effect";

type SettingPayload = Payload<"settings">;

/** 系统设置. A secret is proposed as text or left as it is; nobody is ever shown one. */
export const settingEffect: Effect<SettingPayload> = {
  kind: "setting",
  subjectOf: ({ key }) => key,
  // What e-mail and robots are told stays in the house.
  isPublic: ({ key }) => key === "thresholds" || key === "contact",

  async complete(tx, payload) {
    const { value } = await presentOf(tx, payload.key);
    const whole = { ...payload, value: keepSecrets(payload.value, value) } as SettingPayload;
    if (whole.key === "webhooks") refuseUnaddressed(whole.value);
    return whole;
  },

  async compare(tx, { key, value: next }) {
    const { value, version } = await presentOf(tx, key);
    // Both of the same version: a secret that somebody else has changed meanwhile shows in nothing else.
    return { before: { ...maskedSetting(value), version }, after: { ...maskedNext(next, value), version } };
  },

  async apply(tx, { key, value }) {
    const sealed = mapSecrets(value, seal);
    await tx.setting.upsert({
      where: { key },
      create: { key, value: sealed },
      update: { value: sealed, version: { increment: 1 }, updatedAt: new Date() },
    });
    return undefined;
  },
};

/** @returns version 0 of what nobody has set yet */
async function presentOf(tx: Transaction, key: SettingKey) {
  const row = await tx.setting.findUnique({ where: { key } });
  return row
    ? { value: readable(key, row.value), version: row.version }
    : { value: settingDefaults[key], version: 0 };
}

/** A secret that is another one says so, even where the two look alike. */
function maskedNext(next: Setting<SettingKey>, present: Setting<SettingKey>): Facts {
  const known = new Set<string>();
  mapSecrets(present, (secret) => {
    known.add(secret);
    return secret;
  });
  return mapSecrets(next, (secret, name) =>
    known.has(secret) ? maskedSecret(secret, name) : replaced(maskedSecret(secret, name)),
  ) as Facts;
}

/** A robot of another name, or the first one, has no address to keep. */
function refuseUnaddressed({ robots }: Setting<"webhooks">) {
  const at = robots.findIndex(({ url }) => !url);
  if (at >= 0) throw faultAt(`value.robots.${at}.url`, "请填写机器人的地址");
}
