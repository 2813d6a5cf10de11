"use client";

import { useState } from "react";
import { OnRequest } from "@/components/proposals/on-request";
import { ProposeForm } from "@/components/proposals/propose-form";
import type { Facts } from "@/lib/schemas/proposals";
import { mapSecrets } from "@/lib/schemas/secrets";
import type { Setting, SettingKey } from "@/lib/schemas/settings";
import { ContactFields } from "./contact-fields";
import { MailFields } from "./mail-fields";
import { ThresholdFields } from "./threshold-fields";
import { WebhookFields } from "./webhook-fields";

type Props = { settingKey: SettingKey; value: Facts };

/**
 * Asks for another setting. It starts from what is in force, except for secrets, of which the page knows only whether
 * they are set: left empty they stay.
 */
export function SettingForm({ settingKey, value: present }: Props) {
  const [value, setValue] = useState(() => withoutSecrets(present) as Setting<SettingKey>);
  return (
    <div className="mt-4">
      <OnRequest label="提请修改">
        <ProposeForm action="settings" payload={{ key: settingKey, value }} submit="提请修改" strong={false}>
          {(errorAt) => {
            const common = { onChange: setValue, errorAt: (path: string) => errorAt(`value.${path}`) };
            switch (settingKey) {
              case "contact":
                return <ContactFields {...common} value={value as Setting<"contact">} />;
              case "mail":
                return <MailFields {...common} value={value as Setting<"mail">} />;
              case "webhooks":
                return <WebhookFields {...common} value={value as Setting<"webhooks">} />;
              case "thresholds":
                return <ThresholdFields {...common} value={value as Setting<"thresholds">} />;
            }
          }}
        </ProposeForm>
      </OnRequest>
    </div>
  );
}

/** Null: as it is. */
const withoutSecrets = (present: Facts) => mapSecrets(present, () => null);
