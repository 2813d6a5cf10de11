import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { Problem } from "@/components/ui/send";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  words: { title: string; question: string };
  isSending: boolean;
  problem: Problem | null;
  onDiscard: () => void;
};

/** 放弃 is asked once more: what was filled in is gone from its cell. */
export function DiscardDialog({ isOpen, onClose, words, isSending, problem, onDiscard }: Props) {
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={onClose}>
      <ProblemNotice problem={problem} />
      <p>{words.question}</p>
      <div className="flex justify-end gap-2">
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
        <button
          type="button"
          className="button button-strong"
          aria-disabled={isSending}
          onClick={() => !isSending && onDiscard()}
        >
          {words.title}
        </button>
      </div>
    </Dialog>
  );
}
