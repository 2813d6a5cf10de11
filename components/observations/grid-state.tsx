import { ProblemNotice } from "@/components/ui/problem-notice";
import { cellMarkWords } from "@/lib/format/cell-words";
import { formatClock } from "@/lib/format/dates";
import { issuesOf, unsavedCount } from "./grid-issues.prepare";
import type { CellAt } from "./slots.prepare";
import type { DeskHandle } from "./use-desk";
import type { useSaving } from "./use-saving";

type Props = {
  handle: DeskHandle;
  saving: ReturnType<typeof useSaving>;
  /** How many cells wait for source and date. */
  missed: number;
  /** To a cell that wants attention. */
  onGo: (at: CellAt) => void;
};

/** What has been done with what was typed, and what wants attention. */
export function GridState({ handle, saving, missed, onGo }: Props) {
  const { save, problem } = saving;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm">
        <p role="status" className="text-ink-2">
          <StateLine {...{ handle, saving, missed }} />
        </p>
        <Issues handle={handle} onGo={onGo} />
      </div>
      <ProblemNotice problem={problem}>
        <button type="button" className="button mt-2" onClick={() => void save()}>
          重试
        </button>
      </ProblemNotice>
    </div>
  );
}

function StateLine({ handle, saving, missed }: Omit<Props, "onGo">) {
  const typed = unsavedCount(handle.desk.sheet);
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
