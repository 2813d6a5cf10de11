"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import { taskLevelWords } from "@/lib/format/task-words";
import type { TaskRuleAnswer } from "@/lib/schemas/collection";

type Props = { indicators: readonly { code: string; name: string }[]; today: string };

/** How often and in which way a value is reported: the ways that there are. */
const WAYS = {
  "year year": "年度",
  "month ytd": "月度累计",
  "month period": "月度当月",
  "quarter ytd": "季度累计",
  "quarter period": "季度当季",
  "half ytd": "半年累计",
  "half period": "半年当期",
} as const;

/** A new rule. What was typed stays until it is there. */
export function RuleForm({ indicators, today }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [done, setDone] = useState("");

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const [frequency, span] = (given.way ?? "").split(" ");
    const { indicator, level, startsOn } = given;
    const body = { indicator, level, frequency, span, startsOn, dueAfter: Number(given.dueAfter) };
    const sent = await send<TaskRuleAnswer>("POST", "/api/v1/task-rules", body);
    if (!sent.ok) return;
    setDone(`已新增，生成了${sent.answer.tasks}项任务。`);
    router.refresh();
  }

  const fault = (path: string) => problem?.errors.get(path);
  return (
    <form onSubmit={(event) => void add(event)} className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <Field label="指标" error={fault("indicator")}>
        {(props) => (
          <select name="indicator" {...props}>
            {indicators.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="范围" error={fault("level")}>
        {(props) => (
          <select name="level" {...props}>
            {Object.entries(taskLevelWords).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="频率和口径" error={fault("frequency") ?? fault("span")}>
        {(props) => (
          <select name="way" {...props}>
            {Object.entries(WAYS).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="时期结束后第几个工作日到期" error={fault("dueAfter")}>
        {(props) => <input name="dueAfter" inputMode="numeric" defaultValue="15" {...props} />}
      </Field>
      <Field label="起始日" error={fault("startsOn")} hint="结束日在这一天或以后的时期才生成任务。">
        {(props) => <input name="startsOn" type="date" defaultValue={today} {...props} />}
      </Field>
      <div className="space-y-3 self-end sm:col-span-2">
        <ProblemNotice problem={problem} />
        <p className="flex items-center gap-4">
          <SubmitButton isSending={isSending}>新增规则</SubmitButton>
          <span role="status" className="text-sm">
            {done}
          </span>
        </p>
      </div>
    </form>
  );
}
