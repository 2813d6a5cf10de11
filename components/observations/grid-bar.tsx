import { ProblemNotice } from "@/components/ui/problem-notice";
import { cellMarkWords } from "@/lib/format/cell-words";
import { formatClock } from "@/lib/format/dates";
import { hasRange, pointAt, selected } from "./grid-desk.prepare";
import { redo, undo } from "./grid-edit.prepare";
import { issuesOf } from "./grid-issues.prepare";
import { submittable, typedCells } from "./grid-save.prepare";
import type { CellAt } from "./slots.prepare";
import type { DeskHandle } from "./use-desk";
import type { useSaving } from "./use-saving";

type Props = {
  handle: DeskHandle;
  saving: ReturnType<typeof useSaving>;
  /** How many cells wait for source and date. */
  missed: number;
};

/** What has been done with what was typed, and what can be done next. */
export function GridBar({ handle, saving, missed }: Props) {
  const { desk, change, changeSheet } = handle;
  const { save, submit, isSending, problem } = saving;
  const cells = submittable(desk.sheet.slots);
  const chosen = hasRange(desk) ? among(cells, selected(desk)) : cells;
  const { done, undone } = desk.sheet;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="min-w-40 flex-1 text-sm text-ink-2">
          <StateLine {...{ handle, saving, missed }} />
        </p>
        <button
          type="button"
          className="button"
          aria-disabled={done.length === 0}
          onClick={() => changeSheet(undo)}
        >
          撤销
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={undone.length === 0}
          onClick={() => changeSheet(redo)}
        >
          恢复
        </button>
        <button type="button" className="button" aria-disabled={isSending} onClick={() => void save()}>
          保存草稿
        </button>
        <button
          type="button"
          className="button button-strong"
          aria-disabled={isSending || chosen.length === 0}
          onClick={() => chosen.length > 0 && void submit(chosen)}
        >
          {hasRange(desk) ? `提交所选${chosen.length}格` : `提交审核${chosen.length}格`}
        </button>
      </div>
      <ProblemNotice problem={problem}>
        <button type="button" className="button mt-2" onClick={() => void save()}>
          重试
        </button>
      </ProblemNotice>
      <Issues handle={handle} onGo={(at) => change((now) => pointAt(now, at, false))} />
    </div>
  );
}

function StateLine({ handle, saving, missed }: Props) {
  const typed = typedCells(handle.desk.sheet.slots).length;
  if (saving.isSending) return "正在保存……";
  if (missed > 0) return `${missed}格等待保存：请先填写发布日期和来源`;
  if (typed > 0) return `${typed}格未保存，输入已暂存`;
  return saving.savedAt ? `已保存 ${formatClock(saving.savedAt)}` : "没有未保存的输入";
}

/** Each kind of cell that wants attention; a press goes to the next one. */
function Issues({ handle, onGo }: { handle: DeskHandle; onGo: (at: CellAt) => void }) {
  const { sheet, cursor } = handle.desk;
  const issues = issuesOf(sheet, cursor.at);
  if (issues.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {issues.map(({ mark, count, next }) => (
        <li key={mark}>
          <button type="button" className="underline underline-offset-3" onClick={() => onGo(next)}>
            <span style={{ color: `var(--${cellMarkWords[mark].tone})` }}>
              <span aria-hidden="true">{cellMarkWords[mark].icon}</span> {cellMarkWords[mark].word}
            </span>
            {count}格
          </button>
        </li>
      ))}
    </ul>
  );
}

function among(cells: readonly CellAt[], chosen: readonly CellAt[]): CellAt[] {
  const keys = new Set(chosen.map(({ row, column }) => `${row} ${column}`));
  return cells.filter(({ row, column }) => keys.has(`${row} ${column}`));
}
