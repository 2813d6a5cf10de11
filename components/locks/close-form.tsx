"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import { readPeriod } from "@/lib/domain/entered-period";
import { formatPeriod } from "@/lib/format/dates";

/** Any year may be closed, of whichever plan. */
const YEARS = { first: 2000, last: 2100, baseYears: [] };

export function CloseForm() {
  const [typed, setTyped] = useState("");
  const read = readPeriod(typed, YEARS);
  const period = read.kind === "period" && read.span !== "ytd" ? read.period : undefined;
  return (
    <ProposeForm
      action="lock-period"
      payload={{ what: "close", period: period?.text ?? typed }}
      submit="提请封账"
      onProposed={() => setTyped("")}
    >
      {(errorAt) => (
        <Field
          label="时期"
          hint={period ? `即${formatPeriod(period)}` : "如2024年、2025年上半年、2025年三季度、2025年9月"}
          error={errorAt("period")}
        >
          {(field) => (
            <input
              {...field}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className={`${field.className} max-w-64`}
            />
          )}
        </Field>
      )}
    </ProposeForm>
  );
}
