"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import { formatDay } from "@/lib/format/dates";
import { dueRuleWords, taskLevelWords } from "@/lib/format/task-words";
import { frequencyWords, spanWords } from "@/lib/format/words";
import type { TaskRuleAnswer, TaskRuleChange } from "@/lib/schemas/collection";

type Props = { rule: TaskRuleAnswer; mayArrange: boolean };

/** One rule; its day and beginning can be changed in place, and it can be switched off and on. */
export function RuleRow({ rule, mayArrange }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [isOpen, setOpen] = useState(false);
  const [dueAfter, setDueAfter] = useState(String(rule.dueAfter));
  const [startsOn, setStartsOn] = useState(rule.startsOn);
  const { id, version, active, span, frequency } = rule;
  const name = `${rule.indicatorName}${taskLevelWords[rule.level]}${spanWords[span]}`;

  async function change(changed: Omit<TaskRuleChange, "version">) {
    const sent = await send("PATCH", `/api/v1/task-rules/${id}`, { version, ...changed });
    if (sent.ok) setOpen(false);
    if (sent.ok || sent.problem.code === "changed-meanwhile") router.refresh();
  }

  return (
    <tr className={active ? "" : "text-ink-2"}>
      <th scope="row" className="whitespace-nowrap">
        {rule.indicatorName}
      </th>
      <td className="whitespace-nowrap">{rule.unitName ?? "未定"}</td>
      <td className="whitespace-nowrap">{taskLevelWords[rule.level]}</td>
      <td className="whitespace-nowrap">
        {frequencyWords[frequency]}
        {span !== "year" && spanWords[span]}
      </td>
      <td className="whitespace-nowrap">
        {isOpen ? (
          <input
            aria-label={`${name}：结束后第几个工作日到期`}
            inputMode="numeric"
            value={dueAfter}
            onChange={(event) => setDueAfter(event.target.value)}
            className="field w-20 text-sm"
          />
        ) : (
          dueRuleWords(frequency, rule.dueAfter)
        )}
      </td>
      <td className="whitespace-nowrap">
        {isOpen ? (
          <input
            aria-label={`${name}：起始日`}
            type="date"
            value={startsOn}
            onChange={(event) => setStartsOn(event.target.value)}
            className="field text-sm"
          />
        ) : (
          formatDay(rule.startsOn)
        )}
      </td>
      <td className="num">{rule.tasks}项</td>
      <td className="whitespace-nowrap">{active ? "在用" : "停用"}</td>
      {mayArrange && (
        <td className="whitespace-nowrap text-right">
          <span className="inline-flex gap-4 text-accent">
            {isOpen && (
              <button
                type="button"
                aria-disabled={isSending}
                onClick={() => void change({ dueAfter: Number(dueAfter), startsOn })}
              >
                保存
              </button>
            )}
            <button type="button" onClick={() => setOpen(!isOpen)}>
              {isOpen ? "取消" : "修改"}
            </button>
            <button
              type="button"
              aria-label={`${active ? "停用" : "启用"}${name}`}
              aria-disabled={isSending}
              onClick={() => void change({ active: !active })}
            >
              {active ? "停用" : "启用"}
            </button>
          </span>
          <div className="text-left whitespace-normal">
            <ProblemNotice problem={problem} />
          </div>
        </td>
      )}
    </tr>
  );
}
