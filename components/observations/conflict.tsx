import { formatMoment } from "@/lib/format/dates";
import { entryStateWords } from "@/lib/format/entry-words";
import { formatTyped } from "@/lib/format/numbers";
import type { EntryAnswer } from "@/lib/schemas/entries";

type Props = {
  /** As typed. */
  mine: string;
  theirs: EntryAnswer;
  onChoose: (whose: "mine" | "theirs") => void;
};

/** Two people changed the same value: both stand beside each other, and one is chosen. */
export function Conflict({ mine, theirs, onChoose }: Props) {
  const { value, qualifier, measure, state, updatedAt, source } = theirs;
  const isGone = state === "discarded";
  const left = `${entryStateWords[state].word}，${formatMoment(updatedAt)}`;
  return (
    <section className="border-l-2 border-missed pl-3" aria-label="他人已改" role="alert">
      <p className="text-sm">输入期间，其他人改了这个数值。两个数值都在，请选一个：</p>
      <div className="mt-2 grid grid-cols-2 gap-3">
        <Side title="我输入的" figure={mine.trim() || "空白"} note="尚未保存">
          <button type="button" className="button" onClick={() => onChoose("mine")}>
            用我的
          </button>
        </Side>
        <Side
          title={isGone ? "对方放弃了草稿" : "对方保存的"}
          figure={isGone ? "空白" : `${formatTyped(value, qualifier)}${measure}`}
          note={isGone ? left : `${left}，${source}`}
        >
          <button type="button" className="button" onClick={() => onChoose("theirs")}>
            用对方的
          </button>
        </Side>
      </div>
    </section>
  );
}

type SideProps = { title: string; figure: string; note: string; children: React.ReactNode };

function Side({ title, figure, note, children }: SideProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="text-xs text-ink-2">{title}</p>
      <p className="break-all text-lg">{figure}</p>
      <p className="mb-1 flex-1 text-xs text-ink-2">{note}</p>
      {children}
    </div>
  );
}
