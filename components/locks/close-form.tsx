"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import { parsePeriod } from "@/lib/domain/period";
import { formatPeriod } from "@/lib/format/dates";

export function CloseForm() {
  const [typed, setTyped] = useState("");
  const period = parsePeriod(typed.trim());
  return (
    <ProposeForm
      action="lock-period"
      payload={{ what: "close", period: typed.trim() }}
      submit="提请封账"
      onProposed={() => setTyped("")}
    >
      {(errorAt) => (
        <Field
          label="时期"
          hint={period ? `即${formatPeriod(period)}` : "如2024、2025-H1、2025-Q3、2025-09"}
          error={errorAt("period")}
        >
          {(field) => (
            <input
              {...field}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              maxLength={10}
              className={`${field.className} max-w-52`}
            />
          )}
        </Field>
      )}
    </ProposeForm>
  );
}
