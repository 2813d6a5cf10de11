"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import type { TokenMadeAnswer } from "@/lib/schemas/account";
import type { TokenScope } from "./token-section";

type Props = { scopes: readonly TokenScope[]; onMade: (made: TokenMadeAnswer) => void };

const DURATIONS = [
  { days: 30, label: "30天" },
  { days: 90, label: "90天" },
  { days: 365, label: "一年" },
];

export function TokenForm({ scopes, onMade }: Props) {
  const { send, isSending, problem } = useSend();
  const [name, setName] = useState("");
  const [days, setDays] = useState(90);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  async function make(event: FormEvent) {
    event.preventDefault();
    const sent = await send<TokenMadeAnswer>("POST", "/api/v1/me/tokens", {
      name,
      days,
      scopes: [...chosen],
    });
    if (!sent.ok) return;
    onMade(sent.answer);
    setName("");
    setChosen(new Set());
  }
  function toggle(action: string) {
    const next = new Set(chosen);
    if (!next.delete(action)) next.add(action);
    setChosen(next);
  }
  return (
    <form onSubmit={(event) => void make(event)} className="mt-4 max-w-prose space-y-4">
      <ProblemNotice problem={problem} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="用途" hint="例如：月报自动取数" error={problem?.errors.get("name")}>
          {(field) => (
            <input {...field} value={name} onChange={(event) => setName(event.target.value)} required />
          )}
        </Field>
        <Field label="有效期" error={problem?.errors.get("days")}>
          {(field) => (
            <select {...field} value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {DURATIONS.map((each) => (
                <option key={each.days} value={each.days}>
                  {each.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <fieldset>
        <legend className="text-xs text-ink-2">可以做的操作</legend>
        <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
          {scopes.map(({ action, title }) => (
            <label key={action} className="flex items-baseline gap-2 py-1 text-sm">
              <input type="checkbox" checked={chosen.has(action)} onChange={() => toggle(action)} />
              {title}
            </label>
          ))}
        </div>
        {problem?.errors.get("scopes") && (
          <p className="text-xs text-missed">{problem.errors.get("scopes")}</p>
        )}
      </fieldset>
      <SubmitButton isSending={isSending} strong={false}>
        新建令牌
      </SubmitButton>
    </form>
  );
}
