"use client";

import { useState } from "react";
import type { Choice } from "@/components/admin/standing-fields";
import { type ErrorAt, ProposeForm } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import { formatPeriod } from "@/lib/format/dates";

export interface ExceptionChoices {
  readonly indicators: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly today: string;
}

/** Opens a closed period for one indicator or area, for a while. */
export function ExceptionForm({
  closed,
  indicators,
  areas,
  today,
}: ExceptionChoices & { closed: readonly string[] }) {
  const [typed, setTyped] = useState({ period: closed[0] ?? "", indicator: "", area: "", expiresOn: "" });
  const { period, indicator, area, expiresOn } = typed;
  const choose = (
    name: keyof typeof typed,
    label: string,
    all: string,
    choices: readonly Choice[],
    errorAt: ErrorAt,
  ) => (
    <Field label={label} error={errorAt(name)}>
      {(field) => (
        <select
          {...field}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        >
          {all && <option value="">{all}</option>}
          {choices.map(({ code, name: label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const payload = { what: "exception", period, indicator: indicator || null, area: area || null, expiresOn };
  const periods = closed.map((code) => ({ code, name: formatPeriod(code) }));
  return (
    <ProposeForm action="lock-period" payload={payload} submit="提请例外" strong={false}>
      {(errorAt) => (
        <div className="grid gap-4 sm:grid-cols-2">
          {choose("period", "时期", "", periods, errorAt)}
          <Field label="有效至" hint="含当天" error={errorAt("expiresOn")}>
            {(field) => (
              <input
                {...field}
                type="date"
                min={today}
                value={expiresOn}
                onChange={(event) => setTyped({ ...typed, expiresOn: event.target.value })}
              />
            )}
          </Field>
          {choose("indicator", "指标", "全部指标", indicators, errorAt)}
          {choose("area", "区域", "全部区域", areas, errorAt)}
        </div>
      )}
    </ProposeForm>
  );
}
