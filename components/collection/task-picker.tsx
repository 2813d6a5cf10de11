"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import { isOutstanding } from "@/lib/domain/task-standing";
import { remindedSentence } from "@/lib/format/task-words";
import type { ReminderAnswer, TaskAnswer, TasksQuery } from "@/lib/schemas/collection";
import { TaskTable } from "./task-table";

/** What a filter finds that is still to be reported, and how many that are. */
export interface RemindAll {
  filter: Omit<TasksQuery, "state">;
  count: number;
}

type Props = { tasks: readonly TaskAnswer[]; mayRemind: boolean; all: RemindAll | null };

/** The tasks found; of those that are still to be reported, the ones to remind of can be picked. */
export function TaskPicker({ tasks, mayRemind, all }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const open = tasks.filter(({ state }) => isOutstanding(state)).map(({ id }) => id);
  const chosen = open.filter((id) => picked.has(id));

  async function remind() {
    const body =
      chosen.length === 0 && all ? { filter: all.filter } : { tasks: chosen.length > 0 ? chosen : open };
    const sent = await send<ReminderAnswer>("POST", "/api/v1/reminders", body);
    if (!sent.ok) return;
    setSaid(remindedSentence(sent.answer));
    setPicked(new Set());
    router.refresh();
  }

  const toggle = (ids: readonly string[]) =>
    setPicked((before) => {
      const isAll = ids.every((id) => before.has(id));
      const others = [...before].filter((id) => !ids.includes(id));
      return new Set(isAll ? others : [...others, ...ids]);
    });

  if (!mayRemind || open.length === 0) return <TaskTable tasks={tasks} />;
  return (
    <>
      <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          aria-disabled={isSending}
          onClick={() => void (isSending || remind())}
          className="button button-strong"
        >
          {chosen.length > 0 ? `催报选中的${chosen.length}项` : `催报未报的${all?.count ?? open.length}项`}
        </button>
        <p role="status" className="text-sm">
          {said}
        </p>
      </div>
      <ProblemNotice problem={problem} />
      <TaskTable tasks={tasks} picked={picked} onToggle={toggle} />
    </>
  );
}
