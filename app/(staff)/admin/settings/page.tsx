import type { Metadata } from "next";
import { SettingsView, type SettingsViewProps } from "@/components/admin/settings-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { profileName, profileNamed } from "@/lib/auth/profile";
import { offersRole } from "@/lib/data/gate";
import { listSettings } from "@/lib/data/settings.queries";
import { policyLines } from "@/lib/format/policy-words";

export const metadata: Metadata = { title: "系统设置" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <SettingsView {...data} />}
    </Answered>
  );
}

async function load(): Promise<SettingsViewProps> {
  const propose = { action: "settings", step: "propose" } as const;
  const actor = await pageActor(propose, { action: "settings", step: "confirm" });
  const seesPolicy = offersRole(actor, { action: "security-policy" });
  const lines = policyLines(profileNamed("standard"), profileNamed("dengbao3"));
  return {
    settings: await listSettings(actor),
    mayPropose: offersRole(actor, propose),
    profiles: seesPolicy ? { inForce: profileName(), lines } : null,
  };
}
