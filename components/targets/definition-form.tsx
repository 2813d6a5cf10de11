"use client";

import { useState } from "react";
import type { Choice } from "@/components/admin/standing-fields";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import type { IndicatorBrief } from "./targets.prepare";

type Props = { indicator: IndicatorBrief; units: readonly Choice[] };

/** What an indicator measures, what counts, and who answers for it. */
export function DefinitionForm({ indicator, units }: Props) {
  const [definition, setDefinition] = useState(indicator.definition);
  const [scope, setScope] = useState(indicator.scope);
  const [unit, setUnit] = useState(indicator.unit?.code ?? "");
  const payload = { what: "definition", indicator: indicator.code, definition, scope, unit: unit || null };
  return (
    <ProposeForm action="define-indicator" payload={payload} submit="提请修改">
      {(errorAt) => (
        <>
          <Field label="定义" error={errorAt("definition")}>
            {(field) => (
              <textarea
                {...field}
                rows={4}
                value={definition}
                onChange={(event) => setDefinition(event.target.value)}
              />
            )}
          </Field>
          <Field label="口径" hint="计入和不计入什么，各发布机构有什么不同" error={errorAt("scope")}>
            {(field) => (
              <textarea
                {...field}
                rows={6}
                value={scope}
                onChange={(event) => setScope(event.target.value)}
              />
            )}
          </Field>
          <Field label="责任单位" hint="这个单位的责任人填报它的数值" error={errorAt("unit")}>
            {(field) => (
              <select {...field} value={unit} onChange={(event) => setUnit(event.target.value)}>
                <option value="">没有</option>
                {units.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </ProposeForm>
  );
}
