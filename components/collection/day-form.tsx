"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import { formatDay } from "@/lib/format/dates";
import type { CalendarDay } from "@/lib/schemas/collection";

type Props = { year: number; days: readonly CalendarDay[] };

/** States one day, or lets it be as its week says again. */
export function DayForm({ year, days }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [day, setDay] = useState(`${year}-01-01`);
  const [kind, setKind] = useState<CalendarDay["kind"]>("rest");
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const stated = days.find((each) => each.day === day);

  async function change(isStated: boolean) {
    const url = `/api/v1/calendar/${day}`;
    const sent = isStated ? await send("PUT", url, { kind, name }) : await send("DELETE", url);
    if (!sent.ok) return;
    setSaid(`${formatDay(day)}已${isStated ? "注明" : "恢复为周末规则"}，今后到期的任务随之改期。`);
    router.refresh();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void change(true);
  }

  return (
    <form onSubmit={submit} className="space-y-3">
      <h2 className="border-b border-hairline pb-2 text-lg font-semibold">注明一天</h2>
      <Field label="日期">
        {(props) => (
          <input
            type="date"
            required
            value={day}
            onChange={(event) => setDay(event.target.value)}
            {...props}
          />
        )}
      </Field>
      <fieldset className="flex gap-6 text-sm">
        <legend className="sr-only">这一天</legend>
        {(["rest", "work"] as const).map((each) => (
          <label key={each} className="flex items-center gap-2">
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            {each === "rest" ? "放假" : "上班"}
          </label>
        ))}
      </fieldset>
      <Field label="名称" error={problem?.errors.get("name")} hint="如国庆节、国庆节调休。">
        {(props) => <input value={name} onChange={(event) => setName(event.target.value)} {...props} />}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton isSending={isSending}>注明</SubmitButton>
        {stated && (
          <button
            type="button"
            className="button"
            aria-disabled={isSending}
            onClick={() => void change(false)}
          >
            取消“{stated.name}”
          </button>
        )}
      </p>
      <p role="status" className="text-sm">
        {said}
      </p>
    </form>
  );
}
