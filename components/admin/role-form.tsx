"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import type { StaffAccount } from "@/lib/schemas/accounts";
import { type StandingChoices, StandingFields, type StandingTyped, standingPayload } from "./standing-fields";

export function RoleForm({ account, ...choices }: StandingChoices & { account: StaffAccount }) {
  const { username, role, area, unit } = account;
  const [standing, setStanding] = useState<StandingTyped>({
    role: role === "SOLO" ? "" : role,
    area: area?.code ?? "",
    unit: unit?.code ?? "",
  });
  return (
    <ProposeForm
      action="grant-role"
      payload={{ username, ...standingPayload(standing) }}
      submit="提请授予"
      strong={false}
    >
      {(errorAt) => <StandingFields value={standing} onChange={setStanding} errorAt={errorAt} {...choices} />}
    </ProposeForm>
  );
}
